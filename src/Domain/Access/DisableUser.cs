using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Access;

/// <summary>Keeps a user from signing in, at once and everywhere. Disabling twice changes nothing; nobody disables themself.</summary>
/// <param name="UserId">Whom.</param>
[Allow(Role.Administrator)]
public sealed record DisableUser(string UserId) : IRequest<UserAccount>;

internal sealed class DisableUserValidator : AbstractValidator<DisableUser>
{
    public DisableUserValidator() => RuleFor(c => c.UserId).NotEmpty().Storable(100);
}

internal sealed class DisableUserHandler(IUserAccounts users, IHistory history, ICurrentUser sender)
    : IRequestHandler<DisableUser, UserAccount>
{
    public async Task<UserAccount> Handle(DisableUser request, CancellationToken cancellationToken)
    {
        UserAccount account = await users.FindAsync(request.UserId, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("user", request.UserId);
        if (account.Id == sender.Id)
        {
            throw new RuleBrokenException("user-is-yourself", "You cannot disable yourself: another administrator has to.");
        }

        if (account.IsDisabled)
        {
            return account;
        }

        await users.DisableAsync(account, cancellationToken).ConfigureAwait(false);
        history.Record(account.Disabled());
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return account with { IsDisabled = true };
    }
}
