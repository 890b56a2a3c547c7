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

            if (last > r.Sentence.Last || !Matches(p, at, form) || IsExcluded(p, last, form) || IsPassive(r, at, form))
            {
                continue;
            }

            bool found = form.Cue.Kind switch
            {
                PrepositionalKind.As => AsClauseRule.Apply(r, at, last, form),
                PrepositionalKind.Bare => !DocumentFormula.Follows(p, last) && Bare(r, at, last, form),
                _ => WithSource(r, at, last, form),
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    // "The ban was first reported by X": a verb, whose subject is what X reports
    private static bool IsPassive(Reading r, int at, PrepositionalForm form)
    {
        int before = at - 1;
        while (before > r.Sentence.First && r.P.Is(before, WordClass.Adverb))
        {
            before--;
        }

        return form.Cue.Kind == PrepositionalKind.Relayed && r.P.Pack.Settings.BareClause && r.P.Is(before, WordClass.Be);
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
        return word < p.Count && p.Matches(at + 1, form.Rest.AsSpan(..^1)) && StartsWith(p, word, form.Rest[^1]);
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
        while (skip < next + 2 && p.Is(skip, WordClass.Article | WordClass.Determiner | WordClass.Possessive) && !form.Cue.Excludes(p.Folded(skip)))
        {
            skip++;
        }

        if (skip >= p.Count || !p.IsWord(skip))
        {
            return false;
        }

        ReadOnlySpan<char> word = p.Folded(skip);
        return form.Cue.Excludes(word) || (form.Proclitic && form.Cue.Excludes(word[1..]));
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
        return ContentAround.Add(r, at, source, null, [p.Span(at, at), p.Span(at + 2, last)], last + 1, form.Cue.Id, Stance.States, "according", relay: false, 0.92);
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
        // the source after ل: "لوكالة" begins at و; "للوزارة" at the second ل
        var span = new TextSpan(form.Proclitic ? p.AfterLetters(from, 1) : p.WordStart(from), p[source.Last].End);
        bool relay = form.Cue.Kind is PrepositionalKind.Citing or PrepositionalKind.Relayed;
        if (form.Cue.Kind == PrepositionalKind.Citing && p.Pack.Settings.BareClause && r.Sources.Plausibility(Head(p, source)) == 0)
        {
            return false; // "citing weak demand in Germany": a reason
        }

        if (form.Cue.Kind == PrepositionalKind.Citing
            && (SharedContent.Add(r, at, source, span, cue, form) || SharedContent.AddAhead(r, at, source, span, cue, form)))
        {
            return true;
        }

        double likelihood = form.Cue.Kind == PrepositionalKind.Relayed ? 0.76 : 0.95; // a participle, which may belong to another clause (« son nom cité par X »)
        return Add(r, at, source, span, cue, source.Last + 1, form, relay, likelihood * r.TrustNamed(source));
    }

    private static Phrase Head(Passage p, Phrase source)
    {
        int last = source.First;
        while (last < source.Last && !p.Is(last + 1, WordClass.Preposition))
        {
            last++;
        }

        return new Phrase(source.First, last);
    }

    private static bool Bare(Reading r, int at, int last, PrepositionalForm form) =>
        Add(r, at, Phrase.None, null, r.P.Span(at, last), last + 1, form, relay: false, 0.8);

    private static bool Add(Reading r, int at, Phrase source, TextSpan? span, TextSpan cue, int end, PrepositionalForm form, bool relay, double likelihood)
    {
        string rule = form.Cue.Kind switch
        {
            PrepositionalKind.Citing => "citing",
            PrepositionalKind.Relayed => "relayed",
            PrepositionalKind.Bare => "according-unnamed",
            _ => "according",
        };
        return ContentAround.Add(r, at, source, span, [cue], end, form.Cue.Id, Stance.States, rule, relay, likelihood);
    }
}
