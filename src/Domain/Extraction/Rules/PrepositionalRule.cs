using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Cues that are no verbs: according to X, citing X, quoted by X, as X said.</summary>
internal static class PrepositionalRule
{
    /// <summary>Reads the cue at a token; returns whether an attribution was found.</summary>
    public static bool Apply(Reading r, int at)
    {
        Passage p = r.P;
        if (p.Entry(at) is not { Prepositional.Length: > 0 } entry || p.Quotations.IsInside(at) || p.Is(at, WordClass.Spurious | WordClass.InPhrase))
        {
            return false;
        }

        foreach (PrepositionalForm form in entry.Prepositional)
        {
            int last = at + form.Rest.Length;
            if (WithPossessive(r, at, form))
            {
                return true;
            }

            if (last > r.Sentence.Last || !Matches(p, at, form) || IsExcluded(p, last, form))
            {
                continue;
            }

            bool found = form.Cue.Kind switch
            {
                PrepositionalKind.As => AsClause(r, at, last, form),
                PrepositionalKind.Bare => Bare(r, at, last, form),
                _ => WithSource(r, at, last, form),
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(Passage p, int at, PrepositionalForm form)
    {
        if (!form.Proclitic)
        {
            return p.Matches(at + 1, form.Rest);
        }

        // the last word is one letter, written onto the next word
        if (form.Rest.Length == 0)
        {
            return false;
        }

        int word = at + form.Rest.Length;
        return word < p.Count && p.Matches(at + 1, form.Rest[..^1]) && StartsWith(p, word, form.Rest[^1]);
    }

    private static bool StartsWith(Passage p, int word, string letters) =>
        p.IsWord(word) && p.Folded(word).Length > letters.Length + 1 && p.Folded(word).StartsWith(letters, StringComparison.Ordinal);

    private static bool IsExcluded(Passage p, int last, PrepositionalForm form)
    {
        int next = form.Proclitic ? last : last + 1;
        if (next >= p.Count)
        {
            return true;
        }

        if (form.Cue.Exclude.Count == 0)
        {
            return false;
        }

        int skip = next;
        while (skip < next + 2 && p.Is(skip, WordClass.Article | WordClass.Determiner | WordClass.Possessive) && !form.Cue.Exclude.Contains(p.Folded(skip).ToString()))
        {
            skip++;
        }

        if (skip >= p.Count || !p.IsWord(skip))
        {
            return false;
        }

        string word = p.Folded(skip).ToString();
        return form.Cue.Exclude.Contains(word) || (form.Proclitic && form.Cue.Exclude.Contains(word[1..]));
    }

    // «по его словам»: the possessive between the words of the cue is the source
    private static bool WithPossessive(Reading r, int at, PrepositionalForm form)
    {
        Passage p = r.P;
        if (form.Rest.Length == 0 || form.Proclitic || form.Cue.Kind != PrepositionalKind.According || !p.Is(at + 1, WordClass.Possessive)
            || !p.Matches(at + 2, form.Rest))
        {
            return false;
        }

        int last = at + 1 + form.Rest.Length;
        var source = new Phrase(at + 1, at + 1);
        return AddAround(r, at, source, null, [p.Span(at, at), p.Span(at + 2, last)], last + 1, form.Cue.Id, Stance.States, "according", relay: false, 0.92);
    }

    private static bool WithSource(Reading r, int at, int last, PrepositionalForm form)
    {
        Passage p = r.P;
        int from = form.Proclitic ? last : last + 1;
        TextSpan cue = form.Proclitic
            ? new TextSpan(p.WordStart(at), p.AfterLetters(last, 1))
            : p.Span(at, last);
        if (form.Rest.Length > 0 && !form.Proclitic && p.Is(last, WordClass.RoleDocument | WordClass.CueNoun) && p.Is(from, WordClass.Preposition))
        {
            from++; // "according to data *of* the ministry"
        }

        Phrase source = r.Sources.Right(from, r.Sentence.Last, []);
        if (!source.Exists)
        {
            return false;
        }

        source = r.Sources.WithApposition(source, r.Sentence.Last);
        int proclitic = form.Proclitic ? ProcliticEnd(p, from) : p.WordStart(from);
        var span = new TextSpan(Math.Max(proclitic, form.Proclitic ? proclitic : p[from].Start), p[source.Last].End);
        bool relay = form.Cue.Kind is PrepositionalKind.Citing or PrepositionalKind.Relayed;
        if (form.Cue.Kind == PrepositionalKind.Citing && TryShared(r, at, source, span, cue, form))
        {
            return true;
        }

        double trust = r.Sources.Plausibility(source) switch { 3 => 1.0, 2 => 0.97, 1 => 0.86, _ => 0.62 };
        return Add(r, at, source, span, cue, source.Last + 1, form, relay, 0.95 * trust);
    }

    // «Газета пишет, что Z, ссылаясь на Y»: what the newspaper says just before is what Y says
    private static bool TryShared(Reading r, int at, Phrase source, TextSpan span, TextSpan cue, PrepositionalForm form)
    {
        Passage p = r.P;
        for (int i = r.Findings.Count - 1; i >= 0 && i >= r.Findings.Count - 4 && r.Findings[i].Sentence == r.SentenceIndex; i--)
        {
            Finding said = r.Findings[i];
            if (said.IsRelay || !TryShare(r, at, source, said, out List<TextSpan> content))
            {
                continue;
            }

            double trust = r.Sources.Plausibility(source) switch { 3 => 1.0, 2 => 0.97, 1 => 0.86, _ => 0.62 };
            r.Findings.Add(new Finding
            {
                Source = source,
                SourceSpan = span,
                Cue = [cue],
                Content = content,
                CueToken = at,
                Sentence = r.SentenceIndex,
                Stance = Stance.States,
                Rule = "citing",
                CueId = form.Cue.Id,
                Likelihood = 0.95 * trust,
                IsRelay = true,
            });
            return true;
        }

        return false;
    }

    // What the speaker says, without the citing phrase itself.
    private static bool TryShare(Reading r, int at, Phrase source, Finding said, out List<TextSpan> content)
    {
        Passage p = r.P;
        content = [.. said.Content];
        if (said.Rule == "pointing-back")
        {
            return true;
        }

        TextSpan last = content[^1];
        if (last.Start >= p.WordStart(at) - 1 && last.Start <= p[at].End && content.Count > 1)
        {
            content.RemoveAt(content.Count - 1);
            return true;
        }

        if (last.Start >= p[at].Start - 1 && last.Start <= p[at].End)
        {
            int first = source.Last + 1;
            while (first <= r.Sentence.Last && (p.IsComma(first) || p.Is(first, WordClass.Complementiser)))
            {
                first++;
            }

            content = [new TextSpan(p[Math.Min(first, r.Sentence.Last)].Start, last.End)];
            return first <= r.Sentence.Last && !content[0].IsEmpty;
        }

        if (last.Contains(p[at].Start))
        {
            int before = at - 1;
            while (before > r.Sentence.First && p.IsPunctuation(before) && p.Quotations.ClosedBy(before) < 0)
            {
                before--;
            }

            content[^1] = new TextSpan(last.Start, p[before].End);
            return content[^1].End > last.Start;
        }

        return p[at].Start - last.End is >= 0 and <= 3 && said.Rule != "clause-before";
    }

    // the source after ل: "لوكالة" begins at و; "للوزارة" at the second ل
    private static int ProcliticEnd(Passage p, int token) => p.AfterLetters(token, 1);

    private static bool Bare(Reading r, int at, int last, PrepositionalForm form) =>
        Add(r, at, Phrase.None, null, r.P.Span(at, last), last + 1, form, relay: false, 0.8);

    // "as X said", «как сообщил X», "كما قال X", "بحسب ما نقلت X": conjunction, then verb and subject in either order
    private static bool AsClause(Reading r, int at, int last, PrepositionalForm form)
    {
        Passage p = r.P;
        int limit = Math.Min(r.Sentence.Last, last + 14);
        for (int v = last + 1; v <= limit; v++)
        {
            if (p.IsPunctuation(v) && p.Quotations.OpenedBy(v) < 0)
            {
                return false;
            }

            if (!p.Is(v, WordClass.CueFinite | WordClass.CueParticiple | WordClass.CuePassive) || p.Is(v, WordClass.Role) && v == last + 1 == false && p.IsWord(v + 1) && !p.IsPunctuation(v + 1) && p.Is(v + 1, WordClass.CueFinite))
            {
                continue;
            }

            foreach (VerbForm verb in p.Entry(v)!.Verbs)
            {
                if (!verb.Verb.Has(Frames.Clause | Frames.Quote) || !VerbGroup.TryRead(p, v, verb, last + 1, out VerbGroup group))
                {
                    continue;
                }

                Phrase source = Phrase.None;
                int end = group.Last + 1;
                if (group.Clitic >= 0)
                {
                    source = new Phrase(group.Clitic, group.Clitic);
                    end = Math.Max(end, group.Clitic + 1);
                }
                else if (group.First > last + 1)
                {
                    source = r.Sources.Left(group.First, last + 1);
                }

                if (!source.Exists)
                {
                    source = r.Sources.Right(r.SkipAdverbials(end, limit), r.Sentence.Last, verb.Verb.Prepositions);
                    end = source.Exists ? source.Last + 1 : end;
                }

                if (!source.Exists && !group.Passive)
                {
                    continue;
                }

                if (verb.Verb.Has(Frames.Relay) && p.MatchLength(end, verb.Verb.Prepositions) is > 0 and var governed)
                {
                    Phrase told = r.Sources.Right(end + governed, r.Sentence.Last, []);
                    end = told.Exists ? told.Last + 1 : end;
                }

                end = r.SkipAdverbials(end, r.Sentence.Last);
                if (!EndsAsClause(p, end, r.Sentence.Last))
                {
                    continue;
                }

                List<TextSpan> cue = group.Pieces(p);
                r.Consumed = Math.Max(r.Consumed, group.Last);
                if (p.Pack.Writing.HasCase || group.First > last + 1)
                {
                    // "as" is no part of a verb's cue where it stands apart
                    if (!p.Pack.Writing.HasCase)
                    {
                        cue.Insert(0, p.Span(at, last));
                    }
                }
                else
                {
                    cue = [new TextSpan(p.WordStart(at), p[group.Last].End)];
                }

                TextSpan? span = source.Exists ? p.Span(source.First, source.Last) : null;
                double likelihood = 0.93 * r.Trust(verb.Verb, source, !source.Exists);
                return AddAround(r, at, source, span, cue, end, verb.Verb.Id, verb.Verb.Stance, "as-clause", relay: false, likelihood);
            }
        }

        return false;
    }

    // "as X said" says no more; with an object or clause after it, it is "also" or "since" (Arabic كما, Russian как)
    private static bool EndsAsClause(Passage p, int end, int last) =>
        end > last || p.IsPunctuation(end) || p.Is(end, WordClass.Preposition | WordClass.PlaceOpener | WordClass.Coordinator | WordClass.CueGerund) && p.Pack.Writing.HasCase
        || p.StartsPrepositional(end, clauses: false) || (!p.Pack.Writing.HasCase && p.HasConjunction(end));

    private static bool Add(Reading r, int at, Phrase source, TextSpan? span, TextSpan cue, int end, PrepositionalForm form, bool relay, double likelihood)
    {
        string rule = form.Cue.Kind switch
        {
            PrepositionalKind.Citing => "citing",
            PrepositionalKind.Relayed => "relayed",
            PrepositionalKind.Bare => "according-unnamed",
            _ => "according",
        };
        return AddAround(r, at, source, span, [cue], end, form.Cue.Id, Stance.States, rule, relay, likelihood);
    }

    // The content of a phrase that stands at the sentence's start, in its middle or at its end.
    private static bool AddAround(Reading r, int at, Phrase source, TextSpan? span, List<TextSpan> cue, int end, string id, Stance stance, string rule, bool relay, double likelihood)
    {
        Passage p = r.P;
        Sentence s = r.Sentence;
        int start = r.Boundary.Start(s, at);
        int leftLast = at - 1;
        while (leftLast >= start && (p.IsComma(leftLast) || p.IsDash(leftLast) || p.IsMark(leftLast, '(') || p.Is(leftLast, WordClass.Coordinator | WordClass.Adverb)))
        {
            leftLast--;
        }

        while (end <= s.Last && (p.IsComma(end) || p.IsDash(end) || p.IsMark(end, ':') || p.IsMark(end, ')') || IsResumption(p, end)))
        {
            end++;
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
            && !(hasLeft && (r.HasFiniteVerb(start, leftLast) || !p.Pack.Writing.HasCase) && (p.Is(end, WordClass.Coordinator | WordClass.Subordinator) || p.HasConjunction(end) || !p.Pack.Writing.HasCase || relay))
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

    // Arabic resumes after the phrase with فإن or أن
    private static bool IsResumption(Passage p, int i) => !p.Pack.Writing.HasCase && p.Is(i, WordClass.Complementiser);

    private static bool IsOnlyAdverbial(Reading r, int first, int last) =>
        last - first < 4 && r.P.Is(first, WordClass.Preposition | WordClass.Time) && !r.HasFiniteVerb(first, last);
}
