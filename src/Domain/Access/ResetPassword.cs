using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Access;

/// <summary>Gives a user a new password and ends the sessions that the old one began.</summary>
/// <param name="UserId">Whom.</param>
/// <param name="Password">The new password, <see cref="UserAccount.MinimumPasswordLength"/> characters or more.</param>
[Allow(Role.Administrator)]
public sealed record ResetPassword(string UserId, string Password) : IRequest<UserAccount>
{
    /// <summary>The request without its password.</summary>
    public override string ToString() => $"{nameof(ResetPassword)} {UserId}";
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(c => c.UserId).NotEmpty().Storable(100);
        RuleFor(c => c.Password).GoodPassword();
    }
}

internal sealed class ResetPasswordHandler(IUserAccounts users, IHistory history) : IRequestHandler<ResetPassword, UserAccount>
{
    public async Task<UserAccount> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        UserAccount account = await users.FindAsync(request.UserId, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("user", request.UserId);
        await users.SetPasswordAsync(account, request.Password, cancellationToken).ConfigureAwait(false);
        history.Record(account.PasswordReset());
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return account;
    }
}
