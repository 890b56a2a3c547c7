using System.Globalization;
using FactCheck.Domain.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Infrastructure.Database;

/// <summary>Spans as text that people can read: <c>12-40 45-60</c>.</summary>
internal static class SpanColumns
{
    public static PropertyBuilder<IReadOnlyList<TextSpan>> IsSpans(this PropertyBuilder<IReadOnlyList<TextSpan>> property)
    {
        property.HasConversion(
            spans => Write(spans),
            stored => ReadAll(stored),
            new ValueComparer<IReadOnlyList<TextSpan>>(
                (left, right) => left != null && right != null ? left.SequenceEqual(right) : left == right,
                spans => spans.Aggregate(0, (hash, span) => HashCode.Combine(hash, span)),
                spans => spans));
        return property.IsUnicode(false);
    }

    public static PropertyBuilder<TextSpan?> IsSpan(this PropertyBuilder<TextSpan?> property)
    {
        property.HasConversion(
            span => span == null ? null : Write(new[] { span.Value }),
            stored => stored == null ? null : ReadAll(stored)[0]);
        return property.HasMaxLength(30).IsUnicode(false);
    }

    public static string Write(IEnumerable<TextSpan> spans) => string.Join(
        ' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    /// <exception cref="FormatException">Somebody wrote something else into the column.</exception>
    public static IReadOnlyList<TextSpan> ReadAll(string stored) =>
        [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static TextSpan ReadOne(string stored)
    {
        string[] ends = stored.Split('-');
        return ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
                ? new TextSpan(start, end)
                : throw new FormatException($"'{stored}' is no span.");
    }
}
