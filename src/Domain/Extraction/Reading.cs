using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>A passage being read: what the rules share.</summary>
internal sealed class Reading
{
    private const int NarrowReach = 60;

    /// <summary>A reading to be filled.</summary>
    public Reading()
    {
        Sources = new SourceFinder(P);
        Boundary = new ContentBoundary(P);
    }

    /// <summary>The passage.</summary>
    public Passage P { get; } = new();

    /// <summary>Finds sources.</summary>
    public SourceFinder Sources { get; }

    /// <summary>Finds the ends of contents.</summary>
    public ContentBoundary Boundary { get; }

    /// <summary>What was found so far, in the order of the cues.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Where the languages of a text that mixes some begin.</summary>
    public List<(int Start, string Tag)> LanguageRuns { get; } = [];

    /// <summary>Cue and content of the attributions made, for leaving out what is there twice.</summary>
    public HashSet<(int Cue, int Start, int End)> Seen { get; } = [];

    /// <summary>The sentence being read.</summary>
    public Sentence Sentence { get; private set; }

    /// <summary>Its index.</summary>
    public int SentenceIndex { get; private set; }

    /// <summary>The last token whose cue has been read as part of an attribution; rules pass over it.</summary>
    public int Consumed { get; set; } = -1;

    /// <summary>Begins to read the passage.</summary>
    public void Begin()
    {
        Findings.Clear();
        Sources.Begin();
        Consumed = -1;
    }

    /// <summary>Goes to a sentence.</summary>
    public void MoveTo(int sentence)
    {
        SentenceIndex = sentence;
        Sentence = P.Sentences[sentence];
    }

    /// <summary>
    /// Narrows the sentence to the one around a token within a quotation, whose own sentences are not divided; returns the
    /// sentence to go back to.
    /// </summary>
    public Sentence Narrow(int token, Quotation quote)
    {
        Sentence outer = Sentence;
        int first = token;
        while (first - 1 > quote.Open && token - first < NarrowReach && !IsTerminator(first - 1))
        {
            first--;
        }

        int last = token;
        while (last + 1 < quote.Close && last - token < NarrowReach && !IsTerminator(last + 1))
        {
            last++;
        }

        Sentence = new Sentence(first, last, outer.Paragraph);
        return outer;
    }

    /// <summary>Goes back to a sentence after <see cref="Narrow"/>.</summary>
    public void Widen(Sentence sentence) => Sentence = sentence;

    private bool IsTerminator(int token) =>
        P[token].Mark is '.' or '!' or '?' or '…' or '؟' && !(P.IsMark(token, '.') && token > 0 && SentenceSplitter.IsAbbreviation(P, token));

    /// <summary>The source of the latest attribution of this sentence, for a verb that takes its subject over.</summary>
    public bool TryInherit(int before, out Phrase source, out TextSpan? span)
    {
        for (int i = Findings.Count - 1; i >= 0 && Findings[i].Sentence == SentenceIndex; i--)
        {
            Finding finding = Findings[i];
            if (finding.CueToken < before && !IsNested(i)
                && !finding.IsRelay && !finding.Rule.StartsWith("according", StringComparison.Ordinal))
            {
                source = finding.Source;
                span = finding.SourceSpan;
                return true;
            }
        }

        source = SentenceSubject(before);
        span = null;
        return source.Exists;
    }

