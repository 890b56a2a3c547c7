using System.ComponentModel;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Which claims are wanted.</summary>
public sealed class ClaimQuery
{
    /// <summary>Statuses.</summary>
    [FromQuery(Name = "status")]
    [Description("One or more verification statuses.")]
    public string[]? Status { get; set; }

    /// <summary>Work states.</summary>
    [FromQuery(Name = "work_state")]
    [Description("One or more work states.")]
    public string[]? WorkState { get; set; }

    /// <summary>Source.</summary>
    [FromQuery(Name = "source")]
    [Description("Key of a source anywhere in the chain.")]
    public string? Source { get; set; }

    /// <summary>Language.</summary>
    [FromQuery(Name = "lang")]
    public string? Lang { get; set; }

    /// <summary>Outlet.</summary>
    [FromQuery(Name = "outlet")]
    [Description("Key of an outlet where the article stood.")]
    public string? Outlet { get; set; }

    /// <summary>First day.</summary>
    [FromQuery(Name = "from")]
    [Description("First day, YYYY-MM-DD.")]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [FromQuery(Name = "to")]
    [Description("Last day, YYYY-MM-DD.")]
    public DateOnly? To { get; set; }

    /// <summary>Words.</summary>
    [FromQuery(Name = "text")]
    [Description("Words in content or source.")]
    public string? Text { get; set; }

    /// <summary>Reviewer.</summary>
    [FromQuery(Name = "reviewer")]
    [Description("Id of a user.")]
    public string? Reviewer { get; set; }

    /// <summary>Order.</summary>
    [FromQuery(Name = "sort")]
    [Description("newest, oldest, changed, likelihood or status; of no account in an export.")]
    public string? Sort { get; set; }

    /// <summary>Least likelihood.</summary>
    [FromQuery(Name = "least_likelihood")]
    [Description("Leave out claims that the engine gives less and nobody has taken up, 0 to 1; the queue of the pages asks for 0.6.")]
    public double? LeastLikelihood { get; set; }

    /// <summary>One of each cluster.</summary>
    [FromQuery(Name = "one_per_statement")]
    [Description("Of each cluster only the first open claim that fits.")]
    public bool OnePerStatement { get; set; }

    /// <summary>Cluster.</summary>
    [FromQuery(Name = "cluster")]
    [Description("Id of the cluster that they are in.")]
    public string? Cluster { get; set; }

    internal SearchClaims ToSearch(Paging paging) => new(
        paging,
        [.. (Status ?? []).Select(s => ApiJson.Value<VerificationStatus>("status", s)).OfType<VerificationStatus>()],
        [.. (WorkState ?? []).Select(s => ApiJson.Value<WorkState>("work_state", s)).OfType<WorkState>()],
        Source,
        Lang,
        Outlet,
        From,
        To,
        Text,
        Reviewer,
        ApiJson.Value<ClaimSort>("sort", Sort) ?? ClaimSort.Newest,
        LeastLikelihood,
        OnePerStatement,
        string.IsNullOrEmpty(Cluster) ? null : ApiIds.Cluster(Cluster));
}
