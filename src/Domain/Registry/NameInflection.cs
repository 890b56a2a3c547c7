namespace FactCheck.Domain.Registry;

/// <summary>The surface forms of names and words in the languages whose grammar changes them.</summary>
internal static class NameInflection
{
    /// <summary>The name without the marks of the data (<c>?</c> ambiguous, <c>*</c> indeclinable, <c>/</c> further forms).</summary>
    public static string Plain(string name)
    {
        string plain = name.TrimStart('?').TrimEnd('*');
        int slash = plain.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? plain : plain[..slash];
    }

    /// <summary>Whether the data marks the name as one that counts only beside other words.</summary>
    public static bool IsWeak(string name) => name.StartsWith('?');

    /// <summary>Forms of a name or noun.</summary>
    public static IReadOnlyList<string> Forms(string language, string name)
    {
        string form = name.TrimStart('?');
        return language switch
        {
            "ru" => RussianDeclension.Forms(form),
            _ => Listed(form),
        };
    }

    /// <summary>Forms of a person's name.</summary>
    public static IReadOnlyList<string> PersonForms(string language, string name, bool woman) =>
        language == "ru" ? RussianDeclension.PersonForms(name, woman) : Listed(name);

    /// <summary>Forms of an adjective in all genders, numbers and cases.</summary>
    public static IReadOnlyList<string> AdjectiveForms(string language, string adjective) => language switch
    {
        "ru" => RussianDeclension.AdjectiveForms(adjective),
        "ar" => [adjective, string.Join(' ', adjective.Split(' ').Select(word => word + "ة"))],
        "fr" => [.. Listed(adjective), .. Listed(adjective).Where(form => form[^1] is not ('s' or 'x')).Select(form => form + "s")],
        _ => Listed(adjective),
    };

    private static string[] Listed(string name) =>
        name.Contains('/', StringComparison.Ordinal) ? name.Split('/') : [name.TrimEnd('*')];
}
