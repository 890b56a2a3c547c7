using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>A line that begins with who says it: "Minister: border to stay closed", "CLINTON: Thank you." The colon is the cue.</summary>
internal static class ColonRule
{
    /// <summary>What stands for a row of the pack: the mark is in no list.</summary>
    public const string CueId = "mark.colon";

    private const int LongestName = 7;
    private const int Reach = 600;
    private const WordClass NoName = WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.Complementiser | WordClass.Relative | WordClass.Subordinator
        | WordClass.Adverb | WordClass.Connective | WordClass.Time | WordClass.PronounPersonal | WordClass.PronounDemonstrative | WordClass.Question | WordClass.RoleDocument | WordClass.AnyCueVerb;

    /// <summary>Reads the sentence if it opens a line; returns whether an attribution was found.</summary>
    public static bool Apply(Reading r)
    {
        Passage p = r.P;
        int first = r.Sentence.First;
        if (!p[first].Is(TokenFlags.LineBefore) || !p.IsWord(first))
        {
            return false;
        }

        int colon = first + 1;
        while (colon <= Math.Min(r.Sentence.Last, first + LongestName) && !p.IsMark(colon, ':'))
        {
            colon++;
        }

        if (!p.IsMark(colon, ':') || colon - first > LongestName || !IsSpeaker(p, first, colon - 1, IsQuoted(p, colon + 1)))
        {
            return false;
        }

        int from = colon + 1;
        int last = r.Sentence.Last;
        for (int sentence = r.SentenceIndex + 1; sentence < p.Sentences.Count && !p[p.Sentences[sentence].First].Is(TokenFlags.LineBefore); sentence++)
        {
            last = p.Sentences[sentence].Last;
        }

        last = r.Boundary.Trim(from, last);
        if (last - from < 2)
        {
            return false;
        }

        r.Findings.Add(new Finding
        {
            Source = new Phrase(first, colon - 1),
            Cue = [p.Span(colon, colon)],
            Content = [p.Span(from, last)],
            CueToken = colon,
            Sentence = r.SentenceIndex,
            Stance = Stance.States,
            Rule = "line-colon",
            CueId = CueId,
            Likelihood = 0.8,
        });
        r.Consumed = Math.Max(r.Consumed, colon);
        return true;
    }

    // A title or office, a name before a quotation, or one that stands elsewhere in the text too.
    private static bool IsSpeaker(Passage p, int first, int last, bool quoted)
    {
        bool role = false;
        bool names = true;
        for (int i = first; i <= last; i++)
        {
            if (!p.IsWord(i) && !p.IsMark(i, '.') || (p.Is(i, NoName) && !p.IsCapital(i)) || p[i].Kind == TokenKind.Number)
            {
                return false;
            }

            role |= p.Is(i, WordClass.RolePerson | WordClass.RoleOrganisation | WordClass.Title);
            names &= IsName(p, i) || !p.IsWord(i) || p.Is(i, WordClass.Preposition | WordClass.Article);
        }

        return role || (names && !p.Is(first, WordClass.Article) && (last > first ? IsName(p, last) && !p.Is(first, NoName) && (quoted || Recurs(p, last)) : (quoted && p.Entry(first) is null) || Recurs(p, first)));
    }

    // A quotation to the end of the line: "The Game" within a longer line is a title.
    private static bool IsQuoted(Passage p, int i)
    {
        if (p.Quotations.OpenedBy(i) is not (>= 0 and var quote))
        {
            return false;
        }

        int next = p.Quotations.All[quote].Close + 1;
        next += p.IsMark(next, '.') ? 1 : 0;
        return next >= p.Count || p[next].Is(TokenFlags.LineBefore);
    }

    private static bool IsName(Passage p, int i) => p.IsCapital(i) || (!p.Pack.Writing.HasCase && p.Entry(i) is null);

    // A name stands elsewhere in the text too, with its capital inside a sentence; a label ("Update:") does not.
    private static bool Recurs(Passage p, int name)
    {
        bool capitals = p[name].Is(TokenFlags.AllCapitals);
        for (int i = Math.Max(1, name - (Reach / 2)); capitals && i < Math.Min(p.Count, name + (Reach / 2)); i++)
        {
            if (i != name + 1 && p.IsMark(i, ':') && p.Folded(i - 1).SequenceEqual(p.Folded(name)))
            {
                return true; // a transcript: the speaker has another turn
            }
        }

        for (int i = name + 1; i < Math.Min(p.Count, name + Reach); i++)
        {
            if (IsName(p, i) && !p.IsSentenceStart(i) && p.Folded(i).SequenceEqual(p.Folded(name)))
            {
                return true;
            }
        }

        return false;
    }
}
