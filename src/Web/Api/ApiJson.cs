using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using FluentValidation.Results;

namespace FactCheck.Web.Api;

/// <summary>How the API writes and reads JSON: snake case, words for enumerations, letters of every script as themselves.</summary>
internal static class ApiJson
{
    /// <summary>The settings, for whoever serialises by hand.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    /// <summary>The word of an enumeration's value.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word; null for none.</summary>
    /// <exception cref="ValidationException">There is no such word.</exception>
    public static T? Value<T>(string field, string? word)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word))
        {
            return null;
        }

        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(Word(value), word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw Invalid(field, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Word))}.");
    }

    /// <summary>A field that a request cannot do without.</summary>
    /// <exception cref="ValidationException">It is missing.</exception>
    public static T Required<T>(string field, T? value)
        where T : struct => value ?? throw Invalid(field, "Is missing.");

    public static ValidationException Invalid(string field, string message) => new([new ValidationFailure(field, message)]);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
