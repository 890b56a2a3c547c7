namespace FactCheck.Domain.Languages;

/// <summary>How often each letter beyond ASCII stands in a text; ASCII letters tell no alphabets apart.</summary>
internal ref struct LetterCounts(Span<int> counts, Span<ushort> kinds)
{
    /// <summary>Different letters that are told apart; a text in one language has far fewer.</summary>
    public const int MostKinds = 256;

    private readonly Span<int> _counts = counts;
    private readonly Span<ushort> _kinds = kinds;
    private int _length;

    /// <summary>Counts a letter.</summary>
    public void Add(char lower)
    {
        int index = lower < 0x80 ? -1 : DetectionTable.LetterIndex(lower);
        if (index >= 0)
        {
            Add(index, 1);
        }
    }

    /// <summary>Counts the letters of a further stretch of the text.</summary>
    public void Add(in LetterCounts further)
    {
        foreach (ushort index in further._kinds[..further._length])
        {
            Add(index, further._counts[index]);
        }
    }

    /// <summary>Forgets all letters.</summary>
    public void Clear()
    {
        if (_length == _kinds.Length)
        {
            _counts.Clear();
        }

        foreach (ushort index in _kinds[.._length])
        {
            _counts[index] = 0;
        }

        _length = 0;
    }

    /// <summary>How many of a script's letters an alphabet lacks; none where there is no alphabet.</summary>
    public readonly int Foreign(bool[]? alphabet, Script script)
    {
        int foreign = 0;
        foreach (ushort index in alphabet is null ? [] : _kinds[.._length])
        {
            foreign += !alphabet![index] && ScriptRanges.Of(DetectionTable.LetterAt(index)) == script ? _counts[index] : 0;
        }

        return foreign;
    }

    private void Add(int index, int count)
    {
        if (_counts[index] == 0 && _length < _kinds.Length)
        {
            _kinds[_length++] = (ushort)index;
        }

        _counts[index] += count;
    }
}
