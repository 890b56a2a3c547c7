using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// For every token of a passage, where the next place stands at which a content may end, and the next finite verb. Rules ask
/// for both from every cue; without this each would read its whole sentence again.
/// </summary>
internal sealed class Landmarks
{
    /// <summary>Finite verbs of any kind.</summary>
    public const WordClass Finite = WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite;

    private int[] _breaks = [];
    private int[] _verbs = [];
    private int _count;

    /// <summary>
    /// The first token from a token on that is a comma, dash, semicolon, coordinator, gerund of a cue, prepositional cue or the
    /// opening mark of a quotation; the number of tokens if there is none.
    /// </summary>
    public int NextBreak(int token) => (uint)token < (uint)_count ? _breaks[token] : _count;

    /// <summary>
    /// The first token from a token on that is a finite verb or looks like one, capitalised words passed over; the number of
    /// tokens if there is none.
    /// </summary>
    public int NextVerb(int token) => (uint)token < (uint)_count ? _verbs[token] : _count;

    /// <summary>Whether a word has the ending of an English past tense; lists hold only the frequent verbs.</summary>
    public static bool LooksPast(Passage p, int i) =>
        p.Pack.Settings.BareClause && p.IsWord(i) && !p.IsCapital(i) && p.Folded(i) is [_, _, _, .., 'e', 'd'];

    /// <summary>Finds them in a passage that is looked up and whose quotations are found.</summary>
    public void Find(Passage p)
    {
        _count = p.Count;
        if (_breaks.Length < _count)
        {
            _breaks = new int[_count];
            _verbs = new int[_count];
        }

        int nextBreak = _count;
        int nextVerb = _count;
        for (int i = _count - 1; i >= 0; i--)
        {
            nextBreak = IsBreak(p, i) ? i : nextBreak;
            nextVerb = (p.Is(i, Finite) && !p.IsSentenceInnerName(i, -1)) || LooksPast(p, i) ? i : nextVerb;
            _breaks[i] = nextBreak;
            _verbs[i] = nextVerb;
        }
    }

    private static bool IsBreak(Passage p, int i) => p.IsPunctuation(i)
        ? p.IsComma(i) || p.IsDash(i) || p.IsMark(i, ';') || p.Quotations.OpenedBy(i) >= 0
        : p.Is(i, WordClass.Coordinator | WordClass.CueGerund | WordClass.CuePrepositional) || p.HasConjunction(i)
            || p.Entry(i) is { Prepositional.Length: > 0 };
}
