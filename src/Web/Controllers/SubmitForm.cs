using FactCheck.Domain.Articles;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FactCheck.Web.Controllers;

/// <summary>Where a text stood, as typed.</summary>
public class PublicationForm
{
    /// <summary>The title as published.</summary>
    public string? Title { get; set; }

    /// <summary>Name or key of the outlet.</summary>
    public string? Outlet { get; set; }

    /// <summary>Web address.</summary>
    public string? Url { get; set; }

    /// <summary>Day of publication.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Outlets to choose from where the name typed is not enough.</summary>
    [BindNever]
    public IReadOnlyList<SourceRow> Candidates { get; set; } = [];

    /// <summary>What the desk takes.</summary>
    /// <param name="outlet">The key of the outlet.</param>
    public PublicationDetails ToDetails(string? outlet) => new(outlet, Blank.ToNull(Url), Blank.ToNull(Title), PublishedOn);

    /// <summary>The form's name of a field of the request: <c>Publication.Url</c> is <c>Url</c>.</summary>
    public static string FieldOf(string property) => (property ?? "").Split('.')[^1];
}

/// <summary>A new article, as typed.</summary>
public sealed class SubmitForm : PublicationForm
{
    /// <summary>Room for the longest text, URL-encoded at up to nine bytes a character, and the rest of the form.</summary>
    public const int MaxFormBytes = 12 * 1024 * 1024;

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>Its language; empty to detect it.</summary>
    public string? Language { get; set; }

    /// <summary>What the desk takes.</summary>
    public SubmitArticle ToRequest(string? outlet)
    {
        PublicationDetails publication = ToDetails(outlet);
        return new SubmitArticle(Text ?? "", publication.IsEmpty ? null : publication, Blank.ToNull(Language));
    }
}
