using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Articles;

/// <summary>A text that can be an article: kept exactly as received.</summary>
public sealed class ArticleText
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000_000;

    private ArticleText(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Takes a text, or says why it cannot be an article.</summary>
    /// <param name="text">Any text. Control characters other than NUL are allowed; the engine reads them as blanks.</param>
    /// <param name="article">The text taken.</param>
    /// <param name="fault">A sentence that says what is wrong and where; null for a good text.</param>
    public static bool TryTake(
        string? text, [NotNullWhen(true)] out ArticleText? article, [NotNullWhen(false)] out string? fault)
    {
        article = null;
        fault = Fault(text);
        if (fault is not null)
        {
            return false;
        }

        article = new ArticleText(text!);
        return true;
    }

    /// <summary>SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string? Fault(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "There is no text; paste the article's text.";
        }

        if (text.Length > MaxLength)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The text has {text.Length} characters; at most {MaxLength} are allowed. Submit it in parts.");
        }

        int bad = InputRules.FirstUnstorable(text);
        return bad < 0 ? null : InputRules.Unstorable(text, bad);
    }
}
