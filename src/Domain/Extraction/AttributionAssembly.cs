using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Makes attributions of findings: cuts other sources' reporting clauses out of contents, leaves out what is unlikely or
/// there twice, tells direct from indirect quotation, links names.
/// </summary>
internal static class AttributionAssembly
{
    /// <summary>The attributions of a reading in text order.</summary>
    public static List<Attribution> Assemble(Reading reading, SourceDirectory directory)
    {
        List<Finding> findings = reading.Findings;
        var linker = new MentionLinker(reading.P, directory);
        var result = new List<Attribution>(findings.Count);
        HashSet<(int, int, int)> seen = reading.Seen;
        seen.Clear();
        for (int index = 0; index < findings.Count; index++)
        {
            Finding finding = findings[index];
            if (finding.Likelihood < AttributionExtractor.LeastLikelihood || IsWriter(finding, reading.P))
            {
                continue;
            }

            List<TextSpan> content = WithoutParentheses(index, findings, reading.P);
            if (content.Count == 0 || !seen.Add((finding.Cue.Count > 0 ? finding.Cue[0].Start : -1, content[0].Start, content[^1].End)))
            {
                continue;
            }

            IReadOnlyList<TextSpan> source = finding.SourceSpan is { } span ? [span]
                : finding.Source.Exists ? [reading.P.Span(finding.Source.First, finding.Source.Last)]
                : [];
            result.Add(new Attribution
            {
                Source = source,
                Cue = finding.Cue,
                Content = content,
                Kind = KindOf(content, reading.P),
                Stance = finding.Stance,
                Mentions = linker.Link(finding, source),
                Likelihood = Math.Round(finding.Likelihood, 3),
                Rule = finding.Rule,
                CueId = finding.CueId,
            });
        }

        Order(result);
        int?[] relays = ChainResolver.Resolve(result);
        for (int i = 0; i < result.Count; i++)
        {
            if (relays[i] is { } relayed)
            {
                result[i] = result[i] with { Relays = relayed };
            }
        }

        return result;
    }

    // Text order; those that begin together stay in the order of their cues.
    private static void Order(List<Attribution> attributions)
    {
        bool ordered = true;
        for (int i = 1; i < attributions.Count && ordered; i++)
        {
            ordered = Position(attributions[i - 1]) <= Position(attributions[i]);
        }

        if (ordered)
        {
            return;
        }

        var keys = new long[attributions.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)Position(attributions[i]) << 32) | (uint)i;
        }

        Attribution[] items = [.. attributions];
        Array.Sort(keys, items);
        attributions.Clear();
        attributions.AddRange(items);
    }

    // "I think": the writer's opinion is no attribution; what the writer asked or said somewhere may be one
    private static bool IsWriter(Finding finding, Passage p) =>
        finding.Stance is Stance.Suspects or Stance.Describes && finding.Source is { Exists: true, Length: 1 } && p.Is(finding.Source.First, WordClass.PronounFirst);

    private static int Position(Attribution a)
    {
        int first = a.Content[0].Start;
        if (a.Source.Count > 0)
        {
            first = Math.Min(first, a.Source[0].Start);
        }

        return a.Cue.Count > 0 ? Math.Min(first, a.Cue[0].Start) : first;
    }

    // Another source's reporting clause within a content ("as Chinese media claimed") splits it.
    private static List<TextSpan> WithoutParentheses(int index, List<Finding> all, Passage p)
    {
        Finding finding = all[index];
        List<TextSpan> content = finding.Content;
        if (finding.Rule == "relayed")
        {
            return content; // what is relayed is the claim with its source's reporting clause
        }

        for (int k = Math.Max(0, index - 8); k < Math.Min(all.Count, index + 9); k++)
        {
            Finding other = all[k];
            if (ReferenceEquals(other, finding) || other.Parenthesis.IsEmpty || other.Likelihood < AttributionExtractor.LeastLikelihood)
            {
                continue;
            }

            for (int i = 0; i < content.Count; i++)
            {
                TextSpan part = content[i];
                if (content.Count > 1 && other.Parenthesis.Contains(part))
                {
                    content = [.. content];
                    content.RemoveAt(i);
                    break;
                }

                if (other.Parenthesis.Start > part.Start && other.Parenthesis.Start < part.End && other.Parenthesis.End >= part.End
                    && !HoldsOne(other.Parenthesis, finding.Cue))
                {
                    content = [.. content];
                    content[i] = TrimBlanks(p.Text, new TextSpan(part.Start, other.Parenthesis.Start));
                    break;
                }

                if (!part.Contains(other.Parenthesis) || HoldsOne(other.Parenthesis, finding.Cue))
                {
                    continue;
                }

                var parts = new List<TextSpan>(content);
                parts.RemoveAt(i);
                int at = i;
                ReadOnlySpan<TextSpan> pieces = [new(part.Start, other.Parenthesis.Start), new(other.Parenthesis.End, part.End)];
                foreach (TextSpan piece in pieces)
                {
                    TextSpan trimmed = TrimBlanks(p.Text, piece);
                    if (!trimmed.IsEmpty)
                    {
                        parts.Insert(at++, trimmed);
                    }
                }

                content = parts;
                break;
            }
        }

        return content;
    }

    private static bool HoldsOne(TextSpan parenthesis, List<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            if (parenthesis.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan TrimBlanks(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '،'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '،' or '–' or '—'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static QuotationKind KindOf(List<TextSpan> content, Passage p)
    {
        IReadOnlyList<Quotation> quotations = p.Quotations.All;
        bool all = true;
        bool any = false;
        foreach (TextSpan part in content)
        {
            bool whole = false;
            for (int i = FirstEndingAfter(p, part.Start); i < quotations.Count && p[quotations[i].Open].Start < part.End; i++)
            {
                any = true;
                whole |= p[quotations[i].Open].Start <= part.Start && p[quotations[i].Close].End >= part.End;
            }

            all &= whole;
        }

        return all && any ? QuotationKind.Direct : any ? QuotationKind.Mixed : QuotationKind.Indirect;
    }

    private static int FirstEndingAfter(Passage p, int position)
    {
        IReadOnlyList<Quotation> all = p.Quotations.All;
        int low = 0;
        int high = all.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (p[all[middle].Close].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
