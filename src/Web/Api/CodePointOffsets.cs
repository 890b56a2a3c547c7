namespace FactCheck.Web.Api;

/// <summary>UTF-16 offsets of a text as counts of Unicode code points, the unit of every JSON that leaves the system.</summary>
internal readonly struct CodePointOffsets
{
    private readonly int[] _pairs;

    /// <summary>Walks the text once; a text within the basic plane costs no memory.</summary>
    public CodePointOffsets(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (rest.IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            _pairs = [];
            return;
        }

        var pairs = new List<int>();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs.Add(i);
                i++;
            }
        }

        _pairs = [.. pairs];
    }

    /// <summary>The code points before the code unit at <paramref name="offset"/>.</summary>
    public int this[int offset]
    {
        get
        {
            int at = Array.BinarySearch(_pairs, offset);
            return offset - (at < 0 ? ~at : at);
        }
    }

    /// <summary>The code units before a code point: the way back.</summary>
    public int ToCodeUnits(int codePoints)
    {
        int low = 0;
        int high = _pairs.Length;
        while (low < high)
        {
            // The k-th pair is code point number _pairs[k] - k.
            int middle = (low + high) / 2;
            (low, high) = _pairs[middle] - middle < codePoints ? (middle + 1, high) : (low, middle);
        }

        return codePoints + low;
    }
}
