using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Web.Controllers;

/// <summary>Which sources a list shows; all of it stands in the URL.</summary>
public sealed class SourceFilter
{
    /// <summary>Part of a name or key.</summary>
    public string? Text { get; set; }

    /// <summary>Kind.</summary>
    public SourceKind? Kind { get; set; }

    /// <summary>Country code.</summary>
    public string? Country { get; set; }

    /// <summary>Order.</summary>
    public SourceSort Sort { get; set; } = SourceSort.Claims;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>What the desk is asked.</summary>
    public ListSources ToRequest() => new(
        new Paging(Math.Clamp(Page, 1, Paging.MaxNumber), 50),
        Blank.ToNull(Text),
        Kind,
        Blank.ToNull(Country)?.ToLowerInvariant(),
        Sort);
}

/// <summary>The list of sources.</summary>
public sealed record SourcesPage(SourceFilter Filter, Page<SourceRow> Sources);

/// <summary>One source.</summary>
public sealed record SourcePage(SourceDetails Source, SourceClaimCounts Counts, AliasForm Alias);

/// <summary>Sources to choose from.</summary>
/// <param name="Field">The name of the form field.</param>
/// <param name="Asked">Whether anything was looked for.</param>
public sealed record SourceChoices(IReadOnlyList<SourceRow> Sources, string Field, bool Asked);

/// <summary>A new name, as typed.</summary>
public sealed class AliasForm
{
    /// <summary>The name.</summary>
    public string? Text { get; set; }

    /// <summary>Its language.</summary>
    public string? Language { get; set; }

    /// <summary>What sort of name.</summary>
    public NameForm Kind { get; set; } = NameForm.Usual;

    /// <summary>The version of the source that the form was made for.</summary>
    public int Version { get; set; }

    /// <summary>What the desk takes.</summary>
    public AddSourceAlias ToRequest(string source) =>
        new(source, new NewName(Language ?? "", (Text ?? "").Trim(), Kind), Version);
}

/// <summary>One source to change.</summary>
public sealed record EditSourcePage(SourceDetails Source, ChangeForm Form);

/// <summary>What can be said of a source besides key and names, as typed.</summary>
public abstract class ParticularsForm
{
    /// <summary>Its kind.</summary>
    public SourceKind Kind { get; set; } = SourceKind.Outlet;

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its country.</summary>
    public string? Country { get; set; }

    /// <summary>Key of the source that it belongs to.</summary>
    public string? Parent { get; set; }

    /// <summary>Its site.</summary>
    public string? Website { get; set; }

    /// <summary>For a person: key of the office or organisation spoken for.</summary>
    public string? OnBehalf { get; set; }
}

/// <summary>Changes of a source, as typed.</summary>
public sealed class ChangeForm : ParticularsForm
{
    /// <summary>What editors should know.</summary>
    public string? Notes { get; set; }

    /// <summary>Why it is changed.</summary>
    public string? Why { get; set; }

    /// <summary>The version of the source that the form was made for.</summary>
    public int Version { get; set; }

    /// <summary>What a source says of itself now.</summary>
    public static ChangeForm Of(SourceDetails source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ChangeForm
        {
            Kind = source.Kind,
            Name = source.Name,
            Country = source.Country,
            Parent = source.Parent?.Key.Value,
            Website = source.Website,
            OnBehalf = source.OnBehalf?.Key.Value,
            Notes = source.Notes,
            Version = source.Version,
        };
    }

    /// <summary>What the desk takes.</summary>
    public ChangeSource ToChange(string source) => new(
        source,
        Kind,
        (Name ?? "").Trim(),
        Blank.ToNull(Country)?.ToLowerInvariant(),
        Blank.ToNull(Parent),
        Blank.ToNull(Website),
        Blank.ToNull(OnBehalf),
        Blank.ToNull(Notes),
        Version,
        Blank.ToNull(Why));
}

/// <summary>A new source, as typed.</summary>
public sealed class RegisterForm : ParticularsForm
{
    /// <summary>Its key.</summary>
    public string? Key { get; set; }

    /// <summary>Names by language tag.</summary>
    public Dictionary<string, string?> Names { get; set; } = [];

    /// <summary>The form for a name that articles use; empty without one.</summary>
    public static RegisterForm Of(string? name, string? language)
    {
        RegisterForm form = new() { Name = Blank.ToNull(name) };
        if (form.Name is { } given && Blank.ToNull(language) is { } tag)
        {
            form.Names[tag] = given;
            form.Key = SourceKey.Slug(given);
        }

        return form;
    }

    /// <summary>What the desk takes.</summary>
    public RegisterSource ToRequest() => new(
        (Key ?? "").Trim(),
        Kind,
        (Name ?? "").Trim(),
        Blank.ToNull(Country)?.ToLowerInvariant(),
        Blank.ToNull(Parent),
        Blank.ToNull(Website),
        Blank.ToNull(OnBehalf),
        [
            .. Names.Where(name => !string.IsNullOrWhiteSpace(name.Value))
                .Select(name => new NewName(name.Key, name.Value!.Trim(), NameForm.Usual)),
        ]);
}
