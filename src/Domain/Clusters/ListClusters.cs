using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>The clusters of two claims or more that fit every filter given.</summary>
/// <param name="Paging">Which part of the list.</param>
/// <param name="State">Whether people have confirmed all their claims; null for all.</param>
/// <param name="Source">Key of the origin; null for all.</param>
/// <param name="Sort">Order.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ListClusters(
    Paging Paging, ClusterState? State = null, string? Source = null, ClusterSort Sort = ClusterSort.Newest)
    : IRequest<ListClustersResult>;

/// <summary>Whether people have looked at a cluster.</summary>
public enum ClusterState
{
    /// <summary>At least one claim is the engine's suggestion.</summary>
    Suggested,

    /// <summary>People have confirmed every claim.</summary>
    Confirmed,
}

/// <summary>Orders of a list of clusters; the id decides among equals.</summary>
public enum ClusterSort
{
    /// <summary>Last changed first.</summary>
    Newest,

    /// <summary>Those with the most claims first.</summary>
    Largest,
}

/// <summary>A page of clusters, and how many there are in each state when that filter alone is left out.</summary>
/// <param name="Page">The clusters.</param>
/// <param name="Suggested">How many have a suggested claim.</param>
/// <param name="Confirmed">How many are confirmed.</param>
public sealed record ListClustersResult(Page<ClusterRow> Page, int Suggested, int Confirmed);

/// <summary>A cluster in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ContentText">The words of its first claim; empty where it has none.</param>
/// <param name="Language">BCP 47 tag of that claim's article; <c>und</c> where it has none.</param>
/// <param name="Origin">Key of the origin of its first claim; null where that is linked to no source.</param>
/// <param name="OriginName">Canonical name of the origin; null where there is none.</param>
/// <param name="State">Whether people have confirmed all its claims.</param>
/// <param name="TimesFound">How many claims are in it, closed ones not counted.</param>
/// <param name="Statuses">The statuses decided for its claims, each once, closed ones not counted; several differ.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="ChangedAt">When it was last changed, in UTC.</param>
/// <param name="Version">Its version.</param>
public sealed record ClusterRow(
    ClusterId Id,
    string ContentText,
    string Language,
    SourceKey? Origin,
    string? OriginName,
    ClusterState State,
    int TimesFound,
    IReadOnlyList<VerificationStatus> Statuses,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Version)
{
    /// <summary>Whether its claims were decided differently.</summary>
    public bool Differs => Statuses.Count > 1;
}

internal sealed class ListClustersValidator : AbstractValidator<ListClusters>
{
    public ListClustersValidator()
    {
        RuleFor(q => q.Paging).ValidPaging();
        RuleFor(q => q.State).IsInEnum();
        RuleFor(q => q.Source).SourceKeyText();
        RuleFor(q => q.Sort).IsInEnum();
    }
}
