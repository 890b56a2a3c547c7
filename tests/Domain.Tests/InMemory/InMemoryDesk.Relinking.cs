using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Tests.InMemory;

/// <content>The batches of link changes, and the background as something that a test runs by hand.</content>
internal sealed partial class InMemoryDesk : IRelinkingRepository, IRelinkingSignal
{
    public List<RelinkingBatch> Batches { get; } = [];

    public List<LinkProposal> Proposals { get; } = [];

    public int Wakes { get; private set; }

    public Relinkings Relinkings => new(this, User, Clock);

    public void Wake() => Wakes++;

    /// <summary>Takes steps as the background does, until there is nothing to do or an editor has to agree.</summary>
    public async Task WorkAsync()
    {
        while (Batches.Find(batch => batch.IsAtWork) is { } next)
        {
            await new AdvanceRelinkingHandler(this, this, this, this, Extraction, this, Clock)
                .Handle(new AdvanceRelinking(next.Id), CancellationToken.None);
        }
    }

    Task<RelinkingBatch?> IRelinkingRepository.FindAsync(RelinkingId id, CancellationToken cancellationToken) =>
        Task.FromResult(Batches.Find(batch => batch.Id == id));

    public Task<RelinkingBatch?> NewestAsync(
        RelinkingCause cause, SourceKey from, SourceKey to, CancellationToken cancellationToken) =>
        Task.FromResult(Batches.FindLast(batch => batch.Cause == cause && batch.From == from && batch.To == to));

    public Task<int> CountArticlesAsync(RelinkingScope scope, CancellationToken cancellationToken) =>
        Task.FromResult(Articles.Count(article => IsInScope(scope, article)));

    public Task<IReadOnlyList<ArticleToRead>> ArticlesAsync(
        RelinkingScope scope, DateTimeOffset? after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ArticleToRead>>([.. Articles
            .Where(article => IsInScope(scope, article) && (after is null || article.SubmittedAt > after))
            .OrderBy(article => article.SubmittedAt)
            .Select(article => new ArticleToRead(article.Id, article.SubmittedAt))]);

    public Task<IReadOnlyList<LinkProposal>> AppliedAsync(
        RelinkingId batch, ArticleId article, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LinkProposal>>([.. Proposals.Where(proposal =>
            proposal.Batch == batch && proposal.Article == article && proposal.Outcome == LinkProposalOutcome.Applied)]);

    public Task<IReadOnlyList<LinkProposal>> WaitingAsync(RelinkingId batch, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LinkProposal>>([.. Proposals
            .Where(proposal => proposal.Batch == batch && proposal.Outcome == LinkProposalOutcome.Waiting).Take(count)]);

    public void Add(RelinkingBatch batch) => Batches.Add(batch);

    public void Add(LinkProposal proposal) => Proposals.Add(proposal);

    private bool IsInScope(RelinkingScope scope, Article article) => scope switch
    {
        { Undoes: { } undone } => Proposals.Exists(proposal =>
            proposal.Batch == undone && proposal.Article == article.Id && proposal.Outcome == LinkProposalOutcome.Applied),
        { Cause: RelinkingCause.Merge } => article.Publications.Any(publication => publication.Outlet == scope.From)
            || Claims.Exists(claim => claim.ArticleId == article.Id && claim.Sources.Any(entry => entry.Source == scope.From)),
        _ => Claims.Exists(claim => claim.ArticleId == article.Id
            && claim.Sources.Any(entry => entry.Source == scope.From && entry.LinkedBy == ClaimOrigin.Engine)),
    };
}
