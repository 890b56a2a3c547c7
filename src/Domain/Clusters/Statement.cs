using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Clusters;

/// <summary>What of a claim decides whether it says the same as another.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Language">BCP 47 tag of its article.</param>
/// <param name="Origin">Key of its origin: the speaker with the lowest position; null where that one is linked to no source.</param>
/// <param name="Day">Day of the earliest publication known of its article, or else of its submission.</param>
/// <param name="Content">The words attributed.</param>
/// <param name="Kind">Whose words they are.</param>
/// <param name="Stance">How the source stands to them.</param>
/// <param name="IsClosed">Whether it is out of the work.</param>
/// <param name="Version">Its version.</param>
public sealed record ComparableClaim(
    ClaimId Id,
    string Language,
    SourceKey? Origin,
    DateOnly Day,
    string Content,
    QuotationKind Kind,
    Stance Stance,
    bool IsClosed,
    int Version);

/// <summary>A claim made ready for comparing with several others.</summary>
internal sealed class Statement
{
    public Statement(ComparableClaim claim)
    {
        Claim = claim;
        Text = StatementText.Read(claim.Language, claim.Content);
        Shingles = ClaimFingerprint.Shingles(claim.Language, Text.Words).ToHashSet();
    }

    /// <summary>The claim.</summary>
    public ComparableClaim Claim { get; }

    /// <summary>Its content in words.</summary>
    public StatementText Text { get; }

    /// <summary>Its shingles, each once.</summary>
    public IReadOnlySet<long> Shingles { get; }

    /// <summary>The fingerprints by which others like it are found.</summary>
    public IReadOnlyList<long> Fingerprints => ClaimFingerprint.Of(Claim.Language, Text.Words);

    /// <summary>Its words.</summary>
    public IReadOnlyList<StatementWord> Words => Text.Words;
}
