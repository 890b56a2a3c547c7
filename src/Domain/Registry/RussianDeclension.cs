namespace FactCheck.Domain.Registry;

/// <summary>
/// Case forms of Russian names. A mark in the data overrides what the endings say: <c>*</c> after a name is "indeclinable",
/// <c>/</c> divides forms that are listed in full. Forms that do not exist do no harm; a missing one costs a link.
/// </summary>
internal static class RussianDeclension
{
    private static readonly string[] AdjectiveEndings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"];

    /// <summary>All case forms of a name: its adjectives up to and with the first noun are declined, the rest stays.</summary>
    public static IReadOnlyList<string> Forms(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            return name.Split('/');
        }

        if (name.EndsWith('*'))
        {
            return [name[..^1]];
        }

        string[] words = name.Split(' ');
        int noun = 0;
        while (noun < words.Length - 1 && IsAdjective(words[noun]))
        {
            noun++;
        }

        if (!IsCyrillic(words[noun]))
        {
            return [name];
        }

        bool adjectivesOnly = noun == words.Length - 1 && IsAdjective(words[noun]);
        string[][] heads = [.. words[..noun].Select(Adjective), adjectivesOnly ? Adjective(words[noun]) : Noun(words[noun])];
        return Combine(heads, string.Join(' ', words[(noun + 1)..]));
    }

    /// <summary>Case forms of a person's name: every word is declined.</summary>
    public static IReadOnlyList<string> PersonForms(string name, bool woman)
    {
        if (name.Contains('/', StringComparison.Ordinal) || name.EndsWith('*'))
        {
            return Forms(name);
        }

        string[] words = name.Split(' ');
        string[][] forms = [.. words.Select((word, i) => PersonWord(word, woman, i == words.Length - 1))];
        return Combine(forms, "");
    }

    /// <summary>All genders, numbers and cases of an adjective given in the masculine.</summary>
    public static IReadOnlyList<string> AdjectiveForms(string adjective)
    {
        string[] words = adjective.Split(' ');
        if (adjective.EndsWith('*') || !IsAdjective(words[^1]))
        {
            return Forms(adjective);
        }

        string fixedPart = words.Length > 1 ? string.Join(' ', words[..^1]) + " " : "";
        string last = words[^1];
        string stem = last[..^2];
        bool soft = last.EndsWith("ий", StringComparison.Ordinal) && !"кгхжшщч".Contains(stem[^1], StringComparison.Ordinal);
        string[] endings = soft
            ? ["ий", "его", "ему", "им", "ем", "яя", "ей", "юю", "ее", "ие", "их", "ими"]
            : ["ый", "ий", "ой", "ого", "ому", "ым", "им", "ом", "ая", "ую", "ое", "ые", "ие", "ых", "их", "ыми", "ими"];
        return [.. endings.Select(ending => fixedPart + stem + ending)];
    }

    private static List<string> Combine(string[][] heads, string tail)
    {
        int forms = heads.Max(h => h.Length);
        var all = new List<string>(forms);
        for (int i = 0; i < forms; i++)
        {
            string head = string.Join(' ', heads.Select(h => h[Math.Min(i, h.Length - 1)]));
            string form = tail.Length > 0 ? head + " " + tail : head;
            if (!all.Contains(form))
            {
                all.Add(form);
            }
        }

        return all;
    }

    private static bool IsCyrillic(string word) => word.Length > 1 && word[^1] is >= 'а' and <= 'я' or 'ё' or (>= 'А' and <= 'Я');

    private static bool IsAdjective(string word) =>
        word.Length > 3 && Array.Exists(AdjectiveEndings, e => word.EndsWith(e, StringComparison.Ordinal))
        && !word.EndsWith("лие", StringComparison.Ordinal) && !word.EndsWith("ние", StringComparison.Ordinal)
        && !word.EndsWith("вие", StringComparison.Ordinal) && !word.EndsWith("тие", StringComparison.Ordinal)
        && !word.EndsWith("рой", StringComparison.Ordinal) && !word.EndsWith("бой", StringComparison.Ordinal);

    // Order of cases: nominative, genitive, dative, accusative, instrumental, prepositional.
    private static string[] Adjective(string word)
    {
        string stem = word[..^2];
        string ending = word[^2..];
        bool velar = "кгхжшщч".Contains(stem[^1], StringComparison.Ordinal);
        return ending switch
        {
            "ый" or "ой" => [word, stem + "ого", stem + "ому", word, stem + (velar ? "им" : "ым"), stem + "ом"],
            "ий" when velar => [word, stem + "ого", stem + "ому", word, stem + "им", stem + "ом"],
            "ий" => [word, stem + "его", stem + "ему", word, stem + "им", stem + "ем"],
            "ая" => [word, stem + "ой", stem + "ой", stem + "ую", stem + "ой", stem + "ой"],
            "яя" => [word, stem + "ей", stem + "ей", stem + "юю", stem + "ей", stem + "ей"],
            "ое" => [word, stem + "ого", stem + "ому", word, stem + (velar ? "им" : "ым"), stem + "ом"],
            "ее" => [word, stem + "его", stem + "ему", word, stem + "им", stem + "ем"],
            "ые" => [word, stem + "ых", stem + "ым", word, stem + "ыми", stem + "ых"],
            _ => [word, stem + "их", stem + "им", word, stem + "ими", stem + "их"],
        };
    }

    private static string[] Noun(string word)
    {
        if (word.Length < 3)
        {
            return [word];
        }

        string stem = word[..^1];
        bool velar = "кгхжшщч".Contains(stem[^1], StringComparison.Ordinal);
        bool hissing = "жшщчц".Contains(stem[^1], StringComparison.Ordinal);
        switch (word[^1])
        {
            case 'а':
                string a = hissing ? "ей" : "ой";
                return [word, stem + (velar ? "и" : "ы"), stem + "е", stem + "у", stem + a, stem + "е"];
            case 'я':
                string dative = stem[^1] == 'и' ? "и" : "е";
                return [word, stem + "и", stem + dative, stem + "ю", stem + "ей", stem + dative];
            case 'о':
                return [word, stem + "а", stem + "у", word, stem + "ом", stem + "е"];
            case 'е':
                string prepositional = stem[^1] == 'и' ? "и" : "е";
                bool hard = stem[^1] == 'щ';
                return [word, stem + (hard ? "а" : "я"), stem + (hard ? "у" : "ю"), word, stem + "ем", stem + prepositional];
            case 'ь' when word.EndsWith("тель", StringComparison.Ordinal) || word.EndsWith("арь", StringComparison.Ordinal)
                || word.EndsWith("ль", StringComparison.Ordinal):
                return [word, stem + "я", stem + "ю", word, stem + "ем", stem + "е"];
            case 'ь':
                return [word, stem + "и", stem + "и", word, stem + "ью", stem + "и"];
            case 'й':
                return [word, stem + "я", stem + "ю", stem + "я", stem + "ем", stem + (stem[^1] == 'и' ? "и" : "е")];
            case 'ы':
                return [word, stem + "ов", stem + "ам", word, stem + "ами", stem + "ах"];
            case 'и' or 'у' or 'э' or 'ю':
                return [word];
            default:
                string instrumental = "жшщчц".Contains(word[^1], StringComparison.Ordinal) ? "ем" : "ом";
                return [word, word + "а", word + "у", word + "а", word + instrumental, word + "е"];
        }
    }

    private static string[] PersonWord(string word, bool woman, bool family)
    {
        string stem = word.Length > 2 ? word[..^2] : word;
        bool possessive = word.EndsWith("ов", StringComparison.Ordinal) || word.EndsWith("ев", StringComparison.Ordinal)
            || word.EndsWith("ёв", StringComparison.Ordinal) || word.EndsWith("ин", StringComparison.Ordinal)
            || word.EndsWith("ын", StringComparison.Ordinal);
        bool possessiveOfWoman = word.EndsWith("ова", StringComparison.Ordinal) || word.EndsWith("ева", StringComparison.Ordinal)
            || word.EndsWith("ина", StringComparison.Ordinal);
        if (IsAdjective(word) && (family || !word.EndsWith("ий", StringComparison.Ordinal)))
        {
            string[] forms = Adjective(word);
            return woman ? forms : [forms[0], forms[1], forms[2], forms[1], forms[4], forms[5]];
        }

        if (family && !woman && possessive)
        {
            return [word, word + "а", word + "у", word + "а", word + "ым", word + "е"];
        }

        if (family && woman && possessiveOfWoman)
        {
            string root = word[..^1];
            return [word, root + "ой", root + "ой", root + "у", root + "ой", root + "ой"];
        }

        bool consonant = !"аяоеэиыуюьй".Contains(word[^1], StringComparison.Ordinal);
        if ((woman && (consonant || word[^1] is 'й' or 'ь')) || word[^1] is 'о' or 'е' || stem.Length == 0)
        {
            return [word];
        }

        string[] noun = Noun(word);
        return word[^1] == 'ь' && !woman ? [word, word[..^1] + "я", word[..^1] + "ю", word[..^1] + "я", word[..^1] + "ем", word[..^1] + "е"] : noun;
    }
}
