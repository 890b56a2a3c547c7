using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace FactCheck.Domain.Registry;

/// <summary>
/// The stable, lower-case key of a source: <c>tass</c>, <c>state:ru</c>, <c>ministry:ru:defence</c>,
/// <c>person:vladimir-putin</c> (grammar: docs/source-keys.md).
/// </summary>
public readonly record struct SourceKey
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>Wraps a key.</summary>
    /// <exception cref="FormatException">The text is no key.</exception>
    public SourceKey(string value) =>
        Value = IsValid(value) ? value : throw new FormatException(Fault(value));

    /// <summary>Says why a text is no key and what would be one.</summary>
    internal static string Fault(string? value) =>
        $"'{value}' is no source key: lower-case Latin letters, digits and hyphens in one to four parts divided by colons.";

    /// <summary>The key itself.</summary>
    public string Value { get; }

    /// <summary>Whether a text has the form of a key.</summary>
    public static bool IsValid([NotNullWhen(true)] string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > MaxLength)
        {
            return false;
        }

        int parts = 1;
        char before = ':';
        foreach (char c in value)
        {
            bool word = c is >= 'a' and <= 'z' or >= '0' and <= '9';
            bool joint = c is '-' or ':';
            if (!word && (!joint || before is ':' or '-'))
            {
                return false;
            }

            parts += c == ':' ? 1 : 0;
            before = c;
        }

        return before is not (':' or '-') && parts <= 4;
    }

    /// <summary>A key that a name in Latin letters suggests, accents taken off ("Le Figaro" → <c>le-figaro</c>).</summary>
    /// <returns>The key; null where the name holds no Latin letter or digit.</returns>
    public static string? Slug(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder();
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            {
                slug.Append('-');
            }
        }

        string key = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        return IsValid(key) ? key : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
