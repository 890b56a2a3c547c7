namespace FactCheck.Domain.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
}

/// <summary>How a token stands in its text.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>A blank or line break stands before it, or the text begins with it.</summary>
    SpaceBefore = 1,

    /// <summary>It is the first of its line.</summary>
    LineBefore = 2,

    /// <summary>It is the first of its paragraph (an empty line, or the text's start, stands before it).</summary>
    ParagraphBefore = 4,

    /// <summary>Its first letter is a capital.</summary>
    Capital = 8,

    /// <summary>It has two letters or more and all are capitals.</summary>
    AllCapitals = 16,

    /// <summary>A pronoun that hangs on the verb before it by a hyphen (French "dit-il").</summary>
    Clitic = 32,

    /// <summary>A single letter.</summary>
    OneLetter = 64,
}

/// <summary>A word, number or punctuation mark: a span of the text and of its folded characters.</summary>
internal struct Token
{
    /// <summary>First UTF-16 code unit in the text.</summary>
    public int Start;

    /// <summary>One past the last code unit in the text.</summary>
    public int End;

    /// <summary>First folded character.</summary>
    public int FoldStart;

    /// <summary>Number of folded characters.</summary>
    public int FoldLength;

    /// <summary>What it is.</summary>
    public TokenKind Kind;

    /// <summary>How it stands.</summary>
    public TokenFlags Flags;

    /// <summary>For punctuation, the mark; else NUL.</summary>
    public char Mark;

    /// <summary>Whether a flag is set.</summary>
    public readonly bool Is(TokenFlags flag) => (Flags & flag) != 0;
}
