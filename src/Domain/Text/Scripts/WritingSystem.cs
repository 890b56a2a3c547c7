namespace FactCheck.Domain.Text.Scripts;

/// <summary>What the tokenizer and the lexicon must know of how a language joins words in writing.</summary>
internal abstract class WritingSystem
{
    /// <summary>The writing system of a pack's <c>script</c>.</summary>
    /// <exception cref="ArgumentException">No such script; the message lists those there are.</exception>
    public static WritingSystem For(string script, bool elision) => script switch
    {
        "Arabic" => ArabicScript.Instance,
        "Cyrillic" => CyrillicScript.Instance,
        "Latin" => elision ? LatinScript.WithElision : LatinScript.Plain,
        _ => throw new ArgumentException($"unknown script '{script}'; allowed: Arabic, Cyrillic, Latin", nameof(script)),
    };

    /// <summary>Whether capitals tell names and sentence starts.</summary>
    public virtual bool HasCase => true;

    /// <summary>
    /// Where a written word, from <paramref name="start"/> to before <paramref name="end"/>, must be cut at an apostrophe or hyphen
    /// at <paramref name="at"/>: 0 not at all, otherwise how many code units from there belong to the first part; the
    /// rest begins at <paramref name="restart"/>.
    /// </summary>
    public virtual int CutAt(ReadOnlySpan<char> text, int start, int at, int end, out int restart)
    {
        restart = at;
        return 0;
    }
}
