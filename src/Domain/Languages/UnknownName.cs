using FactCheck.Domain.Text;

namespace FactCheck.Domain.Languages;

/// <summary>
/// The part of a mention that looks like somebody's name, where no registered name fits: without articles, titles and type words
/// around it, and without what stands after a comma, dash or bracket. Groups and unnamed sources ("officials", "a source close to
/// the talks", «مصادر أمنية») have none.
/// </summary>
public static class UnknownName
{
    private const WordClass NeverNames = WordClass.Article | WordClass.Determiner | WordClass.Possessive | WordClass.Preposition
        | WordClass.Coordinator | WordClass.Pronoun | WordClass.PronounFirst | WordClass.Title | WordClass.Role | WordClass.Noun
        | WordClass.Relative | WordClass.Connective | WordClass.Adverb | WordClass.Time;

    private static readonly char[] Ends = [',', '،', ';', ':', '(', ')', '[', ']', '—', '–', '\n'];
    private static readonly char[] Quotes = ['"', '«', '»', '“', '”', '„', '\'', '’', '‘'];

    /// <summary>The name.</summary>
    /// <param name="mention">The words of a source, as they stand in the article.</param>
    /// <param name="language">BCP 47 tag of the article's language.</param>
    /// <param name="packs">The language packs.</param>
    /// <returns>The name as written, at most 200 characters; null where the mention holds none.</returns>
    public static string? In(string mention, string language, LanguagePacks packs)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(packs);
        LanguagePack? pack = packs.Find(language);
        if (Quoted(mention) is { } quoted)
        {
            return quoted;
        }

        int end = mention.IndexOfAny(Ends, Math.Min(1, mention.Length));
        string[] words = (end < 0 ? mention : mention[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (pack is { Settings.Elision: true } && words.Length > 0 && words[0].IndexOfAny(['\'', '’']) is > 0 and var elided
            && elided < words[0].Length - 1)
        {
            words = ["", words[0][(elided + 1)..], .. words[1..]];
        }

        bool cased = pack?.Writing.HasCase ?? true;
        int first = -1, last = -1;
        for (int i = 0; i < words.Length; i++)
        {
            string bare = words[i].Trim(Quotes);
            WordClass classes = Classes(pack, bare);
            // "the Observatory of …" is a name, "the President" and a sentence that begins with "Officials" are none.
            bool known = (classes & NeverNames) != 0 && (i == 0 || (classes & WordClass.RoleOrganisation) == 0);
            // A capital at the beginning may be the sentence's; in a script without case every unknown word may be a name.
            bool owner = i < words.Length - 1 && (bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal));
            bool name = !owner && bare.Length > 1 && char.IsLetterOrDigit(bare[0]) && (cased
                ? !char.IsLower(bare[0]) && !(known && first < 0)
                : (classes & NeverNames) == 0);
            if (name)
            {
                // "Agence du médicament": the name of a body goes on in small letters.
                first = first < 0 ? i : first;
                last = cased && first == i && (classes & WordClass.RoleOrganisation) != 0 ? words.Length - 1 : Math.Max(last, i);
            }
            else if (!cased && first < 0 && IsGroup(pack, bare))
            {
                return null;
            }
        }

        if (first < 0 || Array.TrueForAll(words[first..(last + 1)], word => !word.Any(char.IsLetter)))
        {
            return null;
        }

        string text = string.Join(' ', words[first..(last + 1)]).Trim(Quotes);
        text = text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
        return text.Length is > 1 and <= 200 ? text : null;
    }

    // A name in quotation marks is as long as they say: «Северный вестник».
    private static string? Quoted(string mention)
    {
        int open = mention.IndexOfAny(['«', '“', '„', '"']);
        int close = open < 0 ? -1 : mention.IndexOfAny(['»', '”', '“', '"'], open + 1);
        string inside = close < 0 ? "" : mention[(open + 1)..close].Trim();
        return inside.Length is > 1 and <= 200 && inside.Any(char.IsLetter) ? inside : null;
    }

    private static bool IsGroup(LanguagePack? pack, string word) => (Classes(pack, word) & WordClass.RoleGroup) != 0;

    private static WordClass Classes(LanguagePack? pack, string word)
    {
        string folded = FoldedText.Fold(word);
        WordClass classes = pack?.Find(folded)?.Classes ?? WordClass.None;
        return classes == WordClass.None && folded.StartsWith("ال", StringComparison.Ordinal)
            ? pack?.Find(folded.AsSpan(2))?.Classes ?? WordClass.None
            : classes;
    }
}
