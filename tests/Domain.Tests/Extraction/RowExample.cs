using System.Text;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Tests.Extraction;

/// <summary>The example of one cue row of a pack, and whether the engine finds in it what the row says.</summary>
internal sealed record RowExample(string Tag, string Id, CueExample Example)
{
    private static readonly Dictionary<string, RowExample> ById = LanguagePacks.Shipped.Tags
        .SelectMany(tag => Of(LanguagePacks.Shipped.Find(tag)!)).ToDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>The rows of all packs.</summary>
    public static IReadOnlyCollection<RowExample> All => ById.Values;

    /// <summary>The row of an id.</summary>
    public static RowExample? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Null where the example gives what the row says, otherwise what it gives instead.</summary>
    public string? Failure()
    {
        LanguagePack pack = LanguagePacks.Shipped.Find(Tag)!;
        IReadOnlyList<Attribution> found = Shown.Find(Example.Text, Tag);
        return found.Any(attribution => IsExpected(attribution, pack))
            ? null
            : found.Count == 0 ? "nothing" : string.Join(" ; ", found.Select(a => $"[{a.CueId}] {Shown.Of(a, Example.Text)}"));
    }

    private static IEnumerable<RowExample> Of(LanguagePack pack) =>
        pack.Rows.Verbs.Select(row => new RowExample(pack.Tag, row.Id, row.Example))
            .Concat(pack.Rows.Prepositional.Select(row => new RowExample(pack.Tag, row.Id, row.Example)))
            .Concat(pack.Rows.Nouns.Select(row => new RowExample(pack.Tag, row.Id, row.Example)));

    private bool IsExpected(Attribution attribution, LanguagePack pack)
    {
        Shown shown = Shown.Of(attribution, Example.Text);
        return Bare(shown.Source) == Bare(Example.Source ?? "-") && Bare(shown.Content) == Bare(Example.Content)
            && (attribution.CueId == Id || IsConjunction(pack) || IsHomograph(attribution, pack));
    }

    // "as X said" is reported under the row of its verb.
    private bool IsConjunction(LanguagePack pack) =>
        pack.Rows.Prepositional.Any(row => row.Id == Id && row.Kind == PrepositionalKind.As);

    // Two rows of the same form with the same particles cannot be told apart by the form.
    private bool IsHomograph(Attribution attribution, LanguagePack pack)
    {
        var passage = new Passage();
        passage.Read(Example.Text, new TextSpan(0, Example.Text.Length), pack);
        for (int i = 0; i < passage.Count; i++)
        {
            var token = new TextSpan(passage[i].Start, passage[i].End);
            if (passage.Entry(i) is { } entry && attribution.Cue.Any(part => part.Overlaps(token)) && (SharesVerb(entry) || SharesNoun(entry)))
            {
                return true;
            }
        }

        return false;

        bool SharesVerb(WordEntry entry) =>
            entry.Verbs.FirstOrDefault(form => form.Verb.Id == Id) is { } own
            && entry.Verbs.FirstOrDefault(form => form.Verb.Id == attribution.CueId) is { } other
            && Same(own.Verb.Particles, other.Verb.Particles);

        // a noun that is written like a verb ("warning"), or stands in a formula («в сообщении говорится»)
        bool SharesNoun(WordEntry entry) => entry.Nouns.Any(form => form.Noun.Id == Id);
    }

    private static bool Same(IReadOnlyList<string[]> left, IReadOnlyList<string[]> right) =>
        left.Select(words => string.Join(' ', words)).Order(StringComparer.Ordinal)
            .SequenceEqual(right.Select(words => string.Join(' ', words)).Order(StringComparer.Ordinal));

    // Without the punctuation around each part.
    private static string Bare(string words)
    {
        if (words == "-")
        {
            return words;
        }

        var bare = new StringBuilder();
        foreach (string part in words.Split(Shown.Between))
        {
            bare.Append(bare.Length > 0 ? Shown.Between : "").Append(part.Trim().Trim([.. part.Where(c => char.IsPunctuation(c) || c is ' ' or '\u00A0' or '\u202F')]));
        }

        return bare.ToString();
    }
}
