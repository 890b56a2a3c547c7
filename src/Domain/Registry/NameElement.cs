namespace FactCheck.Domain.Registry;

/// <summary>What a run of words is within a mention.</summary>
internal enum NameRole
{
    Unknown,
    Person,
    Source,
    Country,
    Capital,
    Office,
    OfficeHolder,
    Topic,
    Ministry,
    Minister,
    Adjective,
    Spokesperson,
    Head,
    Deputy,
    Journalist,
    Staff,
    Official,
    AgencyWord,
    OutletWord,
    BodyWord,
    CompanyWord,
    Former,
    And,
    Of,
    In,
    Title,
    Filler,
    Article,
    Indefinite,
    Possessive,
}

/// <summary>Conditions on a name.</summary>
[Flags]
internal enum NameTerms
{
    None = 0,

    /// <summary>The first letter must be a capital where the script has them.</summary>
    Capital = 1,

    /// <summary>Every letter must be a capital.</summary>
    AllCapitals = 2,

    /// <summary>Counts only beside words that make it clear.</summary>
    Weak = 4,

    /// <summary>A family name alone.</summary>
    Family = 8,
}

/// <summary>What one name leads to.</summary>
/// <param name="Role">What the words are.</param>
/// <param name="Value">Index of the source, country or office; -1 for plain words.</param>
/// <param name="Country">Index of the country that an office name implies; -1 if none.</param>
/// <param name="Terms">When it counts.</param>
internal readonly record struct NameEntry(NameRole Role, int Value, int Country, NameTerms Terms);

/// <summary>A run of words recognised in a mention.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal readonly record struct NameElement(NameEntry Entry, int First, int Last);
