using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>The sources that fit every filter given.</summary>
/// <param name="Paging">Which part of the list.</param>
/// <param name="Text">Part of a name or key, folded; null for all. At most 200 characters.</param>
/// <param name="Kind">Kind; null for all.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code in lower case; null for all.</param>
/// <param name="Sort">Order.</param>
/// <param name="InUse">Whether to leave out those that were merged or retired, as where one is to be chosen.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ListSources(
    Paging Paging,
    string? Text = null,
    SourceKind? Kind = null,
    string? Country = null,
    SourceSort Sort = SourceSort.Name,
    bool InUse = false) : IRequest<Page<SourceRow>>;

/// <summary>Orders of a list of sources; the key decides among equals.</summary>
public enum SourceSort
{
    /// <summary>By canonical name.</summary>
    Name,

    /// <summary>Those with the most claims first.</summary>
    Claims,

    /// <summary>By country, then name.</summary>
    Country,

    /// <summary>By kind, then name.</summary>
    Kind,
}

/// <summary>A source in a list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Country">Country code; null for international sources.</param>
/// <param name="Parent">Key of the source that it belongs to; null if none.</param>
/// <param name="ParentName">Canonical name of that source; null if none.</param>
/// <param name="IsShipped">Whether it came with the shipped registry.</param>
/// <param name="MergedInto">Key of the source that it was merged into; null if none.</param>
/// <param name="IsRetired">Whether it was retired.</param>
/// <param name="ClaimCount">In how many claims it is a source in any role, closed claims not counted.</param>
public sealed record SourceRow(
    SourceKey Key,
    string Name,
    SourceKind Kind,
    string? Country,
    SourceKey? Parent,
    string? ParentName,
    bool IsShipped,
    SourceKey? MergedInto,
    bool IsRetired,
    int ClaimCount);

internal sealed class ListSourcesValidator : AbstractValidator<ListSources>
{
    public ListSourcesValidator()
    {
        RuleFor(q => q.Paging).ValidPaging();
        RuleFor(q => q.Text).Storable(200);
        RuleFor(q => q.Kind).IsInEnum();
        RuleFor(q => q.Country).Storable(2);
        RuleFor(q => q.Sort).IsInEnum();
    }
}
