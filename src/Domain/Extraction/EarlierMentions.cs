using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>A source phrase before, and what it was linked to.</summary>
/// <param name="Phrase">Its tokens.</param>
/// <param name="Span">Its words.</param>
/// <param name="Mentions">What was made of it.</param>
/// <param name="Beginnings">A bit for the first letters of each of its words: most other phrases are told apart by it.</param>
internal readonly record struct EarlierMention(Phrase Phrase, TextSpan Span, IReadOnlyList<SourceMention> Mentions, ulong Beginnings)
{
    /// <summary>The one source that it was linked to; null where it was joint or stayed open.</summary>
    public SourceMention? Linked => Mentions is [{ Key: not null } only] ? only : null;
}

/// <summary>The latest source phrases of a passage; only so many are remembered that time stays linear.</summary>
internal sealed class EarlierMentions(Passage p)
{
    private const int Remembered = 24;
    private const WordClass SmallWords = WordClass.Article | WordClass.Determiner | WordClass.Possessive | WordClass.Title | WordClass.Preposition | WordClass.Coordinator;
    private readonly List<EarlierMention> _mentions = new(Remembered);

    /// <summary>The latest one; none before the first.</summary>
    public EarlierMention? Latest => _mentions.Count == 0 ? null : _mentions[^1];

    /// <summary>Those remembered, in text order.</summary>
    public List<EarlierMention> All => _mentions;

    /// <summary>Remembers a phrase.</summary>
    public void Add(Phrase phrase, TextSpan span, IReadOnlyList<SourceMention> made)
    {
        var mention = new EarlierMention(phrase, span, made, Beginnings(phrase, small: true));
        if (_mentions.Count == Remembered)
        {
            _mentions.RemoveAt(0);
        }

        _mentions.Add(mention);
    }

    /// <summary>A bit for the first letters of each word of a phrase, small words left out.</summary>
    public ulong Beginnings(Phrase phrase) => Beginnings(phrase, small: false);

    /// <summary>Whether an earlier phrase holds all words of this one ("the ministry" after "the Foreign Ministry").</summary>
    public bool HoldsAll(Phrase earlier, Phrase phrase)
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

    private ulong Beginnings(Phrase phrase, bool small)
    {
        ulong bits = 0;
        for (int i = phrase.First; i <= phrase.Last; i++)
        {
            if (!p.IsWord(i) || (!small && p.Is(i, SmallWords)))
            {
                continue;
            }

            ReadOnlySpan<char> word = Bare(p.Folded(i));
            uint hash = 0;
            foreach (char c in word[..Math.Min(4, word.Length)])
            {
                hash = (hash * 31) + c;
            }

            bits |= 1UL << (int)((hash * 0x9E3779B9u) >> 26);
        }

        return bits;
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

    /// <summary>Whether two folded words are equal but for a case ending (Cyrillic) or the article (Arabic).</summary>
    public bool SameWord(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
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
