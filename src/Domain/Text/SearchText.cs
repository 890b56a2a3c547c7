using System.Text;

namespace FactCheck.Domain.Text;

/// <summary>The form in which texts are compared when somebody searches, the same on every database.</summary>
public static class SearchText
{
    /// <summary>
    /// Folds as the engine folds words (lower case, no harakat, one apostrophe) and makes every run of blanks and control
    /// characters one blank; none at the ends.
    /// </summary>
    /// <param name="text">Any text without lone surrogates.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string folded = FoldedText.Fold(text);
        var tidy = new StringBuilder(folded.Length);
        bool blank = false;
        foreach (char c in folded)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                blank = tidy.Length > 0;
                continue;
            }

            if (blank)
            {
                tidy.Append(' ');
                blank = false;
            }

            tidy.Append(c);
        }

        return tidy.ToString();
    }

    /// <summary>The folded words of what somebody looks for; all of them have to stand in a text that fits.</summary>
    /// <param name="sought">What was typed; null or blank for nothing.</param>
    public static IReadOnlyList<string> Words(string? sought) =>
        string.IsNullOrWhiteSpace(sought) ? [] : Fold(sought).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
