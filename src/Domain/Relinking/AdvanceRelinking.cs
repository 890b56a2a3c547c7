using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>
/// One step of a batch: some articles looked through, or some changes made, saved together with how far the batch has come. Sent
/// again and again by the background, in the name of the person who asked for the batch or agreed to it.
/// </summary>
/// <param name="Batch">The batch.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record AdvanceRelinking(RelinkingId Batch) : IRequest<AdvanceRelinkingResult>
{
    /// <summary>Articles looked through in one step.</summary>
    public const int ArticlesAStep = 20;

    /// <summary>Changes made in one step.</summary>
    public const int ChangesAStep = 50;
}

/// <summary>What became of it.</summary>
/// <param name="IsAtWork">Whether there is a further step to take.</param>
public sealed record AdvanceRelinkingResult(bool IsAtWork);

internal sealed class AdvanceRelinkingValidator : AbstractValidator<AdvanceRelinking>
{
    public AdvanceRelinkingValidator() => RuleFor(c => c.Batch).NotEqual(default(RelinkingId));
}

internal sealed class AdvanceRelinkingHandler(
    IRelinkingRepository batches,
    IArticleRepository articles,
    IClaimRepository claims,
    ISourceRepository sources,
    ArticleExtraction extraction,
    IHistory history,
    TimeProvider time) : IRequestHandler<AdvanceRelinking, AdvanceRelinkingResult>
{
    public async Task<AdvanceRelinkingResult> Handle(AdvanceRelinking request, CancellationToken cancellationToken)
    {
        RelinkingBatch batch = await batches.FindAsync(request.Batch, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("batch of link changes", request.Batch.ToString());
        switch (batch.State)
        {
            case RelinkingState.Gathering:
                await GatherAsync(batch, cancellationToken).ConfigureAwait(false);
                break;
            case RelinkingState.Applying:
                await ApplyAsync(batch, cancellationToken).ConfigureAwait(false);
                break;
        }

        return new AdvanceRelinkingResult(batch.IsAtWork);
    }

    private async Task GatherAsync(RelinkingBatch batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<ArticleToRead> next = await batches.ArticlesAsync(
            RelinkingScope.Of(batch), batch.ReadUpTo, AdvanceRelinking.ArticlesAStep, cancellationToken).ConfigureAwait(false);
        foreach ((ArticleId id, DateTimeOffset submittedAt) in next)
        {
            List<ProposedLink> links = [.. await LinksAsync(batch, id, cancellationToken).ConfigureAwait(false)];
            for (int i = 0; i < links.Count; i++)
            {
                batches.Add(new LinkProposal
                {
                    Batch = batch.Id,
                    Number = batch.Proposed + i + 1,
                    Article = id,
                    Claim = links[i].Claim,
                    Publication = links[i].Publication,
                    Position = links[i].Position,
                    MentionText = links[i].MentionText,
                    From = links[i].From,
                    To = links[i].To,
                    Why = links[i].Why,
                });
            }

            batch.Read(submittedAt, links.Count, time.GetUtcNow());
        }

        if (next.Count < AdvanceRelinking.ArticlesAStep)
        {
            batch.EndGathering(time.GetUtcNow());
        }

        await batches.SaveAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<IEnumerable<ProposedLink>> LinksAsync(RelinkingBatch batch, ArticleId id, CancellationToken cancellationToken)
    {
        if (batch.Undoes is { } undone)
        {
            return ProposedLinks.Reversed(await batches.AppliedAsync(undone, id, cancellationToken).ConfigureAwait(false));
        }

        Article? article = await articles.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (article is null)
        {
            return [];
        }

        IReadOnlyList<Claim> known = await claims.OfArticleAsync(id, cancellationToken).ConfigureAwait(false);
        if (batch is { Cause: RelinkingCause.Merge, From: { } from, To: { } to })
        {
            return ProposedLinks.Everything(article, known, from, to);
        }

        try
        {
            ExtractionResult found =
                await extraction.RunAgainAsync(article.Text, article.Language, cancellationToken).ConfigureAwait(false);
            List<ProposedLink> links = [.. ProposedLinks.ByNames(known, found, batch.From, batch.To)];
            IReadOnlyDictionary<SourceKey, SourceStanding> standing = await sources.StandingAsync(
                [.. links.Select(link => link.To).OfType<SourceKey>().Distinct()], cancellationToken).ConfigureAwait(false);
            return links.Where(link => link.To is { } to && standing.TryGetValue(to, out SourceStanding stands) && stands.IsInUse);
        }
        catch (UnsupportedLanguageException)
        {
            // The pack that read it is gone: its claims stay as they are.
            return [];
        }
    }

    private async Task ApplyAsync(RelinkingBatch batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<LinkProposal> waiting =
            await batches.WaitingAsync(batch.Id, AdvanceRelinking.ChangesAStep, cancellationToken).ConfigureAwait(false);
        if (waiting.Count == 0)
        {
            batch.Finish(time.GetUtcNow());
            await batches.SaveAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        bool changed = false;
        foreach (IGrouping<ClaimId?, LinkProposal> ofClaim in waiting.GroupBy(proposal => proposal.Claim))
        {
            changed |= ofClaim.Key is { } claim
                ? await RelinkAsync(batch, claim, [.. ofClaim], cancellationToken).ConfigureAwait(false)
                : await MovePublicationsAsync(batch, ofClaim, cancellationToken).ConfigureAwait(false);
        }

        batch.Made(
            waiting.Count(proposal => proposal.Outcome == LinkProposalOutcome.Applied),
            waiting.Count(proposal => proposal.Outcome == LinkProposalOutcome.PassedOver),
            time.GetUtcNow());
        await (changed ? history.SaveAsync(cancellationToken) : batches.SaveAsync(cancellationToken)).ConfigureAwait(false);
    }

    private async Task<bool> RelinkAsync(
        RelinkingBatch batch, ClaimId id, List<LinkProposal> proposals, CancellationToken cancellationToken)
    {
        Claim? claim = await claims.FindAsync(id, cancellationToken).ConfigureAwait(false);
        (HistoryEntry? entry, IReadOnlySet<int> positions) = claim?.Relink(
            [.. proposals.Select(p => new LinkChange(p.Position, p.From, p.To, p.Why))],
            onlyEngine: batch.Cause is RelinkingCause.Names or RelinkingCause.Split or RelinkingCause.Undo,
            Reason(batch),
            time.GetUtcNow()) ?? (null, new HashSet<int>());
        foreach (LinkProposal proposal in proposals)
        {
            proposal.Outcome = positions.Contains(proposal.Position) ? LinkProposalOutcome.Applied : LinkProposalOutcome.PassedOver;
        }

        if (entry is not null)
        {
            history.Record(entry);
        }

        return entry is not null;
    }

    private async Task<bool> MovePublicationsAsync(
        RelinkingBatch batch, IEnumerable<LinkProposal> proposals, CancellationToken cancellationToken)
    {
        bool changed = false;
        foreach (LinkProposal proposal in proposals)
        {
            Article? article = await articles.FindAsync(proposal.Article, cancellationToken).ConfigureAwait(false);
            HistoryEntry? entry = article?.MovePublication(proposal.Publication!.Value, proposal.From, proposal.To, Reason(batch));
            proposal.Outcome = entry is null ? LinkProposalOutcome.PassedOver : LinkProposalOutcome.Applied;
            if (entry is not null)
            {
                history.Record(entry);
                changed = true;
            }
        }

        return changed;
    }

    private static string Reason(RelinkingBatch batch) => batch.Cause switch
    {
        RelinkingCause.Names => batch.To is { } to ? $"Names that {to} has got" : "Names that sources have got",
        RelinkingCause.Split => $"{batch.To} was split off {batch.From}",
        RelinkingCause.Merge => $"{batch.From} was merged into {batch.To}",
        RelinkingCause.Unmerge => $"The merge of {batch.To} into {batch.From} was undone",
        _ => $"The batch {batch.Undoes} was undone",
    };
}
