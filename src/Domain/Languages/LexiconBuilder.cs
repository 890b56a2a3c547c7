using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Languages;

/// <summary>Collects the forms of a pack's lists into one dictionary from folded word to entry.</summary>
internal sealed class LexiconBuilder(bool attachesPronouns)
{
    private readonly Dictionary<string, WordEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>The folded words of a phrase, cut as the tokenizer cuts them.</summary>
    public static string[] Words(string phrase)
    {
        var words = new List<string>();
        foreach (string word in FoldedText.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
            if (apostrophe > 0 && apostrophe < word.Length - 1 && word.Length - apostrophe > 2)
            {
                words.Add(word[..(apostrophe + 1)]);
                words.Add(word[(apostrophe + 1)..]);
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    public void AddClass(string form, WordClass cls)
    {
        string[] words = Words(form);
        WordEntry entry = Entry(words[0]);
        if (words.Length == 1)
        {
            entry.Classes |= cls;
            // أن and its sisters take pronouns: أنه, لكنها, لأنهم
            bool sister = cls is WordClass.Coordinator or WordClass.Subordinator or WordClass.Connective && words[0] is [.., 'ك' or 'ا', 'ن'];
            if (attachesPronouns && (cls == WordClass.Complementiser || sister))
            {
                foreach (string pronoun in ArabicScript.AttachedPronouns)
                {
                    WordEntry attached = Entry(words[0] + pronoun);
                    attached.Classes |= cls;
                    attached.Suffix = pronoun.Length;
                }
            }
        }
        else
        {
            entry.Phrases = [.. entry.Phrases.Append((words[1..], cls)).OrderByDescending(p => p.Item1.Length)];
        }
    }

    public void AddVerb(string form, CueVerb verb, FormKind kind)
    {
        string[] words = Words(form);
        WordEntry entry = Entry(words[0]);
        entry.BeginsCue = true;
        entry.Verbs = [.. entry.Verbs.Append(new VerbForm(verb, kind, words[1..]))
            .OrderByDescending(f => f.Rest.Length).ThenByDescending(f => f.Verb.Particles.Count).ThenByDescending(f => f.Verb.Reliability)];
        if (words.Length == 1)
        {
            entry.Classes |= kind switch
            {
                FormKind.Finite => WordClass.CueFinite,
                FormKind.Participle => WordClass.CueParticiple,
                FormKind.Gerund => WordClass.CueGerund,
                FormKind.Infinitive => WordClass.CueInfinitive,
                _ => WordClass.CuePassive,
            };
        }
    }

    public void AddPrepositional(string form, PrepositionalCue cue)
    {
        bool proclitic = form.EndsWith('+');
        string[] words = Words(form.TrimEnd('+'));
        WordEntry entry = Entry(words[0]);
        entry.BeginsCue = true;
        entry.Prepositional = [.. entry.Prepositional.Append(new PrepositionalForm(cue, words[1..], proclitic))
            .OrderByDescending(f => f.Rest.Length)];
        entry.Classes |= words.Length == 1 ? WordClass.CuePrepositional : 0;
    }

    public void AddNoun(string form, CueNoun noun)
    {
        bool pronoun = form.EndsWith('+');
        string[] words = Words(form.TrimEnd('+'));
        string[] suffixes = pronoun ? ArabicScript.AttachedPronouns : [""];
        foreach (string suffix in suffixes)
        {
            string last = words[^1] + suffix;
            WordEntry entry = Entry(words.Length == 1 ? last : words[0]);
            string[] rest = words.Length == 1 ? [] : [.. words[1..^1], last];
            entry.BeginsCue = true;
            entry.Nouns = [.. entry.Nouns.Append(new NounForm(noun, rest, pronoun)).OrderByDescending(f => f.Rest.Length)];
            if (words.Length == 1)
            {
                entry.Classes |= WordClass.CueNoun;
                entry.Suffix = suffix.Length;
            }
        }
    }

    public WordTable<WordEntry> Build() => new(_entries);

    private WordEntry Entry(string word)
    {
        if (!_entries.TryGetValue(word, out WordEntry? entry))
        {
            entry = new WordEntry();
            _entries.Add(word, entry);
        }

        return entry;
    }
}
