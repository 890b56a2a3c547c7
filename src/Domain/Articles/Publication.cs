using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Articles;

/// <summary>A place where an article's text stood. Once added, only its outlet can become another, when sources are merged.</summary>
public sealed class Publication
{
    /// <summary>Id of the publication.</summary>
    public required PublicationId Id { get; init; }

    /// <summary>The article whose text stood there.</summary>
    public required ArticleId ArticleId { get; init; }

    /// <summary>The outlet; null where it is not known.</summary>
    public SourceKey? Outlet { get; internal set; }

    /// <summary>Web address, at most 2,000 characters; null if none.</summary>
    public string? Url { get; init; }

    /// <summary>Title as published, shown and never extracted from, at most 500 characters; null if none.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication; null where it is not known.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When it was added here, in UTC, in whole milliseconds.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Whether another publication is the same place.</summary>
    internal bool IsSamePlace(PublicationDetails other) =>
        Outlet == other.OutletKey && Url == other.Url && Title == other.Title && PublishedOn == other.PublishedOn;

    internal JsonObject ToJson() => new()
    {
        ["addedAt"] = AddedAt.ToUnixTimeMilliseconds(),
        ["outlet"] = Outlet?.Value,
        ["publishedOn"] = PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["title"] = Title,
        ["url"] = Url,
    };
}

/// <summary>Where a text stood, as a person states it; every part may be left out.</summary>
/// <param name="Outlet">Key of the outlet, which must be registered.</param>
/// <param name="Url">Web address, http or https, at most 2,000 characters.</param>
/// <param name="Title">Title, at most 500 characters.</param>
/// <param name="PublishedOn">Day of publication.</param>
public sealed record PublicationDetails(
    string? Outlet = null, string? Url = null, string? Title = null, DateOnly? PublishedOn = null)
{
    /// <summary>Whether nothing is stated.</summary>
    public bool IsEmpty => OutletKey is null && Blank(Url) is null && Blank(Title) is null && PublishedOn is null;

    internal SourceKey? OutletKey => string.IsNullOrWhiteSpace(Outlet) ? null : new SourceKey(Outlet);

    internal PublicationDetails Tidied => this with { Url = Blank(Url)?.Trim(), Title = Blank(Title)?.Trim() };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
