namespace FactCheck.Domain.Tests.Registry;

/// <summary>A marked mention of a gold text.</summary>
/// <param name="Start">First code unit in the text without marks.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Keys">The sources meant, several for a joint mention; empty where no source may be linked.</param>
/// <param name="OnBehalf">The office that a person speaks for; null where the gold names none.</param>
/// <param name="Kind">The kind of mention, or why none is meant.</param>
internal sealed record GoldMention(int Start, int End, string[] Keys, string? OnBehalf, string Kind);

/// <summary>A text with its marked mentions.</summary>
/// <param name="Line">Line of the file at which it begins.</param>
/// <param name="Language">Tag of its language.</param>
/// <param name="Text">The text without marks.</param>
/// <param name="Mentions">The mentions in text order.</param>
internal sealed record GoldText(int Line, string Language, string Text, IReadOnlyList<GoldMention> Mentions);

/// <summary>
/// Reads the files of <c>Registry/Mentions</c>: a text in which ⟦ ⟧ mark mentions, then for each mark a line
/// <c>=&gt; key [@ on-behalf] | kind</c>, <c>=&gt; key + key | joint</c> or <c>=&gt; none | why</c>; blank lines divide texts.
/// A line <c># xx</c> sets the language of what follows, other lines that begin with # are comments.
/// </summary>
internal static class GoldMentions
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    public static IReadOnlyList<GoldText> Read(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Registry", "Mentions", file + ".txt");
        return Parse(File.ReadAllLines(path), file);
    }

    internal static IReadOnlyList<GoldText> Parse(string[] lines, string language)
    {
        var texts = new List<GoldText>();
        var text = new List<string>();
        var answers = new List<string>();
        int first = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            string line = i < lines.Length ? lines[i].Trim() : "";
            if (line.StartsWith('#'))
            {
                string comment = line[1..].Trim();
                language = comment is [>= 'a' and <= 'z', >= 'a' and <= 'z'] ? comment : language;
            }
            else if (line.StartsWith("=>", StringComparison.Ordinal))
            {
                answers.Add(line[2..]);
            }
            else if (line.Length > 0)
            {
                first = text.Count == 0 ? i + 1 : first;
                text.Add(line);
            }

            if (answers.Count > 0 && (line.Length == 0))
            {
                texts.Add(Build(first, language, string.Join('\n', text), answers));
                text.Clear();
                answers.Clear();
            }
        }

        return texts;
    }

    private static GoldText Build(int line, string language, string marked, List<string> answers)
    {
        var plain = new System.Text.StringBuilder();
        var spans = new List<(int Start, int End)>();
        int start = -1;
        foreach (char c in marked)
        {
            if (c == Open)
            {
                start = plain.Length;
            }
            else if (c == Close)
            {
                spans.Add((start, plain.Length));
                start = -1;
            }
            else
            {
                plain.Append(c);
            }
        }

        if (spans.Count != answers.Count || start >= 0)
        {
            throw new FormatException($"The text at line {line} ({language}) has {spans.Count} marks and {answers.Count} answers.");
        }

        GoldMention[] mentions = [.. spans.Zip(answers, (span, answer) => Mention(span, answer))];
        return new GoldText(line, language, plain.ToString(), mentions);
    }

    private static GoldMention Mention((int Start, int End) span, string answer)
    {
        string[] parts = answer.Split('|', 2, StringSplitOptions.TrimEntries);
        string[] named = parts[0].Split('@', 2, StringSplitOptions.TrimEntries);
        string[] keys = named[0] == "none" ? [] : named[0].Split('+', StringSplitOptions.TrimEntries);
        return new GoldMention(span.Start, span.End, keys, named.Length > 1 ? named[1] : null, parts.Length > 1 ? parts[1] : "");
    }
}
