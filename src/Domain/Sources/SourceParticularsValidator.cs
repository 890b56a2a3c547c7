using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;

namespace FactCheck.Domain.Sources;

/// <summary>What a person states of a source besides key and names, as typed.</summary>
internal interface IStatedParticulars
{
    SourceKind Kind { get; }

    string Name { get; }

    string? Country { get; }

    string? Parent { get; }

    string? Website { get; }

    string? OnBehalf { get; }

    /// <summary>Null where none can be stated.</summary>
    string? Notes => null;
}

/// <summary>The form of stated particulars.</summary>
internal sealed class SourceParticularsValidator : AbstractValidator<IStatedParticulars>
{
    public SourceParticularsValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Name).NotEmpty().Storable(200);
        RuleFor(c => c.Country)
            .Must(country => country is null || (country.Length == 2 && country.All(char.IsAsciiLetterLower)))
            .WithErrorCode("country-unfit")
            .WithMessage("Write the country as its two-letter code in lower case, such as fr, or leave it out.");
        RuleFor(c => c.Parent).SourceKeyText();
        RuleFor(c => c.OnBehalf).SourceKeyText();
        RuleFor(c => c.Website).Storable(300);
        RuleFor(c => c.Notes).Storable(Source.LongestNotes);
    }
}

/// <summary>Stated particulars become a source's, once their keys are known to exist.</summary>
internal static class StatedParticulars
{
    // Deeper than any organisation chart of the registry; what is deeper is taken for a circle.
    private const int DeepestParent = 20;

    /// <summary>The particulars of the source <paramref name="key"/>.</summary>
    /// <exception cref="ValidationException">Parent or office is no registered source, or the source would belong to itself.</exception>
    public static async Task<SourceParticulars> CheckAsync(
        ISourceRepository sources, SourceKey key, IStatedParticulars stated, CancellationToken cancellationToken)
    {
        SourceKey? parent = await RegisteredKey.CheckAsync(
            sources, stated.Parent, nameof(stated.Parent), cancellationToken).ConfigureAwait(false);
        SourceKey? onBehalf = await RegisteredKey.CheckAsync(
            sources, stated.OnBehalf, nameof(stated.OnBehalf), cancellationToken).ConfigureAwait(false);
        SourceKey? above = parent;
        for (int depth = 0; above is { } at; depth++)
        {
            if (at == key || depth == DeepestParent)
            {
                throw FieldFault.At(
                    nameof(stated.Parent),
                    "parent-in-circle",
                    $"{key} would belong to itself through {parent}; choose a source that does not belong to it.");
            }

            above = (await sources.FindAsync(at, cancellationToken).ConfigureAwait(false))?.Parent;
        }

        return new SourceParticulars(stated.Kind, stated.Name.Trim(), stated.Country, parent, Blank(stated.Website), onBehalf);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
