using System.Text.Encodings.Web;
using FactCheck.Web.Localisation;
using Microsoft.AspNetCore.Html;

namespace FactCheck.Web.Controllers;

/// <summary>
/// Writes marked text as HTML. Not a Razor view, because not one blank may come into the line: the script that lets people
/// mark text counts characters from the paragraph's <c>data-start</c>.
/// </summary>
public sealed class MarkedTextHtml(MarkedText text, UiText words) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        HashSet<(string, MarkPart)> begun = [];
        foreach (MarkedParagraph paragraph in text.Paragraphs)
        {
            writer.Write($"<p data-start=\"{text.Offset + paragraph.Span.Start}\">");
            for (int i = 0; i < paragraph.Outer.Count; i++)
            {
                MarkedClaim claim = paragraph.Outer[i];
                writer.Write($"<a class=\"margin-line margin-{Math.Min(i, 2)}\" tabindex=\"-1\" href=\"#entry-{claim.Number}\" data-claim=\"{claim.Id}\" aria-label=\"");
                encoder.Encode(writer, words["Article.Mark.ContentOf", claim.Number]);
                writer.Write("\"></a>");
            }

            foreach (MarkedStretch stretch in paragraph.Stretches)
            {
                if (stretch.Claim is not { } claim)
                {
                    encoder.Encode(writer, stretch.Span.In(text.Text));
                    continue;
                }

                string part = PartName(stretch.Part);
                string id = begun.Add((claim.Id, stretch.Part)) ? $" id=\"{part}-{claim.Number}\"" : "";
                string within = stretch.Within.Count == 0 ? "" : $" data-within=\"{string.Join(' ', stretch.Within.Select(outer => outer.Id))}\"";
                string state = claim.Closed ? " closed" : "";
                writer.Write($"<mark{id} class=\"{part}{state}\" data-claim=\"{claim.Id}\"{within} aria-describedby=\"about-{part}-{claim.Number}\">");
                encoder.Encode(writer, stretch.Span.In(text.Text));
                writer.Write("</mark>");
            }

            writer.Write("</p>");
        }
    }

    /// <summary>The descriptions that the marks point at, to stand outside the running text.</summary>
    public IHtmlContent Descriptions => new HtmlContentBuilder().AppendHtml(new DescriptionsHtml(text, words));

    private static string PartName(MarkPart part) => part switch
    {
        MarkPart.Cue => "cue",
        MarkPart.Source => "source",
        _ => "content",
    };

    private sealed class DescriptionsHtml(MarkedText text, UiText words) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            IEnumerable<(MarkedClaim Claim, MarkPart Part)> used = text.Paragraphs
                .SelectMany(paragraph => paragraph.Stretches)
                .Where(stretch => stretch.Claim is not null)
                .Select(stretch => (stretch.Claim!, stretch.Part))
                .Distinct();
            foreach ((MarkedClaim claim, MarkPart part) in used)
            {
                writer.Write($"<span hidden id=\"about-{PartName(part)}-{claim.Number}\">");
                encoder.Encode(writer, words[$"Article.Mark.{part}Of", claim.Number]);
                writer.Write("</span>");
            }
        }
    }
}
