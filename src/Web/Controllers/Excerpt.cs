namespace FactCheck.Web.Controllers;

/// <summary>The beginning of a text, for lists.</summary>
public static class Excerpt
{
    /// <summary>At most so many UTF-16 units and an ellipsis, cut between words where one is near, never within a character.</summary>
    public static string Of(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', length, Math.Min(length, 30));
        end = end > 0 ? end : length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