    // Whether an attribution stands within what an earlier one of the sentence reports: its source is not the speaker's.
    private bool IsNested(int index)
    {
        int cue = P[Findings[index].CueToken].Start;
        for (int i = index - 1; i >= 0 && i >= index - 8 && Findings[i].Sentence == SentenceIndex; i--)
        {
            foreach (TextSpan content in Findings[i].Content)
            {
                if (content.Contains(cue))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The subject of the sentence's first finite verb before a token.</summary>
    public Phrase SentenceSubject(int before)
    {
        int from = Boundary.Start(Sentence, before);
        int limit = Math.Min(before, from + 30);
        if (!P.Pack.Writing.HasCase)
        {
            Phrase after = P.Is(from, Landmarks.Finite) || P.Entry(from) is null ? Sources.Right(from + 1, limit - 1, []) : Phrase.None;
            return after.Exists ? new Phrase(after.First, Rules.ArabicSubject.End(P, after)) : after;
        }

        for (int i = from + 1; i < limit; i++)
        {
            if ((P.Is(i, Landmarks.Finite) || Landmarks.LooksPast(P, i)) && !P.Is(i, WordClass.Role | WordClass.Preposition | WordClass.Article) && !P.IsSentenceInnerName(i, Sentence.First))
            {
                return Sources.Left(i, from);
            }
        }

        return Phrase.None;
    }

    /// <summary>The sentence before this one as content, for what points back to it; false for the first sentence.</summary>
    public bool TryPreviousSentence(out TextSpan content)
    {
        content = default;
        if (SentenceIndex == 0)
        {
            return false;
        }

        Sentence before = P.Sentences[SentenceIndex - 1];
        for (int i = Findings.Count - 1; i >= 0 && Findings[i].Sentence >= SentenceIndex - 1; i--)
        {
            if (Findings[i].Sentence == SentenceIndex - 1 && Findings[i].Content[0].End <= P[before.First].Start)
            {
                content = Findings[i].Content[0]; // that sentence points back itself
                return true;
            }
        }

        int first = Boundary.Start(before, before.Last);
        int last = Boundary.Trim(first, before.Last);
        content = last > first ? new TextSpan(Boundary.StartOffset(first), P[last].End) : default;
        return last > first;
    }

    /// <summary>Whether a few words only point back to the sentence before («Об этом», "this information").</summary>
    public bool PointsBack(int first, int last)
    {
        if (last < first || last - first > 2)
        {
            return false;
        }

        bool points = false;
        for (int i = first; i <= last; i++)
        {
            bool pointer = P.Is(i, WordClass.PronounDemonstrative) || (P.Is(i, WordClass.Determiner) && P.Is(i + 1, WordClass.RoleDocument | WordClass.CueNoun) && first != last);
            points |= pointer;
            if (!pointer && !P.Is(i, WordClass.Be | WordClass.Preposition | WordClass.RoleDocument | WordClass.CueNoun | WordClass.Adverb))
            {
                return false;
            }
        }

        return points;
    }

    /// <summary>Whether a finite verb stands between two tokens, both included.</summary>
    public bool HasFiniteVerb(int from, int last)
    {
        // the capital of a sentence's first word tells nothing
        for (int i = from; i <= Math.Min(last, Sentence.First); i++)
        {
            if (P.Is(i, Landmarks.Finite))
            {
                return true;
            }
        }

        int verb = P.Landmarks.NextVerb(Math.Max(from, 0));
        return verb <= last && verb < P.Count;
    }

    /// <summary>Skips adverbs, times and adverbial phrases that may stand between verb and content.</summary>
    public int SkipAdverbials(int i, int ceiling)
    {
        int start = i;
        while (i <= ceiling && i < start + 16)
        {
            if (P.Pack.Settings.BareClause && P.Is(i, WordClass.Approximator) && (P[i + 1].Kind == TokenKind.Number || (P.Is(i + 1, WordClass.Approximator | WordClass.InPhrase) && P[i + 2].Kind == TokenKind.Number)))
            {
                break; // "said at least 12 people"
            }

            if (P.Is(i, WordClass.Time) || (P.Is(i, WordClass.Adverb | WordClass.Negation) && !P.Is(i, WordClass.Determiner | WordClass.Pronoun | WordClass.Role)))
            {
                i++;
                continue;
            }

            if (P.Is(i, WordClass.Preposition | WordClass.PlaceOpener) || P.HasPrepositionLetter(i))
            {
                int next = P.HasPrepositionLetter(i) ? i : i + 1;
                while (next < i + 4 && P.Is(next, WordClass.Article | WordClass.Determiner | WordClass.Possessive | WordClass.Adverb) && !P.Is(next, WordClass.Time))
                {
                    next++;
                }

                if (P.Is(next, WordClass.Time) || (next <= ceiling && P[next].Kind == TokenKind.Number))
                {
                    i = next + 1;
                    if (P.Pack.Settings.BareClause && i <= ceiling && P.Is(next, WordClass.Time) && P[i].Kind == TokenKind.Number)
                    {
                        i++; // "on June 10"
                    }

                    continue;
                }
            }

            break;
        }

        return i;
    }

    /// <summary>The factor of likelihood that the plausibility of a source after a prepositional cue gives.</summary>
    public double TrustNamed(Phrase source) => Sources.Plausibility(source) switch { 3 => 1.0, 2 => 0.97, 1 => 0.86, _ => 0.62 };

    /// <summary>The factor of likelihood that a row's reliability and a source's plausibility give.</summary>
    public double Trust(CueVerb row, Phrase source, bool implicitSource)
    {
        double reliability = row.Reliability switch { Reliability.High => 1.0, Reliability.Medium => 0.93, _ => 0.78 };
        if (implicitSource)
        {
            return reliability * 0.85;
        }

        return reliability * Sources.Plausibility(source) switch { 3 => 1.0, 2 => 0.98, 1 => 0.88, _ => 0.72 };
    }
}
