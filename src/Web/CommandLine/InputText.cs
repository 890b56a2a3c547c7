using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace FactCheck.Web.CommandLine;

/// <summary>A text fit for the engine, or the reason why there is none.</summary>
/// <param name="Text">The text; null where it was refused.</param>
/// <param name="Line">The line of the input that the reason is about, counted from 1; null where it is about the whole.</param>
/// <param name="Refusal">A sentence for people; null where the text is fine.</param>
internal readonly record struct InputText(string? Text, int? Line, string? Refusal)
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaxLength = 1_000_000;

    // A code unit is at most three bytes of UTF-8; three more for a byte order mark.
    private const int MaxBytes = (MaxLength * 3) + 3;

    private static readonly string Limit = MaxLength.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Reads a file, or standard input where <paramref name="path"/> is <c>-</c>.</summary>
    public static InputText Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Refused("is a directory, not a file");
            }

            using Stream stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var bytes = new MemoryStream();
            byte[] block = new byte[64 * 1024];
            int read;
            while ((read = stream.Read(block)) > 0)
            {
                bytes.Write(block, 0, read);
                if (bytes.Length > MaxBytes)
                {
                    return LooksBinary(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
                        ? Refused("is a binary file, not a text")
                        : TooLong();
                }
            }

            return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (FileNotFoundException)
        {
            return Refused("there is no such file");
        }
        catch (DirectoryNotFoundException)
        {
            return Refused("there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return Refused("cannot be read: permission denied");
        }
        catch (IOException e)
        {
            return Refused("cannot be read: " + e.Message);
        }
    }

    /// <summary>Decodes UTF-8, with or without a byte order mark, and checks what it says.</summary>
    public static InputText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return Refused("is UTF-16, not UTF-8; convert it first");
        }

        if (LooksBinary(bytes))
        {
            return Refused("is a binary file, not a text");
        }

        int bad = FirstInvalid(bytes);
        if (bad >= 0)
        {
            return new InputText(null, 1 + bytes[..bad].Count((byte)'\n'), string.Create(
                CultureInfo.InvariantCulture, $"is not valid UTF-8: byte 0x{bytes[bad]:X2} at offset {bad:N0}"));
        }

        return Check(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Refuses what no article can be: nothing, too much, NUL and halves of surrogate pairs.</summary>
    public static InputText Check(string text)
    {
        if (text.Length > MaxLength)
        {
            return TooLong();
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused("the text is empty");
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (c == '\0' || (char.IsSurrogate(c) && !pair))
            {
                string what = c == '\0' ? "a NUL character" : "half of a surrogate pair";
                return new InputText(null, 1 + text.AsSpan(0, i).Count('\n'), string.Create(
                    CultureInfo.InvariantCulture, $"the text holds {what} at character {i:N0}"));
            }

            i += pair ? 1 : 0;
        }

        return new InputText(text, null, null);
    }

    private static InputText TooLong() => Refused($"the text is longer than {Limit} characters");

    private static InputText Refused(string reason) => new(null, null, reason);

    // NUL and other controls that no text has, among the first 8,192 bytes: many, or some beside bytes that are no UTF-8.
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 8192)];
        int nul = head.Count((byte)0);
        int controls = 0;
        foreach (byte b in head)
        {
            controls += b is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1B) ? 1 : 0;
        }

        return nul * 10 > head.Length || ((nul > 0 || controls * 10 > head.Length) && FirstInvalid(bytes) >= 0);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }
}
