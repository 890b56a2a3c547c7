using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

internal sealed class RelinkingRepository(FactCheckDb db) : IRelinkingRepository
{
    public Task<RelinkingBatch?> FindAsync(RelinkingId id, CancellationToken cancellationToken) =>
        db.RelinkingBatches.SingleOrDefaultAsync(batch => batch.Id == id, cancellationToken);

    public Task<RelinkingBatch?> NewestAsync(
        RelinkingCause cause, SourceKey from, SourceKey to, CancellationToken cancellationToken) => db.RelinkingBatches
        .Where(batch => batch.Cause == cause && batch.From == from && batch.To == to)
        .OrderByDescending(batch => batch.CreatedAt)
        .FirstOrDefaultAsync(cancellationToken);

    public Task<int> CountArticlesAsync(RelinkingScope scope, CancellationToken cancellationToken) =>
        InScope(scope).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<ArticleToRead>> ArticlesAsync(
        RelinkingScope scope, DateTimeOffset? after, int count, CancellationToken cancellationToken)
    {
        IQueryable<Article> rest = InScope(scope);
        if (after is { } read)
        {
            rest = rest.Where(article => article.SubmittedAt > read);
        }

        List<ArticleToRead> next = await Read(rest.OrderBy(article => article.SubmittedAt).Take(count)).ToListAsync(cancellationToken);
        if (next.Count < count)
        {
            return next;
        }

        DateTimeOffset last = next[^1].SubmittedAt;
        return
        [
            .. next.Where(article => article.SubmittedAt < last),
            .. await Read(InScope(scope).Where(article => article.SubmittedAt == last)).ToListAsync(cancellationToken),
        ];
    }

    public async Task<IReadOnlyList<LinkProposal>> AppliedAsync(
        RelinkingId batch, ArticleId article, CancellationToken cancellationToken) => await db.LinkProposals.AsNoTracking()
        .Where(proposal => proposal.Batch == batch && proposal.Article == article && proposal.Outcome == LinkProposalOutcome.Applied)
        .OrderBy(proposal => proposal.Number)
        .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<LinkProposal>> WaitingAsync(
        RelinkingId batch, int count, CancellationToken cancellationToken) => await db.LinkProposals
        .Where(proposal => proposal.Batch == batch && proposal.Outcome == LinkProposalOutcome.Waiting)
        .OrderBy(proposal => proposal.Number)
        .Take(count)
        .ToListAsync(cancellationToken);

    public void Add(RelinkingBatch batch) => db.RelinkingBatches.Add(batch);

    public void Add(LinkProposal proposal) => db.LinkProposals.Add(proposal);

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw Changed();
        }
    }

    /// <summary>What is said where two decide on one batch at the same moment.</summary>
    public static RuleBrokenException Changed() =>
        new("relinking-has-changed", "Somebody else decided on these changes at this moment; look at them again.");

    private static IQueryable<ArticleToRead> Read(IQueryable<Article> articles) =>
        articles.Select(article => new ArticleToRead(article.Id, article.SubmittedAt));

    private IQueryable<Article> InScope(RelinkingScope scope)
    {
        IQueryable<Article> articles = db.Articles.AsNoTracking();
        if (scope.Undoes is { } undone)
        {
            return articles.Where(article => db.LinkProposals.Any(proposal =>
                proposal.Batch == undone && proposal.Article == article.Id && proposal.Outcome == LinkProposalOutcome.Applied));
        }

        SourceKey? from = scope.From;
        return scope.Cause switch
        {
            RelinkingCause.Merge => articles.Where(article =>
                db.Publications.Any(publication => publication.ArticleId == article.Id && publication.Outlet == from)
                || db.Claims.Any(claim => claim.ArticleId == article.Id && claim.Sources.Any(entry => entry.Source == from))),
            _ => articles.Where(article => db.Claims.Any(claim => claim.ArticleId == article.Id
                && claim.Sources.Any(entry => entry.Source == from && entry.LinkedBy == ClaimOrigin.Engine))),
        };
    }
}
