using System.Collections.Frozen;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Words that turn a statement into another one where they are added: they deny it ("without", "никто", غير) or limit it ("only",
/// "might", "почти", قد). They stand in <c>turning-words.tsv</c>, beside what the language packs list as negations.
/// </summary>
internal static class TurningWords
{
    private static readonly Lazy<FrozenDictionary<(string Language, string Word), StatementTraits>> Table = new(Read);

    /// <summary>What a folded word does to a statement; none for most words and for languages without a list.</summary>
    public static StatementTraits Of(string language, string folded) =>
        Table.Value.GetValueOrDefault((language, folded));

    private static FrozenDictionary<(string Language, string Word), StatementTraits> Read()
    {
        using Stream stream = typeof(TurningWords).Assembly.GetManifestResourceStream("Clusters/turning-words.tsv")
            ?? throw new InvalidOperationException("Clusters/turning-words.tsv is not embedded.");
        using StreamReader reader = new(stream);
        Dictionary<(string, string), StatementTraits> table = [];
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            StatementTraits trait = cells[1] == "negation" ? StatementTraits.Negation : StatementTraits.Limit;
            foreach (string word in cells[2].Split(", "))
            {
                // A word of both lists denies.
                table.TryAdd((cells[0], FoldedText.Fold(word)), trait);
            }
        }

        return table.ToFrozenDictionary();
    }
}
