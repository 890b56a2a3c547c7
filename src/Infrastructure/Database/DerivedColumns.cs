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
                    break;
            }
        }
    }

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
