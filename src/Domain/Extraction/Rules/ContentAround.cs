using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>The content around a phrase that names its source: what stands before it, after it, or in the sentence before.</summary>
internal static class ContentAround
{
    /// <summary>Adds the attribution of a phrase at the sentence's start, in its middle or at its end; false where nothing is left as content.</summary>
    public static bool Add(Reading r, int at, Phrase source, TextSpan? span, List<TextSpan> cue, int end, string id, Stance stance, string rule, bool relay, double likelihood)
    {
        Passage p = r.P;
        Sentence s = r.Sentence;
        int start = r.Boundary.Start(s, at);
        int leftLast = at - 1;
        while (leftLast >= start && (p.IsComma(leftLast) || p.IsDash(leftLast) || p.IsMark(leftLast, '(') || p.Is(leftLast, WordClass.Coordinator | WordClass.Adverb)))
        {
            leftLast--;
        }

        while (end <= s.Last && (p.IsComma(end) || p.IsDash(end) || (p.IsMark(end, '-') && p.IsDash(at - 1)) || p.IsMark(end, ':') || p.IsMark(end, ')') || IsResumption(p, end)))
        {
            end++;
        }

        if (end > at + 1 && p.IsComma(end - 1) && RussianParticiple.Is(p, end) && RussianParticiple.End(p, end, s.Last) is > 0 and var participle)
        {
            end = participle + 2; // «Согласно отчёту, опубликованному весной, …»: in neither
        }

        List<TextSpan> content = [];
        bool introduces = end <= s.Last + 1 && end > at && p.IsMark(end - 1, ':') && rule == "as-clause";
        if (introduces && TryQuotationAfter(r, end, content))
        {
            leftLast = start - 1;
            end = s.Last + 1;
        }

        bool resumes = end > at + 1 && IsResumption(p, end - 1);
        bool opened = leftLast >= start && leftLast == at - 1 && p.Is(leftLast, WordClass.Subordinator | WordClass.Complementiser | WordClass.Relative) && !p.Is(leftLast, WordClass.Role);
        bool hasLeft = !resumes && !opened && leftLast >= start && (leftLast - start >= 1 || p.Quotations.ClosedBy(leftLast) >= 0 || IsBeginning(r, start, leftLast, end)) && !IsOnlyAdverbial(r, start, leftLast);
        bool subordinate = hasLeft && p.Is(start, WordClass.Subordinator);
        int leftFirst = subordinate ? start + 1 : start;
        int leftEnd = hasLeft ? r.Boundary.Trim(leftFirst, leftLast) : -1;
        hasLeft &= leftEnd >= leftFirst; // there may be nothing but marks
        if (hasLeft)
        {
            content.Add(new TextSpan(r.Boundary.StartOffset(leftFirst), p[leftEnd].End));
        }

        bool goesOn = end <= s.Last && !p.Is(end, WordClass.CueGerund | WordClass.Relative)
            && !(hasLeft && (r.HasFiniteVerb(start, leftLast) || !p.Pack.Writing.HasCase) && (p.Is(end, WordClass.Coordinator | WordClass.Subordinator) || p.HasConjunction(end) || (!p.Pack.Writing.HasCase && !IsParenthesis(p, leftLast, at, end)) || relay))
            && !(subordinate && hasLeft);
        if (goesOn)
        {
            int last = hasLeft ? r.Boundary.End(end, s) : r.Boundary.Trim(end, s.Last);
            if (last > end || (last == end && hasLeft))
            {
                bool suffix = p.Entry(end - 1) is { Suffix: > 0 } && p.Is(end - 1, WordClass.Complementiser);
                content.Add(new TextSpan(suffix ? p.SuffixStart(end - 1, p.Entry(end - 1)!.Suffix) : p[end].Start, p[last].End));
            }
        }

        if (content.Count == 1 && hasLeft && r.PointsBack(start, leftLast) && r.TryPreviousSentence(out TextSpan pointed))
        {
            content[0] = pointed; // "This was reported by the governor."
        }

        if (content.Count == 0 && !TryPrevious(r, start, leftLast, end, content))
        {
            return false;
        }

        int parenthesisFirst = leftLast + 1 <= at ? Math.Max(leftLast + 1, s.First) : at;
        TextSpan parenthesis = new(p[parenthesisFirst].Start, p[Math.Min(Math.Max(end - 1, at), s.Last)].End);
        r.Findings.Add(new Finding
        {
            Source = source,
            SourceSpan = span,
            Cue = cue,
            Content = content,
            CueToken = at,
            Sentence = r.SentenceIndex,
            Stance = stance,
            Rule = rule,
            CueId = id,
            Likelihood = likelihood,
            Parenthesis = relay ? default : parenthesis,
            IsRelay = relay,
        });
        return true;
    }

    // "As X reported: “…”", the quotation in the same line or the next
    private static bool TryQuotationAfter(Reading r, int from, List<TextSpan> content)
    {
        Passage p = r.P;
        if (p.Quotations.OpenedBy(from) is not (>= 0 and var quote))
        {
            return false;
        }

        content.Add(p.Span(from, p.Quotations.All[quote].Close));
        return true;
    }

    // A sentence that holds nothing but the source ("… . According to Reuters.") gives that of the sentence before.
    private static bool TryPrevious(Reading r, int start, int leftLast, int end, List<TextSpan> content)
    {
        Passage p = r.P;
        if (leftLast >= start || (end <= r.Sentence.Last && !p.IsPunctuation(end)) || !r.TryPreviousSentence(out TextSpan before))
        {
            return false;
        }

        content.Add(before);
        return true;
    }

    // «Машину, по данным полиции, угнали»: one word before the phrase, the rest of its clause after it
    private static bool IsBeginning(Reading r, int start, int leftLast, int end) =>
        leftLast == start && r.P.IsComma(start + 1) && end < r.Sentence.Last && r.P.IsWord(start)
        && !r.P.Is(start, WordClass.Adverb | WordClass.Connective | WordClass.Time | WordClass.Preposition | WordClass.Subordinator | WordClass.Coordinator | WordClass.CueFinite);

    // Arabic: between two commas or dashes, with a prepositional phrase after them that the clause before still needs
    private static bool IsParenthesis(Passage p, int leftLast, int at, int end) =>
        leftLast < at - 1 && p.IsPunctuation(at - 1) && p.IsPunctuation(end - 1)
        && (p.Is(end, WordClass.Preposition) || (p.IsWord(end) && p.Folded(end) is { Length: > 3 } word && word[0] is 'ب' or 'ل' && !p.Is(end, WordClass.Verb | WordClass.AnyCueVerb | WordClass.Connective)));

    // Arabic resumes after the phrase with فإن or أن
    private static bool IsResumption(Passage p, int i) => !p.Pack.Writing.HasCase && p.Is(i, WordClass.Complementiser);

    private static bool IsOnlyAdverbial(Reading r, int first, int last) =>
        last - first < 4 && r.P.Is(first, WordClass.Preposition | WordClass.Time) && !r.HasFiniteVerb(first, last);
}
