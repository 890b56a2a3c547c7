using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Infrastructure.Database;

/// <summary>
/// Columns made of others for search and sorting, of which the aggregates know nothing. Texts are folded here because NOCASE
/// and collations of the providers differ, and neither knows harakat. They are filled when a row is saved.
/// </summary>
internal static class DerivedColumns
{
    /// <summary>Article: its text, folded.</summary>
    public const string ArticleText = "FoldedText";

    /// <summary>Article: day of the earliest publication known, or else of submission.</summary>
    public const string ArticleDay = "Day";

    /// <summary>Publication: its title, folded.</summary>
    public const string PublicationTitle = "FoldedTitle";

    /// <summary>Source: its canonical name, folded, and its key.</summary>
    public const string SourceName = "FoldedName";

    /// <summary>Name of a source, folded.</summary>
    public const string AliasText = "FoldedText";

    /// <summary>Refused name, folded.</summary>
    public const string RefusedText = "FoldedText";

    /// <summary>Claim: the words of its content and source, folded.</summary>
    public const string ClaimWords = "FoldedWords";

    /// <summary>Claim: 0 while it is to be compared with others (<see cref="ClaimIndex"/>), as new and changed ones are.</summary>
    public const string ClaimComparedBy = "ComparedBy";

    /// <summary>Fills them on everything that is about to be saved.</summary>
    public static void Fill(ChangeTracker tracker)
    {
        foreach (EntityEntry entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            switch (entry.Entity)
            {
                case Article article:
                    Set(entry, ArticleDay, DayOf(article));
                    if (entry.State == EntityState.Added)
                    {
                        Set(entry, ArticleText, SearchText.Fold(article.Text));
                    }

                    break;
                case Publication publication:
                    Set(entry, PublicationTitle, publication.Title is null ? null : SearchText.Fold(publication.Title));
                    break;
                case Source source:
                    Set(entry, SourceName, $"{SearchText.Fold(source.Name)} {source.Key}");
                    break;
                case SourceName name:
                    Set(entry, AliasText, SearchText.Fold(name.Text));
                    break;
                case RefusedName refused:
                    Set(entry, RefusedText, SearchText.Fold(refused.Text));
                    break;
                case Claim claim:
                    Set(entry, ClaimWords, SearchText.Fold($"{claim.ContentText}\n{claim.SourceText}"));
                    if (entry.State == EntityState.Modified && SaysOtherwise(tracker, entry, claim))
                    {
                        // Marked as changed whatever was loaded: comparing sets the column past the tracker.
                        entry.Property(ClaimComparedBy).CurrentValue = 0;
                        entry.Property(ClaimComparedBy).IsModified = true;
                    }

                    break;
            }
        }
    }

    // Whether what decides if it is the same statement as another has changed: its words, who says them and how, or that it counts.
    private static bool SaysOtherwise(ChangeTracker tracker, EntityEntry entry, Claim claim) =>
        entry.Property(nameof(Claim.ContentText)).IsModified
        || entry.Property(nameof(Claim.Kind)).IsModified
        || entry.Property(nameof(Claim.Stance)).IsModified
        || (entry.Property(nameof(Claim.WorkState)) is { IsModified: true } state
            && (Equals(state.OriginalValue, WorkState.Closed) || Equals(state.CurrentValue, WorkState.Closed)))
        || tracker.Entries<ClaimSource>().Any(source =>
            source.Entity.ClaimId == claim.Id && source.State is not (EntityState.Unchanged or EntityState.Detached));

    private static DateOnly DayOf(Article article) =>
        article.Publications.Min(publication => publication.PublishedOn)
        ?? DateOnly.FromDateTime(article.SubmittedAt.UtcDateTime);

    private static void Set(EntityEntry entry, string column, object? value)
    {
        PropertyEntry property = entry.Property(column);
        if (!Equals(property.CurrentValue, value))
        {
            property.CurrentValue = value;
        }
    }
}
