using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ListSourceCandidatesHandler(FactCheckDb db, LanguagePacks packs, ISourceNames names)
    : IRequestHandler<ListSourceCandidates, Page<SourceCandidateRow>>
{
    public async Task<Page<SourceCandidateRow>> Handle(ListSourceCandidates request, CancellationToken cancellationToken)
    {
        HashSet<(string Language, string Name)> refused = [.. (await db.RefusedNames.AsNoTracking()
            .Where(name => name.Holds)
            .Select(name => new { name.Language, Folded = EF.Property<string>(name, DerivedColumns.RefusedText) })
            .ToListAsync(cancellationToken))
            .Select(name => (name.Language, name.Folded))];
        IReadOnlyList<string> words = SearchText.Words(request.Text);
        SourceDirectory directory = await names.CurrentAsync(cancellationToken);
        List<SourceCandidateRow> rows =
        [
            .. (await MentionsAsync(request.Language, cancellationToken))
                .Select(mention => (Mention: mention, Name: UnknownName.In(mention.Text, mention.Language, packs)))
                .Where(named => named.Name is not null
                    && directory.Resolve(named.Name, new TextSpan(0, named.Name.Length), named.Mention.Language) is null)
                .GroupBy(named => (named.Mention.Language, Folded: SearchText.Fold(named.Name!)))
                .Where(group => refused.Contains(group.Key) == request.Refused
                    && words.All(word => group.Key.Folded.Contains(word, StringComparison.Ordinal)))
                .Select(group => Row([.. group]))
                .OrderByDescending(row => row.Articles).ThenByDescending(row => row.Claims)
                .ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Language, StringComparer.Ordinal),
        ];
        return new Page<SourceCandidateRow>(
            [.. rows.Skip(request.Paging.Skip).Take(request.Paging.Size)], rows.Count, request.Paging);
    }

    private async Task<List<MentionCount>> MentionsAsync(string? language, CancellationToken cancellationToken)
    {
        var unlinked =
            from entry in db.ClaimSources.AsNoTracking()
            join claim in db.Claims on entry.ClaimId equals claim.Id
            join article in db.Articles on claim.ArticleId equals article.Id
            where entry.Source == null && entry.LinkedBy == ClaimOrigin.Engine && entry.Why == SourceMention.NotRegistered
                && claim.WorkState != WorkState.Closed
                && (language == null || article.Language == language)
            select new { entry.MentionText, article.Language, Article = article.Id, Claim = claim.Id };
        var groups = await unlinked
            .GroupBy(row => new { row.MentionText, row.Language })
            .Select(group => new
            {
                group.Key.MentionText,
                group.Key.Language,
                Claims = group.Count(),
                Articles = group.Select(row => row.Article).Distinct().Count(),
                Claim = group.Min(row => row.Claim),
            })
            .OrderByDescending(group => group.Claims).ThenBy(group => group.MentionText)
            .Take(ListSourceCandidates.MostMentions)
            .ToListAsync(cancellationToken);
        return [.. groups.Select(group => new MentionCount(group.MentionText, group.Language, group.Claims, group.Articles, group.Claim))];
    }

    private static SourceCandidateRow Row(List<(MentionCount Mention, string? Name)> spellings)
    {
        (MentionCount most, string? name) = spellings.MaxBy(spelling => spelling.Mention.Claims);
        return new SourceCandidateRow(
            name!,
            most.Language,
            spellings.Sum(spelling => spelling.Mention.Articles),
            spellings.Sum(spelling => spelling.Mention.Claims),
            most.Text,
            most.Claim);
    }

    private sealed record MentionCount(string Text, string Language, int Claims, int Articles, ClaimId Claim);
}
