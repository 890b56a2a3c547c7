using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Relinking;

/// <summary>One change that a batch proposes: of an entry of a claim's chain, or of the outlet of a publication.</summary>
public sealed class LinkProposal
{
    /// <summary>The batch.</summary>
    public required RelinkingId Batch { get; init; }

    /// <summary>Its place in the batch, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>The claim; null where a publication is concerned.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>The publication; null where a claim is concerned.</summary>
    public PublicationId? Publication { get; init; }

    /// <summary>Place of the entry in the claim's chain, 1 or more; 0 for a publication.</summary>
    public required int Position { get; init; }

    /// <summary>The words of the mention; empty where there are none. At most 500 characters.</summary>
    public required string MentionText { get; init; }

    /// <summary>The source linked before; null if none.</summary>
    public SourceKey? From { get; init; }

    /// <summary>The source linked afterwards; null if none.</summary>
    public SourceKey? To { get; init; }

    /// <summary>How the engine makes the link, at most 200 characters.</summary>
    public required string Why { get; init; }

    /// <summary>What has become of it.</summary>
    public LinkProposalOutcome Outcome { get; internal set; }
}

/// <summary>What has become of a proposed change.</summary>
public enum LinkProposalOutcome
{
    /// <summary>Not made yet.</summary>
    Waiting,

    /// <summary>Made.</summary>
    Applied,

    /// <summary>Passed over, since the link had been changed meanwhile.</summary>
    PassedOver,
}
