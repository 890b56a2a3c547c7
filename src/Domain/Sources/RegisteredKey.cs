using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;

namespace FactCheck.Domain.Sources;

/// <summary>The check that a stated key is that of a registered source.</summary>
internal static class RegisteredKey
{
    /// <summary>The key; null where none is stated.</summary>
    /// <exception cref="ValidationException">No source has it.</exception>
    public static async Task<SourceKey?> CheckAsync(
        ISourceRepository sources, string? text, string property, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        SourceKey key = new(text);
        IReadOnlySet<SourceKey> known = await sources.KnownAsync([key], cancellationToken).ConfigureAwait(false);
        return known.Contains(key)
            ? key
            : throw FieldFault.At(
                property,
                "source-unknown",
                $"There is no source {key}; choose a registered one, or have an editor register it.");
    }
}
