using FluentValidation;

namespace FactCheck.Domain.Access;

/// <summary>What a new password must be; what sign-in itself asks beyond that it says itself.</summary>
internal static class PasswordRules
{
    private const int MaximumLength = 1000;

    public static void GoodPassword<T>(this IRuleBuilderInitial<T, string> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(password => password is { Length: >= UserAccount.MinimumPasswordLength })
        .WithErrorCode("password-too-short")
        .WithMessage($"The password needs at least {UserAccount.MinimumPasswordLength} characters.")
        .Must(password => password.Length <= MaximumLength)
        .WithErrorCode("password-too-long")
        .WithMessage($"A password has at most {MaximumLength} characters.");
}
