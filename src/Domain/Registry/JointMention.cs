namespace FactCheck.Domain.Registry;

/// <summary>The members of a joint source, divided at its coordinators and commas.</summary>
internal readonly ref struct JointMention
{
    private readonly ReadOnlySpan<NameWord> _words;
    private readonly ReadOnlySpan<NameElement> _elements;
    private readonly SourceTable _table;
    private readonly string _language;

    public JointMention(ReadOnlySpan<NameWord> words, ReadOnlySpan<NameElement> elements, SourceTable table, string language)
    {
        _words = words;
        _elements = elements;
        _table = table;
        _language = language;
    }

    /// <summary>
    /// The links of the named members; empty where the mention is not joint, or where its first member is none of the
    /// registry's (then the rest may hang on it: "people close to Paris and London").
    /// </summary>
    public IReadOnlyList<SourceLink> Links()
    {
        bool joint = false;
        foreach (NameElement element in _elements)
        {
            joint |= element.Entry.Role == NameRole.And;
        }

        if (!joint)
        {
            return [];
        }

        var links = new List<SourceLink>();
        int start = 0;
        bool waiting = false;
        for (int i = 0; i <= _elements.Length; i++)
        {
            bool and = i < _elements.Length && _elements[i].Entry.Role == NameRole.And;
            bool comma = i < _elements.Length && i > start && (_words[_elements[i].First].Marks & WordMarks.Divided) != 0;
            if (i < _elements.Length && !and && !comma)
            {
                continue;
            }

            if (i > start)
            {
                bool first = links.Count == 0;
                SourceLink? link = new MentionReader(_words, _elements[start..i], _table, _language, -1).Link();
                if (link is null && waiting && SharesModifier(start))
                {
                    links.RemoveAt(links.Count - 1);
                }

                if (!first && link is { OnBehalf: null } office && links[^1].OnBehalf == office.Key)
                {
                    link = null;
                }

                waiting = link is { Key.Value: var key } && key.StartsWith("state:", StringComparison.Ordinal);
                if (link is { } found)
                {
                    links.Add(found);
                }
                else if (first)
                {
                    return [];
                }
            }

            start = and ? i + 1 : i;
        }

        return links;
    }

    // "US and British officials": the country before the coordinator modifies what follows.
    private bool SharesModifier(int start) =>
        _elements[start].Entry.Role is NameRole.Country or NameRole.Adjective or NameRole.Capital;
}
