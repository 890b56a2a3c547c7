namespace FactCheck.Domain.Text.Scripts;

/// <summary>
/// Arabic: conjunctions and prepositions of one letter (و ف ب ل ك س) are written onto the word that follows, the
/// article (ال) follows them (ل + ال = لل), pronouns are written onto the end (Ryding 2005, ch. 1 and 12). The
/// harakat and tatweel are left out of folded text (<see cref="CharClasses"/>).
/// </summary>
internal sealed class ArabicScript : WritingSystem
{
    public static readonly ArabicScript Instance = new();

    /// <summary>Object and possessive pronouns, longest first, folded.</summary>
    public static readonly string[] AttachedPronouns = ["هما", "هم", "هن", "ها", "كما", "كم", "نا", "ني", "ه", "ي", "ك"];

    public override bool HasCase => false;

    /// <summary>How many folded letters at the start of a word may be a conjunction: و or ف before at least two more.</summary>
    public static int Conjunction(ReadOnlySpan<char> folded) =>
        folded.Length > 2 && folded[0] is '\u0648' or '\u0641' && folded.Length > 2 ? 1 : 0;

    /// <summary>Whether the letter can be a preposition written onto the next word.</summary>
    public static bool IsPreposition(char folded) => folded is '\u0628' or '\u0644' or '\u0643';
}
