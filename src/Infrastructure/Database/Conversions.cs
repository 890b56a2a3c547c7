using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Infrastructure.Database;

/// <summary>How the domain's value types stand in columns, on every provider alike.</summary>
internal static class Conversions
{
    public static void Add(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
        model.Properties<SourceKey>().HaveConversion<SourceKeyText>().HaveMaxLength(SourceKey.MaxLength).AreUnicode(false);
        model.Properties<ArticleId>().HaveConversion<ArticleIdGuid>();
        model.Properties<PublicationId>().HaveConversion<PublicationIdGuid>();
        model.Properties<ClaimId>().HaveConversion<ClaimIdGuid>();
        model.Properties<ClusterId>().HaveConversion<ClusterIdGuid>();
        model.Properties<AssessmentId>().HaveConversion<AssessmentIdGuid>();
        model.Properties<EvidenceId>().HaveConversion<EvidenceIdGuid>();
        model.Properties<RelinkingId>().HaveConversion<RelinkingIdGuid>();
    }

    internal sealed class SourceKeyText() : ValueConverter<SourceKey, string>(key => key.Value, text => new SourceKey(text));

    internal sealed class ArticleIdGuid() : ValueConverter<ArticleId, Guid>(id => id.Value, value => new ArticleId(value));

    internal sealed class PublicationIdGuid()
        : ValueConverter<PublicationId, Guid>(id => id.Value, value => new PublicationId(value));

    internal sealed class ClaimIdGuid() : ValueConverter<ClaimId, Guid>(id => id.Value, value => new ClaimId(value));

    internal sealed class ClusterIdGuid() : ValueConverter<ClusterId, Guid>(id => id.Value, value => new ClusterId(value));

    internal sealed class AssessmentIdGuid()
        : ValueConverter<AssessmentId, Guid>(id => id.Value, value => new AssessmentId(value));

    internal sealed class RelinkingIdGuid() : ValueConverter<RelinkingId, Guid>(id => id.Value, value => new RelinkingId(value));

    internal sealed class EvidenceIdGuid() : ValueConverter<EvidenceId, Guid>(id => id.Value, value => new EvidenceId(value));
}

/// <summary>Instants as whole milliseconds since 1970 in UTC.</summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

/// <summary>
/// An enum as text that never fails to be read: an unknown word becomes a value outside the enum, so that verification can
/// name the column that somebody altered.
/// </summary>
internal sealed class TolerantEnum<T>() : ValueConverter<T, string>(
    value => value.ToString(),
    stored => Read(stored))
    where T : struct, Enum
{
    private static T Read(string stored) =>
        Enum.TryParse(stored, out T value) && Enum.IsDefined(value) ? value : (T)Enum.ToObject(typeof(T), -1);
}

/// <summary>A UUID as lower-case text that never fails to be read: what is no UUID becomes the empty one.</summary>
internal sealed class TolerantGuid() : ValueConverter<Guid, string>(
    value => value.ToString("D"),
    stored => Read(stored))
{
    private static Guid Read(string stored) => Guid.TryParse(stored, out Guid value) ? value : Guid.Empty;
}
