using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FactCheck.Web.CommandLine;

/// <summary>A line of <c>extract --jsonl</c>: what it says, or why it says nothing.</summary>
/// <param name="Doc">The JSON of its <c>doc</c>; null where there is none that could be read.</param>
/// <param name="Text">Its text.</param>
/// <param name="Language">Its <c>lang</c>; null to detect it.</param>
/// <param name="Error">A sentence for people; null where the line is fine.</param>
internal readonly record struct DocumentLine(string? Doc, string? Text, string? Language, string? Error)
{
    // Other keys are passed over, however deep they nest.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1024 };

    public static DocumentLine Parse(InputLine line)
    {
        var found = new DocumentLine();
        try
        {
            return line.TooLong
                ? Read(line.Bytes.Span, ref found, final: false) with { Error = "the line is longer than 16 MiB" }
                : Read(line.Bytes.Span, ref found, final: true);
        }
        catch (JsonException e)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"not JSON at byte {e.BytePositionInLine ?? 0}");
            return found with { Text = null, Error = line.TooLong ? "the line is longer than 16 MiB" : where };
        }
    }

    private static DocumentLine Read(ReadOnlySpan<byte> bytes, ref DocumentLine found, bool final)
    {
        if (final && bytes.Trim(" \t\r"u8).IsEmpty)
        {
            return found with { Error = "the line is empty" };
        }

        if (final && !Utf8.IsValid(bytes))
        {
            return found with { Error = "not valid UTF-8" };
        }

        var json = new Utf8JsonReader(bytes, final, new JsonReaderState(Options));
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return found with { Error = "not a JSON object" };
        }

        string? error = null;
        bool hasText = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool doc = Is(ref json, "doc"u8);
            bool text = Is(ref json, "text"u8);
            bool lang = Is(ref json, "lang"u8);
            if (!json.Read())
            {
                break;
            }

            if (doc)
            {
                found = found with { Doc = ReadDoc(ref json, ref error) };
            }
            else if (text)
            {
                hasText = json.TokenType != JsonTokenType.Null;
                found = found with { Text = hasText ? ReadString(ref json, "text", ref error) : null };
            }
            else if (lang && json.TokenType != JsonTokenType.Null)
            {
                found = found with { Language = ReadString(ref json, "lang", ref error) };
            }
            else if (!json.TrySkip())
            {
                break;
            }
        }

        // The reader finds whatever stands behind the object.
        while (final && json.Read())
        {
        }

        error ??= hasText ? null : "no text";
        if (error is null && InputText.Check(found.Text!) is { Refusal: string refusal })
        {
            error = refusal;
        }

        return found with { Error = error };
    }

    private static bool Is(ref Utf8JsonReader json, ReadOnlySpan<byte> name) =>
        (!json.ValueIsEscaped || HasOnlyWholePairs(ref json)) && json.ValueTextEquals(name);

    private static bool HasOnlyWholePairs(ref Utf8JsonReader json) => HalfPair(json.ValueSpan) < 0;

    private static string? ReadDoc(ref Utf8JsonReader json, ref string? error)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String when ReadString(ref json, "doc", ref error) is not null:
                return '"' + Encoding.UTF8.GetString(json.ValueSpan) + '"';
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(json.ValueSpan);
            case JsonTokenType.Null or JsonTokenType.String:
                return null;
            default:
                error ??= "doc is neither a string nor a number";
                json.TrySkip();
                return null;
        }
    }

    private static string? ReadString(ref Utf8JsonReader json, string name, ref string? error)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            error ??= name + " is not a string";
            json.TrySkip();
            return null;
        }

        if (!Utf8.IsValid(json.ValueSpan))
        {
            error ??= name + " is not valid UTF-8";
            return null;
        }

        int half = json.ValueIsEscaped ? HalfPair(json.ValueSpan) : -1;
        if (half >= 0)
        {
            error ??= string.Create(CultureInfo.InvariantCulture, $"{name} holds half of a surrogate pair at character {half:N0}");
            return null;
        }

        return json.GetString();
    }

    // The character at which an escaped half of a surrogate pair stands in the raw JSON string; -1 if there is none.
    private static int HalfPair(ReadOnlySpan<byte> raw)
    {
        int character = 0;
        bool high = false;
        for (int i = 0; i < raw.Length; i++)
        {
            int unit = 0;
            if (raw[i] == '\\')
            {
                i++;
                if (raw[i] == 'u')
                {
                    unit = int.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                    i += 4;
                }
            }
            else if ((raw[i] & 0xC0) == 0x80)
            {
                continue;
            }

            bool low = unit is >= 0xDC00 and <= 0xDFFF;
            if (low != high)
            {
                return low ? character : character - 1;
            }

            high = unit is >= 0xD800 and <= 0xDBFF;
            character += low ? 0 : 1;
        }

        return high ? character - 1 : -1;
    }
}
