using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// One source. Its claims and their counts per status are another question (<c>Claims.SearchClaims</c> with this source, and
/// <c>Claims.GetSourceClaimCounts</c>), since sources do not know of claims.
/// </summary>
/// <param name="Source">Its key; an unknown one is a <see cref="NotFoundException"/>.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetSource(string Source) : IRequest<SourceDetails>;

/// <summary>A source for reading.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Country">Country code; null for international sources.</param>
/// <param name="Parent">The source that it belongs to; null if none.</param>
/// <param name="Children">The sources that belong to it, by name.</param>
/// <param name="Website">Web address or host; null if none.</param>
/// <param name="OnBehalf">For a person: the source spoken for without its being said; null if none.</param>
/// <param name="Notes">What editors should know of it; null if nothing.</param>
/// <param name="IsShipped">Whether it came with the shipped registry.</param>
/// <param name="Kept">Which particulars of a shipped source an editor has changed.</param>
/// <param name="Names">Its names, by language, then text.</param>
/// <param name="MergedInto">The source that it was merged into; null if none.</param>
/// <param name="MergedHere">The sources that were merged into it, by name.</param>
/// <param name="IsRetired">Whether it was retired.</param>
/// <param name="Version">Its version, for commands that change it.</param>
public sealed record SourceDetails(
    SourceKey Key,
    string Name,
    SourceKind Kind,
    string? Country,
    SourceReference? Parent,
    IReadOnlyList<SourceReference> Children,
    string? Website,
    SourceReference? OnBehalf,
    string? Notes,
    bool IsShipped,
    SourceFields Kept,
    IReadOnlyList<SourceNameRow> Names,
    SourceReference? MergedInto,
    IReadOnlyList<SourceReference> MergedHere,
    bool IsRetired,
    int Version)
{
    /// <summary>Whether claims may be linked to it.</summary>
    public bool IsInUse => MergedInto is null && !IsRetired;
}

/// <summary>A source named in passing.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Canonical name.</param>
public sealed record SourceReference(SourceKey Key, string Name);

/// <summary>A name of a source, for reading.</summary>
/// <param name="Language">BCP 47 tag, or <c>mul</c>.</param>
/// <param name="Text">The name.</param>
/// <param name="Form">What sort of name.</param>
/// <param name="IsShipped">Whether it came with the shipped registry.</param>
/// <param name="IsWithdrawn">Whether an editor withdrew a shipped name.</param>
public sealed record SourceNameRow(string Language, string Text, NameForm Form, bool IsShipped, bool IsWithdrawn);

internal sealed class GetSourceValidator : AbstractValidator<GetSource>
{
    public GetSourceValidator() => RuleFor(q => q.Source).NotEmpty().SourceKeyText();
}
