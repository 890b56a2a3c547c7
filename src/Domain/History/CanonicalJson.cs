using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>
/// The one way to write a JSON value, per RFC 8785 (JSON Canonicalization Scheme): no blanks, members sorted by UTF-16 code
/// units, only the escapes that JSON demands, numbers as ECMAScript writes them.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">Any JSON; null writes <c>null</c>.</param>
    /// <exception cref="ArgumentException">A string holds a lone surrogate, or a number is not finite (RFC 8785, 3.2.2).</exception>
    public static string Write(JsonNode? value)
    {
        if (value is null)
        {
            return "null";
        }

        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>Writes a number as ECMAScript's Number::toString does (RFC 8785, 3.2.2.3).</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no number for what is not finite.", nameof(value));
        }

        if (value == 0)
        {
            return "0";
        }

        // .NET's shortest round-trip digits are those of ECMAScript; only the notation differs.
        (string digits, int point) = Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        string sign = value < 0 ? "-" : "";
        int count = digits.Length;
        if (point is > 0 and <= 21)
        {
            return sign + (count <= point
                ? digits + new string('0', point - count)
                : $"{digits[..point]}.{digits[point..]}");
        }

        if (point is > -6 and <= 0)
        {
            return $"{sign}0.{new string('0', -point)}{digits}";
        }

        int exponent = point - 1;
        string mantissa = count == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(
            CultureInfo.InvariantCulture, $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    /// <summary>The significant digits of a number, and where the decimal point stands after their first one.</summary>
    private static (string Digits, int Point) Decompose(string number)
    {
        int e = number.IndexOf('E', StringComparison.Ordinal);
        int exponent = e < 0 ? 0 : int.Parse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? number : number[..e];
        int dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        string whole = dot < 0 ? mantissa : mantissa[..dot];
        string all = dot < 0 ? mantissa : whole + mantissa[(dot + 1)..];
        int point = whole.Length + exponent;
        int leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), point - leading);
    }

    private static void Write(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteMembers(text, members);
                break;
            case JsonArray items:
                WriteItems(text, items);
                break;
            default:
                WriteScalar(text, value);
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        bool first = true;
        foreach ((string name, JsonNode? member) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ",");
            first = false;
            WriteString(text, name);
            text.Append(':');
            Write(text, member);
        }

        text.Append('}');
    }

    private static void WriteItems(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (int i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(text, items[i]);
        }

        text.Append(']');
    }

    private static void WriteScalar(StringBuilder text, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.Null:
                text.Append("null");
                break;
            case JsonValueKind.Number:
                text.Append(Number(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)));
                break;
            default:
                WriteString(text, value.GetValue<string>());
                break;
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    i += WriteCharacter(text, value, i) - 1;
                    break;
            }
        }

        text.Append('"');
    }

    private static int WriteCharacter(StringBuilder text, string value, int at)
    {
        if (!char.IsSurrogate(value[at]))
        {
            text.Append(value[at]);
            return 1;
        }

        if (!char.IsSurrogatePair(value, at))
        {
            throw new ArgumentException("A lone surrogate has no canonical JSON.", nameof(value));
        }

        text.Append(value, at, 2);
        return 2;
    }
}
