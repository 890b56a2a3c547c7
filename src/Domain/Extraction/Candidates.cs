using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>The sources that a mention could stand for: one makes a link, several leave it open.</summary>
internal sealed class Candidates
{
    private const int Shown = 3;
    private const int LongestQuoted = 80;
    private readonly List<(SourceKey Key, SourceKey? OnBehalf, TextSpan Where)> _found = [];

    /// <summary>How many different ones there are.</summary>
    public int Count => _found.Count;

    /// <summary>Begins anew.</summary>
    public void Clear() => _found.Clear();

    /// <summary>Adds one; of several mentions of a source the first that was added counts, with the first office given.</summary>
    public void Add(SourceKey key, SourceKey? onBehalf, TextSpan where)
    {
        for (int i = 0; i < _found.Count; i++)
        {
            if (_found[i].Key == key)
            {
                _found[i] = _found[i] with { OnBehalf = _found[i].OnBehalf ?? onBehalf };
                return;
            }
        }

        _found.Add((key, onBehalf, where));
    }

    /// <summary>A person and the office that the person speaks for count as one.</summary>
    /// <param name="person">Whether the person is meant, and not the office.</param>
    public void Join(bool person)
    {
        for (int i = _found.Count - 1; i >= 0 && _found.Count > 1; i--)
        {
            if (_found[i].OnBehalf is { } office && _found.FindIndex(c => c.Key == office) is >= 0 and var at)
            {
                _found.RemoveAt(person ? at : i);
                i = Math.Min(i, _found.Count);
            }
        }
    }

    /// <summary>The mention: linked where there is one candidate, open with the candidates where there are more.</summary>
    /// <param name="span">The words of the mention.</param>
    /// <param name="why">Why the one candidate is meant.</param>
    /// <param name="text">The text, for quoting the earlier mention; null where it is not to be quoted.</param>
    public SourceMention Mention(TextSpan span, string why, string? text)
    {
        if (_found.Count != 1)
        {
            return Open(span);
        }

        (SourceKey key, SourceKey? onBehalf, TextSpan where) = _found[0];
        bool quoted = text is not null && where.Length is > 0 and <= LongestQuoted;
        return new SourceMention(span, key, onBehalf, quoted ? $"{why}: {where.In(text!)}" : why);
    }

    /// <summary>The mention left open, with its candidates.</summary>
    public SourceMention Open(TextSpan span)
    {
        string why = "open: " + string.Join(" or ", _found.Take(Shown).Select(c => c.Key.Value)) + (_found.Count > Shown ? " or others" : "");
        return new SourceMention(span, null, null, why);
    }
}
