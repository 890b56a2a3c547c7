using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Finds the noun phrase that names a source beside a cue: with title, apposition and restrictive modifiers, without relative
/// clauses and adverbs (docs/attribution-guidelines.md, item 1). Every walk is bounded, so that time stays linear in the text.
/// </summary>
internal sealed class SourceFinder(Passage p)
{
    /// <summary>The longest source phrase, in tokens.</summary>
    public const int MaxTokens = 32;

    private readonly PhraseBefore _before = new(p);
    private readonly PhraseAfter _after = new(p);

    // the rules of one verb ask for its subject one after another
    private (int Before, int Floor, Phrase Phrase) _left = (-1, -1, Phrase.None);

    /// <summary>Begins a passage.</summary>
    public void Begin() => _left = (-1, -1, Phrase.None);

    /// <summary>The phrase that ends just before a verb group, for subject before verb.</summary>
    /// <param name="before">The first token of the verb group.</param>
    /// <param name="floor">The first token of the sentence.</param>
    public Phrase Left(int before, int floor)
    {
        if (_left.Before != before || _left.Floor != floor)
        {
            _left = (before, floor, _before.Find(before, floor));
        }

        return _left.Phrase;
    }

    /// <summary>The phrase that begins at a token, for a source after its cue.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="ceiling">The last token it may hold.</param>
    /// <param name="governed">Prepositions of the verb, which end the phrase.</param>
    public Phrase Right(int from, int ceiling, IReadOnlyList<string[]> governed) => _after.Find(from, ceiling, governed);

    /// <summary>The phrase from a token with its commas' apposition ("Keir Starmer, the Labour leader").</summary>
    public Phrase WithApposition(Phrase phrase, int ceiling) => _after.WithApposition(phrase, ceiling);

    /// <summary>How plainly the phrase names somebody who can speak: 0 not at all, to 3.</summary>
    public int Plausibility(Phrase phrase)
    {
        int best = 0;
        for (int i = phrase.First; i <= phrase.Last; i++)
        {
            WordClass cls = p.Class(i);
            if ((cls & (WordClass.Role | WordClass.Title | WordClass.PronounPersonal | WordClass.PronounClitic)) != 0)
            {
                return 3;
            }

            if (p.IsCapital(i) && (i > phrase.First || !p.IsSentenceStart(i) || cls == WordClass.None))
            {
                best = Math.Max(best, 2);
            }
            else if ((cls & (WordClass.PronounIndefinite | WordClass.PronounDemonstrative | WordClass.Relative)) != 0)
            {
                best = Math.Max(best, 1);
            }
        }

        return best > 0 || p.Pack.Writing.HasCase ? best : 1;
    }
}
