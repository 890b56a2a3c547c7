using FactCheck.Domain.Pipeline;
using FluentValidation;

namespace FactCheck.Domain.Sources;

/// <summary>The form of a stated name.</summary>
internal sealed class NewNameValidator : AbstractValidator<NewName>
{
    public NewNameValidator()
    {
        RuleFor(n => n.Language)
            .Must(language => language is not null && IsTag(language))
            .WithErrorCode("language-unfit")
            .WithMessage("Write the language as its tag, such as fr, or mul for a name used in every language.");
        RuleFor(n => n.Text).NotEmpty().Storable(200);
        RuleFor(n => n.Text)
            .Must(text => text.Any(char.IsLetterOrDigit))
            .When(n => !string.IsNullOrEmpty(n.Text))
            .WithErrorCode("name-unfit")
            .WithMessage("A name has at least one letter or digit.");
        RuleFor(n => n.Form).IsInEnum();
    }

    private static bool IsTag(string language) =>
        language.Length is >= 2 and <= 35
        && char.IsAsciiLetterLower(language[0])
        && char.IsAsciiLetterLower(language[1])
        && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
