namespace FactCheck.Domain.Languages;

/// <summary>Scripts told apart by the detector. Kana stands for Japanese, which mixes it with Han.</summary>
internal enum Script : byte
{
    Unknown,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Thaana,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Tibetan,
    Myanmar,
    Georgian,
    Ethiopic,
    Khmer,
    Han,
    Kana,
    Hangul,
}

/// <summary>Which script a letter of the basic multilingual plane belongs to (blocks of Unicode 16).</summary>
internal static class ScriptRanges
{
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('\u0041', '\u024F', Script.Latin), ('\u0250', '\u02AF', Script.Latin), ('\u0370', '\u03FF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u0530', '\u058F', Script.Armenian), ('\u0590', '\u05FF', Script.Hebrew),
        ('\u0600', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u0780', '\u07BF', Script.Thaana),
        ('\u0870', '\u08FF', Script.Arabic), ('\u0900', '\u097F', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali),
        ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B00', '\u0B7F', Script.Odia),
        ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada),
        ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala), ('\u0E00', '\u0E7F', Script.Thai),
        ('\u0E80', '\u0EFF', Script.Lao), ('\u0F00', '\u0FFF', Script.Tibetan), ('\u1000', '\u109F', Script.Myanmar),
        ('\u10A0', '\u10FF', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic),
        ('\u1780', '\u17FF', Script.Khmer), ('\u1C80', '\u1C8F', Script.Cyrillic), ('\u1C90', '\u1CBF', Script.Georgian),
        ('\u1E00', '\u1EFF', Script.Latin), ('\u1F00', '\u1FFF', Script.Greek), ('\u2C60', '\u2C7F', Script.Latin),
        ('\u2D00', '\u2D2F', Script.Georgian), ('\u2D80', '\u2DDF', Script.Ethiopic), ('\u3040', '\u30FF', Script.Kana),
        ('\u3130', '\u318F', Script.Hangul), ('\u31F0', '\u31FF', Script.Kana), ('\u3400', '\u4DBF', Script.Han),
        ('\u4E00', '\u9FFF', Script.Han), ('\uA640', '\uA69F', Script.Cyrillic), ('\uA720', '\uA7FF', Script.Latin),
        ('\uAB00', '\uAB2F', Script.Ethiopic), ('\uAC00', '\uD7AF', Script.Hangul), ('\uF900', '\uFAFF', Script.Han),
        ('\uFB00', '\uFB06', Script.Latin), ('\uFB13', '\uFB17', Script.Armenian), ('\uFB1D', '\uFB4F', Script.Hebrew),
        ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFF', Script.Arabic), ('\uFF21', '\uFF5A', Script.Latin),
        ('\uFF66', '\uFF9F', Script.Kana),
    ];

    private static readonly Script[] Table = Build();

    /// <summary>Number of scripts.</summary>
    public static int Count { get; } = Enum.GetValues<Script>().Length;

    /// <summary>The script of a letter.</summary>
    public static Script Of(char c) => Table[c];

    private static Script[] Build()
    {
        var table = new Script[char.MaxValue + 1];
        foreach ((char first, char last, Script script) in Blocks)
        {
            Array.Fill(table, script, first, last - first + 1);
        }

        return table;
    }
}
