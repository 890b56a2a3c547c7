using FactCheck.Domain.Text;

namespace FactCheck.Domain.Registry;

/// <summary>What a name in running text is.</summary>
internal enum NameSight
{
    /// <summary>It names a source.</summary>
    Source,

    /// <summary>It only points to a country: an adjective, or a name shared with something else.</summary>
    Country,

    /// <summary>Somebody else who bears a registered person's family name.</summary>
    Namesake,
}

/// <summary>A name in running text.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Key">The source, the state of the country, or the registered person whose namesake it is.</param>
/// <param name="Sight">What it is.</param>
/// <param name="OnBehalf">The office that stands before a person's name.</param>
internal readonly record struct SightedName(TextSpan Span, SourceKey Key, NameSight Sight, SourceKey? OnBehalf = null);

/// <summary>Finds the names in a stretch of running text, without knowing where its noun phrases begin and end.</summary>
internal readonly ref struct NameScan(NameTrie trie, SourceTable table, string language, List<SightedName> into)
{
    private const int Window = 96;

    // The last words of a full window are read again with the next, so that no name is cut.
    private const int Overlap = 12;

    /// <summary>Reads a sentence; names come in text order.</summary>
    public void Read(string text, TextSpan sentence)
    {
        int most = Math.Min(Window, (sentence.Length / 2) + 1);
        Span<NameWord> words = stackalloc NameWord[most];
        Span<NameElement> elements = stackalloc NameElement[2 * most];
        int at = sentence.Start;
        while (at < sentence.End)
        {
            int count = NameFolding.Split(text.AsSpan(at, sentence.End - at), at, words);
            if (count == 0)
            {
                return;
            }

            bool full = count == Window;
            int limit = full ? Window - Overlap : count;
            int found = trie.Read(text, words[..count], language, elements, language == "en");
            Take(words[..count], elements[..found], limit);
            at = full ? words[limit].Start : sentence.End;
        }
    }

    private static bool InOffice(NameRole role) => role is NameRole.Office or NameRole.OfficeHolder or NameRole.Topic
        or NameRole.Ministry or NameRole.Minister or NameRole.Country or NameRole.Capital or NameRole.Adjective
        or NameRole.Spokesperson or NameRole.Head or NameRole.Of or NameRole.Article or NameRole.Indefinite or NameRole.Possessive
        or NameRole.Filler or NameRole.Official;

    private void Take(ReadOnlySpan<NameWord> words, ReadOnlySpan<NameElement> elements, int limit)
    {
        int officeEnd = 0;
        SourceKey? held = null;
        for (int i = 0; i < elements.Length && elements[i].First < limit; i++)
        {
            NameEntry entry = elements[i].Entry;
            if (i >= officeEnd && InOffice(entry.Role))
            {
                officeEnd = i + 1;
                bool office = IsOffice(entry.Role);
                while (officeEnd < elements.Length && InOffice(elements[officeEnd].Entry.Role) && !IsDivided(words, elements[officeEnd]))
                {
                    office |= IsOffice(elements[officeEnd].Entry.Role);
                    officeEnd++;
                }

                held = office ? TakeOffice(words, elements[i..officeEnd]) : null;
            }

            bool weak = (entry.Terms & NameTerms.Weak) != 0;
            bool family = (entry.Terms & NameTerms.Family) != 0;
            switch (entry.Role)
            {
                case NameRole.Source when !weak || IsTyped(elements, i) || IsJoined(elements, i):
                    Add(words, elements[i], table.Source(entry.Value).Key, NameSight.Source);
                    break;
                case NameRole.Person when family && i > 0 && IsGivenName(words, elements[i - 1]) && !IsDivided(words, elements[i]):
                    Add(words, elements[i], table.Source(entry.Value).Key, NameSight.Namesake);
                    break;
                case NameRole.Person when !weak || (i == officeEnd && held is not null):
                    Add(words, elements[i], table.Source(entry.Value).Key, NameSight.Source, i == officeEnd ? held : null);
                    break;
                case NameRole.Country or NameRole.Capital:
                    Add(words, elements[i], table.State(entry.Value), weak ? NameSight.Country : NameSight.Source);
                    break;
                case NameRole.Adjective:
                    Add(words, elements[i], table.State(entry.Value), NameSight.Country);
                    break;
            }
        }
    }

    private static bool IsOffice(NameRole role) => role is NameRole.Office or NameRole.OfficeHolder or NameRole.Topic;

    private static bool IsDivided(ReadOnlySpan<NameWord> words, NameElement element) =>
        (words[element.First].Marks & WordMarks.Divided) != 0;

    private static bool IsGivenName(ReadOnlySpan<NameWord> words, NameElement element) =>
        element is { Entry.Role: NameRole.Unknown, First: > 0 }
        && (words[element.First].Marks & (WordMarks.Cased | WordMarks.Capital)) == (WordMarks.Cased | WordMarks.Capital);

    // "the newspaper The Times", "The Times newspaper"
    private static bool IsTyped(ReadOnlySpan<NameElement> elements, int i) =>
        (i > 0 && IsType(elements[i - 1].Entry.Role)) || (i + 1 < elements.Length && IsType(elements[i + 1].Entry.Role));

    // «حماس وفتح»: an ordinary word that a coordinator joins to a name of the same kind is a name as well.
    private bool IsJoined(ReadOnlySpan<NameElement> elements, int i) =>
        i > 1 && elements[i - 1].Entry.Role == NameRole.And && elements[i - 2].Entry is { Role: NameRole.Source } before
        && table.Source(before.Value).Kind == table.Source(elements[i].Entry.Value).Kind;

    private static bool IsType(NameRole role) =>
        role is NameRole.AgencyWord or NameRole.OutletWord or NameRole.BodyWord or NameRole.CompanyWord;

    private SourceKey? TakeOffice(ReadOnlySpan<NameWord> words, ReadOnlySpan<NameElement> elements)
    {
        var reading = new MentionReading(elements, words, table, language);
        if (reading.Office(-1, -1) is not { } key || reading.IsFormer || reading.Last < 0)
        {
            return null;
        }

        var span = new TextSpan(words[elements[reading.First].First].Start, words[elements[reading.Last].Last].End);
        into.Add(new SightedName(span, key, NameSight.Source));
        return key;
    }

    private void Add(ReadOnlySpan<NameWord> words, NameElement element, SourceKey key, NameSight sight, SourceKey? onBehalf = null) =>
        into.Add(new SightedName(new TextSpan(words[element.First].Start, words[element.Last].End), key, sight, onBehalf));
}
