namespace FactCheck.Domain.Registry;

/// <summary>Whether one name would name two things.</summary>
internal static class NameClash
{
    /// <summary>
    /// A country and its capital may share a name (Kuwait), an adjective may be a noun elsewhere, and capitals tell САНА from
    /// Сана; otherwise one name cannot name two things.
    /// </summary>
    public static bool Between(NameEntry a, NameEntry b)
    {
        bool places = a.Role is NameRole.Country or NameRole.Capital && b.Role is NameRole.Country or NameRole.Capital;
        bool comparable = a.Role == b.Role || places || (Names(a.Role) && Names(b.Role) && a.Role != NameRole.Adjective
            && b.Role != NameRole.Adjective);
        bool toldApart = ((a.Terms ^ b.Terms) & NameTerms.AllCapitals) != 0;
        return comparable && !toldApart && Names(a.Role) && (a.Value != b.Value || !(a.Role == b.Role || places));
    }

    private static bool Names(NameRole role) =>
        role is NameRole.Person or NameRole.Source or NameRole.Country or NameRole.Capital or NameRole.Adjective;
}
