using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;

namespace FactCheck.Domain.Sources;

/// <summary>The check that a stated key is that of a registered source that is in use.</summary>
internal static class RegisteredKey
{
    /// <summary>The key; null where none is stated.</summary>
    /// <exception cref="ValidationException">No source has it, or it is merged or retired.</exception>
    public static async Task<SourceKey?> CheckAsync(
        ISourceRepository sources, string? text, string property, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        SourceKey key = new(text);
        IReadOnlyDictionary<SourceKey, SourceStanding> known =
            await sources.StandingAsync([key], cancellationToken).ConfigureAwait(false);
        if (!known.TryGetValue(key, out SourceStanding standing))
        {
            throw FieldFault.At(
                property,
                "source-unknown",
                $"There is no source {key}; choose a registered one, or have an editor register it.");
        }

        return standing switch
        {
            { MergedInto: { } other } => throw FieldFault.At(
                property, "source-merged", $"{key} is merged into {other}; choose {other}."),
            { IsRetired: true } => throw FieldFault.At(
                property, "source-retired", $"{key} is retired; choose a source in use, or have an editor reinstate it."),
            _ => key,
        };
    }
}
