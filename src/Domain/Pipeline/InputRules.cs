using FactCheck.Domain.Registry;
using FluentValidation;

namespace FactCheck.Domain.Pipeline;

/// <summary>Rules that the validators of several requests share.</summary>
internal static class InputRules
{
    /// <summary>Text that every database and every file format can hold: without NUL and lone surrogates.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Storable<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.Custom((text, context) =>
        {
            if (text is null)
            {
                return;
            }

            if (text.Length > maxLength)
            {
                context.AddFailure(string.Create(Invariant, $"Has {text.Length} characters; at most {maxLength} are allowed."));
            }

            int bad = FirstUnstorable(text);
            if (bad >= 0)
            {
                context.AddFailure(Unstorable(text, bad));
            }
        });

    /// <summary>An absolute http or https address.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> WebAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((text, context) =>
        {
            if (!string.IsNullOrWhiteSpace(text) && !IsWebAddress(text))
            {
                context.AddFailure("Is no web address; write it in full, beginning with https:// or http://.");
            }
        });

    /// <summary>The text of a source's key.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> SourceKeyText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((text, context) =>
        {
            if (!string.IsNullOrEmpty(text) && !SourceKey.IsValid(text))
            {
                context.AddFailure(SourceKey.Fault(text));
            }
        });

    /// <summary>A page that exists in principle.</summary>
    public static void ValidPaging<T>(this IRuleBuilder<T, Paging> rule) =>
        rule.NotNull().ChildRules(paging =>
        {
            paging.RuleFor(p => p.Number).InclusiveBetween(1, Paging.MaxNumber);
            paging.RuleFor(p => p.Size).InclusiveBetween(1, Paging.MaxSize);
        });

    /// <summary>Position of the first NUL or lone surrogate; -1 if there is none.</summary>
    public static int FirstUnstorable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\0')
            {
                return i;
            }

            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>Says what stands at a position that <see cref="FirstUnstorable"/> found.</summary>
    public static string Unstorable(string text, int position) => text[position] == '\0'
        ? string.Create(Invariant, $"Has a NUL character at position {position}; this looks like a binary file, not like text.")
        : string.Create(Invariant, $"Has half a character (the lone surrogate U+{(int)text[position]:X4}) at position {position}; the text was cut or decoded wrongly.");

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
