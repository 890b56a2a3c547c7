using FactCheck.Domain.Languages;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>Finds an Arabic word in a pack under the letters that are written onto it (Ryding 2005, ch. 1, 12, 16).</summary>
internal static class ArabicWord
{
    private const int LongestStem = 24;
    private const WordClass Verbs = WordClass.CueFinite | WordClass.CuePassive | WordClass.Verb;

    /// <summary>The entry, with how many folded letters stand before the word and whether a conjunction is among them.</summary>
    public static WordEntry? Find(LanguagePack pack, ReadOnlySpan<char> word, out int proclitic, out bool conjunction)
    {
        conjunction = false;
        proclitic = 0;
        WordEntry? entry = FindBare(pack, word, out int letters);
        if (entry is null && ArabicScript.Conjunction(word) == 1)
        {
            entry = pack.Find(word[1..]) ?? FindBare(pack, word[1..], out letters);
            conjunction = true;
            letters++;
        }

        // A conjunction before an unknown word cannot be told from its first letter.
        conjunction &= entry is not null;
        proclitic = entry is null ? 0 : letters;
        return entry;
    }

    private static WordEntry? FindBare(LanguagePack pack, ReadOnlySpan<char> word, out int letters)
    {
        letters = 0;
        if (word.Length < 3)
        {
            return null;
        }

        WordEntry? entry;

        // the future prefix سـ
        if (word[0] == '\u0633' && word[1] is '\u064A' or '\u062A' && pack.Find(word[1..]) is { } future && (future.Classes & Verbs) != 0)
        {
            return future;
        }

        // the article
        if (word[0] == '\u0627' && word[1] == '\u0644')
        {
            return pack.Find(word[2..]) is { } noun && (noun.Classes & ~(Verbs | WordClass.CueGerund)) != 0 ? noun : null;
        }

        // a preposition: لل is ل + ال
        if (word.Length > 3 && ArabicScript.IsPreposition(word[0]))
        {
            if (word[0] == '\u0644' && word[1] == '\u0644')
            {
                entry = pack.Find(word[2..]);
                letters = 1;
                return NotVerb(entry, ref letters);
            }

            entry = pack.Find(word[1..]);
            if (entry is null && word.Length > 4 && word[1] == '\u0627' && word[2] == '\u0644')
            {
                entry = pack.Find(word[3..]);
            }

            entry ??= NounWithPronoun(pack, word[1..]);

            if (entry is not null)
            {
                letters = 1;
                entry = NotVerb(entry, ref letters);
                if (entry is not null)
                {
                    return entry;
                }
            }
        }

        return WithoutPronoun(pack, word);
    }

    private static WordEntry? NotVerb(WordEntry? entry, ref int letters)
    {
        if (entry is not null && (entry.Classes & ~Verbs) == 0)
        {
            letters = 0;
            return null;
        }

        return entry;
    }

    // a possessive pronoun on a noun after a preposition's letter: بزيادته, بقراره
    private static WordEntry? NounWithPronoun(LanguagePack pack, ReadOnlySpan<char> word)
    {
        if (!MayEndInPronoun(word))
        {
            return null;
        }

        foreach (string pronoun in ArabicScript.AttachedPronouns)
        {
            ReadOnlySpan<char> stem = word.EndsWith(pronoun, StringComparison.Ordinal) ? word[..^pronoun.Length] : [];
            if (stem.Length < 3 || stem.Length > LongestStem || pronoun is "ي" or "ك")
            {
                continue;
            }

            WordEntry? entry = pack.Find(stem);
            if (entry is null && stem[^1] == '\u062A')
            {
                entry = FindWith(pack, stem[..^1], '\u0629');
            }

            if (entry is not null && (entry.Classes & (WordClass.Noun | WordClass.Role)) != 0)
            {
                return entry;
            }
        }

        return null;
    }

    // an object pronoun on a cue verb: وصفته, اعتبرها; the alef of the plural falls away before it (اتهموا + ه = اتهموه)
    private static WordEntry? WithoutPronoun(LanguagePack pack, ReadOnlySpan<char> word)
    {
        if (!MayEndInPronoun(word))
        {
            return null;
        }

        foreach (string pronoun in ArabicScript.AttachedPronouns)
        {
            if (word.Length - pronoun.Length < 3 || pronoun is "ي" or "ك" || !word.EndsWith(pronoun, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> stem = word[..^pronoun.Length];
            if (pack.Find(stem) is { } entry && (entry.Classes & (WordClass.CueFinite | WordClass.CueGerund)) != 0)
            {
                return entry;
            }

            if (stem[^1] == '\u0648' && stem.Length < LongestStem && FindWith(pack, stem, '\u0627') is { } many && (many.Classes & WordClass.CueFinite) != 0)
            {
                return many;
            }
        }

        return null;
    }

    // by the last two letters: most words end in no pronoun
    private static bool MayEndInPronoun(ReadOnlySpan<char> word) => word[^1] switch
    {
        '\u0647' => true, // ه
        '\u0627' => word[^2] is '\u0647' or '\u0645' or '\u0646', // ها هما كما نا
        '\u0645' => word[^2] is '\u0647' or '\u0643', // هم كم
        '\u0646' => word[^2] is '\u0647', // هن
        '\u064A' => word[^2] is '\u0646', // ني
        _ => false,
    };

    private static WordEntry? FindWith(LanguagePack pack, ReadOnlySpan<char> stem, char last)
    {
        Span<char> word = stackalloc char[LongestStem];
        stem.CopyTo(word);
        word[stem.Length] = last;
        return pack.Find(word[..(stem.Length + 1)]);
    }
}
