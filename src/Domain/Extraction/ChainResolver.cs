using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>Tells which attribution passes on which ("the governor's office said, quoted by TASS").</summary>
internal static class ChainResolver
{
    private const int Reach = 6;

    /// <summary>For each attribution, the index of the one it relays, or null.</summary>
    /// <param name="attributions">In text order.</param>
    public static int?[] Resolve(List<Attribution> attributions)
    {
        var relays = new int?[attributions.Count];
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Rule == "citing")
            {
                continue;
            }

            for (int k = Math.Max(0, i - Reach); k < Math.Min(attributions.Count, i + Reach + 1) && relays[i] is null; k++)
            {
                if (k != i && relays[k] != i && Passes(attributions[i], attributions[k]))
                {
                    relays[i] = k;
                }
            }
        }

        return relays;
    }

    private static bool Passes(Attribution outer, Attribution inner) => inner.Rule == "citing"
        ? SameContent(outer, inner)
        : inner.Source.Count > 0 && Holds(outer.Content, inner.Cue) && Holds(outer.Content, inner.Source)
            && (outer.Rule == "relayed" || Begins(outer, inner));

    // "X reported, citing Y": what X says is what Y says
    private static bool SameContent(Attribution outer, Attribution inner) =>
        outer.Content[0].Overlaps(inner.Content[0]) && Math.Abs(outer.Content[0].Start - inner.Content[0].Start) <= 3;

    // the inner attribution is all that the outer reports: it opens its content
    private static bool Begins(Attribution outer, Attribution inner)
    {
        int first = Math.Min(inner.Content[0].Start, Math.Min(inner.Source[0].Start, inner.Cue.Count > 0 ? inner.Cue[0].Start : int.MaxValue));
        return first - outer.Content[0].Start is >= 0 and <= 4;
    }

    private static bool Holds(IReadOnlyList<TextSpan> content, IReadOnlyList<TextSpan> spans)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            bool held = false;
            for (int part = 0; part < content.Count && !held; part++)
            {
                held = content[part].Contains(spans[i]);
            }

            if (!held)
            {
                return false;
            }
        }

        return spans.Count > 0;
    }
}
