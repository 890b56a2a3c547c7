using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.WebUtilities;

namespace FactCheck.Web.Api;

/// <summary>A place in a list, as a text that callers hand back unread. It holds for the filters that it was made with.</summary>
internal readonly record struct Cursor(int Number, int Size, uint Filters)
{
    /// <summary>The paging to ask the desk for.</summary>
    public Paging Paging => new(Number, Size);

    /// <summary>Reads <c>cursor</c> and <c>limit</c>; without a cursor it is the beginning.</summary>
    public static Cursor Of(HttpRequest request, string? cursor, int limit)
    {
        if (limit is < 1 or > Paging.MaxSize)
        {
            throw ApiJson.Invalid("limit", string.Create(CultureInfo.InvariantCulture, $"Must lie between 1 and {Paging.MaxSize}."));
        }

        uint filters = FiltersOf(request);
        if (string.IsNullOrEmpty(cursor))
        {
            return new Cursor(1, limit, filters);
        }

        string[] parts = Decode(cursor).Split(':');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            && uint.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out uint made)
            && made == filters && number is >= 1 and <= Paging.MaxNumber && size is >= 1 and <= Paging.MaxSize
            ? new Cursor(number, size, filters)
            : throw ApiJson.Invalid("cursor", "Is no cursor of this list with these filters; start without one.");
    }

    /// <summary>The cursor of the part that follows.</summary>
    public string Next() => WebEncoders.Base64UrlEncode(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Number + 1}:{Size}:{Filters}")));

    private static uint FiltersOf(HttpRequest request)
    {
        string filters = string.Join('&', request.Query
            .Where(q => q.Key is not ("cursor" or "limit"))
            .OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{q.Key}={q.Value}"));
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(request.Path + "?" + filters)));
    }

    private static string Decode(string cursor)
    {
        try
        {
            return Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(cursor));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
