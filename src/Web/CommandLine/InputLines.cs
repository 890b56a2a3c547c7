using System.Runtime.CompilerServices;

namespace FactCheck.Web.CommandLine;

/// <summary>One line of an input, without its line feed.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">As read; of a line that is too long only its beginning.</param>
/// <param name="TooLong">Whether the line went beyond <see cref="InputLines.MaxBytes"/>.</param>
internal readonly record struct InputLine(int Number, ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>Reads lines as bytes, so that a line that is no UTF-8 can still be told from its neighbours.</summary>
internal static class InputLines
{
    /// <summary>The longest line: room for a text of the greatest length with every character escaped, and some more.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const int BlockSize = 64 * 1024;

    public static async IAsyncEnumerable<InputLine> ReadAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        byte[] block = new byte[BlockSize];
        using var line = new MemoryStream();
        int number = 1;
        bool tooLong = false;
        bool open = false;
        int read;
        while ((read = await input.ReadAsync(block, cancellationToken)) > 0)
        {
            int from = 0;
            while (from < read)
            {
                int feed = block.AsSpan(from, read - from).IndexOf((byte)'\n');
                int length = (feed < 0 ? read : from + feed) - from;
                int room = (int)Math.Min(length, MaxBytes - line.Length);
                line.Write(block, from, room);
                tooLong |= room < length;
                open = feed < 0;
                from += length + 1;
                if (!open)
                {
                    yield return new InputLine(number, Take(line, number), tooLong);
                    number++;
                    tooLong = false;
                }
            }
        }

        if (open)
        {
            yield return new InputLine(number, Take(line, number), tooLong);
        }
    }

    private static ReadOnlyMemory<byte> Take(MemoryStream line, int number)
    {
        ReadOnlyMemory<byte> bytes = line.ToArray();
        line.SetLength(0);
        if (line.Capacity > BlockSize * 4)
        {
            line.Capacity = BlockSize;
        }

        // A byte order mark belongs to the file, not to its first line.
        return number == 1 && bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }
}
