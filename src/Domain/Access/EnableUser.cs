using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Access;

/// <summary>Lets a user sign in again who was disabled, or locked out by wrong passwords.</summary>
/// <param name="UserId">Whom.</param>
[Allow(Role.Administrator)]
public sealed record EnableUser(string UserId) : IRequest<UserAccount>;

internal sealed class EnableUserValidator : AbstractValidator<EnableUser>
{
    public EnableUserValidator() => RuleFor(c => c.UserId).NotEmpty().Storable(100);
}

internal sealed class EnableUserHandler(IUserAccounts users, IHistory history) : IRequestHandler<EnableUser, UserAccount>
{
    public async Task<UserAccount> Handle(EnableUser request, CancellationToken cancellationToken)
    {
        UserAccount account = await users.FindAsync(request.UserId, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("user", request.UserId);
        await users.EnableAsync(account, cancellationToken).ConfigureAwait(false);
        history.Record(account.Enabled());
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return account with { IsDisabled = false };
    }
}
