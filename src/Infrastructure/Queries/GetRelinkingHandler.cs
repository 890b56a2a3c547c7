using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetRelinkingHandler(FactCheckDb db) : IRequestHandler<GetRelinking, RelinkingDetails>
{
    public async Task<RelinkingDetails> Handle(GetRelinking request, CancellationToken cancellationToken)
    {
        IReadOnlyList<RelinkingRow> found = await RelinkingRows.ReadAsync(
            db, db.RelinkingBatches.Where(batch => batch.Id == request.Batch), cancellationToken);
        RelinkingRow row = found.Count == 1 ? found[0] : throw new NotFoundException("batch of link changes", request.Batch.ToString());
        var proposals = await (
            from proposal in db.LinkProposals.AsNoTracking()
            where proposal.Batch == request.Batch
            orderby proposal.Number
            select new
            {
                Proposal = proposal,
                Content = db.Claims.Where(claim => claim.Id == proposal.Claim).Select(claim => claim.ContentText).FirstOrDefault(),
            })
            .Skip(request.Paging.Skip).Take(request.Paging.Size)
            .ToListAsync(cancellationToken);
        IReadOnlyDictionary<SourceKey, string> names = await RelinkingRows.NamesAsync(
            db, proposals.SelectMany(change => new[] { change.Proposal.From, change.Proposal.To }), cancellationToken);
        return new RelinkingDetails(row, new Page<LinkProposalRow>(
            [
                .. proposals.Select(change => new LinkProposalRow(
                    change.Proposal.Number,
                    change.Proposal.Article,
                    change.Proposal.Claim,
                    change.Content ?? "",
                    change.Proposal.MentionText,
                    RelinkingRows.Reference(names, change.Proposal.From),
                    RelinkingRows.Reference(names, change.Proposal.To),
                    change.Proposal.Outcome)),
            ],
            row.Proposed,
            request.Paging));
    }
}
