using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>The particulars of a source, as a set.</summary>
[Flags]
public enum SourceFields
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Kind.</summary>
    Kind = 1,

    /// <summary>Canonical name.</summary>
    Name = 2,

    /// <summary>Country.</summary>
    Country = 4,

    /// <summary>The source that it belongs to.</summary>
    Parent = 8,

    /// <summary>Website.</summary>
    Website = 16,

    /// <summary>For a person: whom the person speaks for.</summary>
    OnBehalf = 32,
}

/// <summary>What is known of a source besides key, notes and names.</summary>
internal sealed record SourceParticulars(
    SourceKind Kind, string Name, string? Country, SourceKey? Parent, string? Website, SourceKey? OnBehalf)
{
    /// <summary>Which of them differ.</summary>
    public SourceFields DifferenceFrom(SourceParticulars other) =>
        (Kind == other.Kind ? 0 : SourceFields.Kind)
        | (Name == other.Name ? 0 : SourceFields.Name)
        | (Country == other.Country ? 0 : SourceFields.Country)
        | (Parent == other.Parent ? 0 : SourceFields.Parent)
        | (Website == other.Website ? 0 : SourceFields.Website)
        | (OnBehalf == other.OnBehalf ? 0 : SourceFields.OnBehalf);

    /// <summary>These, but <paramref name="kept"/> as in <paramref name="present"/>.</summary>
    public SourceParticulars Keeping(SourceParticulars present, SourceFields kept) => new(
        kept.HasFlag(SourceFields.Kind) ? present.Kind : Kind,
        kept.HasFlag(SourceFields.Name) ? present.Name : Name,
        kept.HasFlag(SourceFields.Country) ? present.Country : Country,
        kept.HasFlag(SourceFields.Parent) ? present.Parent : Parent,
        kept.HasFlag(SourceFields.Website) ? present.Website : Website,
        kept.HasFlag(SourceFields.OnBehalf) ? present.OnBehalf : OnBehalf);
}
