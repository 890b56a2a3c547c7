using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>Tokens from first to last, both included.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
internal readonly record struct Phrase(int First, int Last)
{
    /// <summary>No phrase.</summary>
    public static readonly Phrase None = new(0, -1);

    /// <summary>Whether there is one.</summary>
    public bool Exists => Last >= First;

    /// <summary>Number of tokens.</summary>
    public int Length => Last - First + 1;
}

/// <summary>An attribution in the making: what a rule found, before contents are divided and sources linked.</summary>
internal sealed class Finding
{
    /// <summary>The source's tokens; none for an implicit source.</summary>
    public Phrase Source { get; set; } = Phrase.None;

    /// <summary>The source where it is no run of whole tokens (an attached pronoun).</summary>
    public TextSpan? SourceSpan { get; set; }

    /// <summary>The cue's words.</summary>
    public required List<TextSpan> Cue { get; init; }

    /// <summary>The content's parts.</summary>
    public required List<TextSpan> Content { get; init; }

    /// <summary>Token of the cue's main word.</summary>
    public required int CueToken { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Stance of the cue's row.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Row id.</summary>
    public required string CueId { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Likelihood { get; set; }

    /// <summary>
    /// The reporting clause with its commas, where it stands within or beside what other sources say, and is cut out of their
    /// contents; empty if it is not to be cut out.
    /// </summary>
    public TextSpan Parenthesis { get; init; }

    /// <summary>Whether this passes on what another source says (citing, quoted by).</summary>
    public bool IsRelay { get; init; }
}
