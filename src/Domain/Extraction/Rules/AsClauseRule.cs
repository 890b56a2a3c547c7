using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>"As X said", «как сообщил X», « comme l'a dit X », "كما قال X", "بحسب ما نقلت X".</summary>
internal static class AsClauseRule
{
    /// <summary>Reads conjunction, then verb and subject in either order; returns whether an attribution was found.</summary>
    public static bool Apply(Reading r, int at, int last, PrepositionalForm form)
    {
        Passage p = r.P;
        if (p.Pack.Settings.BareClause && at > r.Boundary.Start(r.Sentence, at) && !p.IsPunctuation(at - 1))
        {
            return false; // "lambasted as mainstream", "areas where": English sets the clause apart with a comma
        }

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
                    source = RussianSubject.Place(r, group, end, r.Sentence.Last);
                    end = source.Exists ? source.Last + 1 : end;
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

                if (!source.Exists && p.Pack.Writing.HasCase && DocumentFormula.Follows(p, group.Last))
                {
                    return false; // «Как отмечается в сообщении»: the document says it
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
                double likelihood = 0.86 * r.Trust(verb.Verb, source, !source.Exists);
                return ContentAround.Add(r, at, source, span, cue, end, verb.Verb.Id, verb.Verb.Stance, "as-clause", relay: false, likelihood);
            }

            if (!p.Pack.Writing.HasCase && v == last + 1)
            {
                return false; // "كما أشار إلى أن": a further report, whose content holds the verbs that follow
            }
        }

        return false;
    }

    // "as X said" says no more; with an object or clause after it, it is "also" or "since" (Arabic كما, Russian как)
    private static bool EndsAsClause(Passage p, int end, int last) =>
        end > last || p.IsPunctuation(end) || p.Is(end, WordClass.Preposition | WordClass.PlaceOpener | WordClass.Coordinator | WordClass.CueGerund) && p.Pack.Writing.HasCase
        || p.StartsPrepositional(end, clauses: false) || (!p.Pack.Writing.HasCase && p.HasConjunction(end));
}
