using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Links sources to the registry: by name, or by an earlier mention in the same text ("the ministry", a last name, a
/// pronoun, a verb with no subject). What is not plain stays unlinked.
/// </summary>
internal sealed class MentionLinker(Passage p, SourceDirectory directory)
{
    /// <summary>How many earlier mentions are compared, so that time stays linear.</summary>
    private const int Remembered = 24;

    private const WordClass SmallWords = WordClass.Article | WordClass.Determiner | WordClass.Possessive | WordClass.Title | WordClass.Preposition | WordClass.Coordinator;
    private readonly List<(Phrase Phrase, IReadOnlyList<SourceMention> Mentions)> _earlier = [];
    private IReadOnlyList<SourceMention> _last = [];
    private int _lastSentence = -9;

    /// <summary>The mentions of a finding's source. Findings must come in text order.</summary>
    public IReadOnlyList<SourceMention> Link(Finding finding, IReadOnlyList<TextSpan> source)
    {
        if (source.Count == 0)
        {
            bool spoken = finding.Rule is "verb-clause" or "verb-quotation" or "verb-colon" or "clause-before";
            return spoken && !p.Pack.Writing.HasCase && finding.Sentence - _lastSentence <= 1 ? TakeOver(source, finding.Sentence) : [];
        }

        TextSpan span = source[0];
        IReadOnlyList<SourceLink> links = directory.ResolveAll(p.Text, span, p.Pack.Tag);
        IReadOnlyList<SourceMention> mentions;
        if (links.Count > 0)
        {
            mentions = Named(links);
        }
        else if (IsPronoun(finding))
        {
            return finding.Sentence - _lastSentence <= 2 ? TakeOver(source, finding.Sentence) : [new SourceMention(span, null, null, "pronoun")];
        }
        else
        {
            mentions = EarlierMention(finding.Source, span) ?? [new SourceMention(span, null, null, SourceMention.NotRegistered)];
        }

        if (finding.Source.Exists)
        {
            if (_earlier.Count == Remembered)
            {
                _earlier.RemoveAt(0);
            }

            _earlier.Add((finding.Source, mentions));
        }

        _last = mentions;
        _lastSentence = finding.Sentence;
        return mentions;
    }

    private static SourceMention[] Named(IReadOnlyList<SourceLink> links)
    {
        var mentions = new SourceMention[links.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            mentions[i] = new SourceMention(links[i].Span, links[i].Key, links[i].OnBehalf, "name");
        }

        return mentions;
    }

    private bool IsPronoun(Finding finding) =>
        !finding.Source.Exists
        || (finding.Source.Length == 1 && p.Is(finding.Source.First, WordClass.Pronoun | WordClass.Possessive) && !p.Is(finding.Source.First, WordClass.Role));

    private IReadOnlyList<SourceMention> TakeOver(IReadOnlyList<TextSpan> source, int sentence)
    {
        _lastSentence = sentence;
        if (_last.Count != 1 || _last[0].Key is null)
        {
            return source.Count == 0 ? [] : [new SourceMention(source[0], null, null, "pronoun")];
        }

        SourceMention before = _last[0];
        return [before with { Span = source.Count > 0 ? source[0] : before.Span, Why = "earlier mention" }];
    }

    // The latest earlier mention that holds all words of this one ("the ministry" after "the Foreign Ministry").
    private IReadOnlyList<SourceMention>? EarlierMention(Phrase phrase, TextSpan span)
    {
        if (!phrase.Exists || phrase.Length > 4 || p.Is(phrase.First, WordClass.PronounIndefinite))
        {
            return null;
        }

        for (int k = _earlier.Count - 1; k >= 0; k--)
        {
            (Phrase earlier, IReadOnlyList<SourceMention> mentions) = _earlier[k];
            if (mentions.Count != 1 || mentions[0].Key is null || !HoldsAll(earlier, phrase))
            {
                continue;
            }

            return [mentions[0] with { Span = span, Why = "earlier mention" }];
        }

        return null;
    }

    private bool HoldsAll(Phrase earlier, Phrase phrase)
    {
        bool any = false;
        for (int i = phrase.First; i <= phrase.Last; i++)
        {
            if (!p.IsWord(i) || p.Is(i, SmallWords))
            {
                continue;
            }

            // plurals and indefinite groups ("officials") are somebody else
            if (p.Is(i, WordClass.RoleGroup) || !Holds(earlier, i))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private bool Holds(Phrase earlier, int word)
    {
        for (int i = earlier.First; i <= earlier.Last; i++)
        {
            if (p.IsWord(i) && SameWord(p.Folded(i), p.Folded(word)))
            {
                return true;
            }
        }

        return false;
    }

    // Equal but for a case ending (Cyrillic) or the article (Arabic).
    private bool SameWord(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
        {
            return true;
        }

        if (!p.Pack.Writing.HasCase)
        {
            return Bare(a).SequenceEqual(Bare(b)) && Bare(a).Length > 2;
        }

        if (p.Pack.Writing is not Text.Scripts.CyrillicScript || a.Length < 4 || b.Length < 4)
        {
            return false;
        }

        int common = a.CommonPrefixLength(b);
        return common >= 4 && a.Length - common <= 3 && b.Length - common <= 3;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[0] is 'ل' && word[1] is 'ل')
        {
            return word[2..];
        }

        return word.Length > 4 && word[0] is 'ا' && word[1] is 'ل' ? word[2..] : word;
    }
}
