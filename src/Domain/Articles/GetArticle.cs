using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using MediatR;

namespace FactCheck.Domain.Articles;

/// <summary>
/// One article. Its claims are another question (<c>Claims.GetArticleClaims</c>), since articles do not know of claims.
/// </summary>
/// <param name="Article">The article; an unknown id is a <see cref="NotFoundException"/>.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetArticle(ArticleId Article) : IRequest<ArticleDetails>;

/// <summary>An article for reading.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The text exactly as received.</param>
/// <param name="TextHash">SHA-256 of its UTF-8 bytes in hexadecimal.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Publications">Where it stood, in the order added.</param>
/// <param name="Corrects">The older version that it corrects; null if none.</param>
/// <param name="CorrectedBy">The newer versions that correct it.</param>
/// <param name="SubmittedAt">When it came in, in UTC.</param>
/// <param name="SubmittedByName">Who submitted it.</param>
/// <param name="EngineVersion">Version of the rules that extracted it last.</param>
/// <param name="PackVersion">Version of the language pack that extracted it last.</param>
/// <param name="RegistryVersion">Version of the names that extracted it last.</param>
/// <param name="ExtractedAt">When it was extracted last, in UTC.</param>
/// <param name="Version">Its version, for commands that change it.</param>
public sealed record ArticleDetails(
    ArticleId Id,
    string Text,
    string TextHash,
    string Language,
    IReadOnlyList<PublicationRow> Publications,
    ArticleId? Corrects,
    IReadOnlyList<ArticleId> CorrectedBy,
    DateTimeOffset SubmittedAt,
    string SubmittedByName,
    string EngineVersion,
    string PackVersion,
    string RegistryVersion,
    DateTimeOffset ExtractedAt,
    int Version);

/// <summary>A publication for reading.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outlet">Key of the outlet; null where it is not known.</param>
/// <param name="OutletName">Canonical name of the outlet; null where it is not known.</param>
/// <param name="Url">Web address; null if none.</param>
/// <param name="Title">Title as published; null if none.</param>
/// <param name="PublishedOn">Day of publication; null where it is not known.</param>
public sealed record PublicationRow(
    PublicationId Id, SourceKey? Outlet, string? OutletName, string? Url, string? Title, DateOnly? PublishedOn);
