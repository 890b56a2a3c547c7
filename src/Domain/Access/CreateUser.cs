using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Access;

/// <summary>Creates a user with one role.</summary>
/// <param name="UserName">The name to sign in with, at most 256 characters.</param>
/// <param name="Password">The first password, <see cref="UserAccount.MinimumPasswordLength"/> characters or more.</param>
/// <param name="Role">What the user may do.</param>
[Allow(Role.Administrator)]
public sealed record CreateUser(string UserName, string Password, Role Role) : IRequest<UserAccount>
{
    /// <summary>The request without its password.</summary>
    public override string ToString() => $"{nameof(CreateUser)} {UserName} {Role}";
}

internal sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(c => c.UserName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithErrorCode("user-name-missing").WithMessage("Give a user name.")
            .Storable(256);
        RuleFor(c => c.Password).GoodPassword();
        RuleFor(c => c.Role).IsInEnum().WithErrorCode("role-missing").WithMessage("Choose a role.");
    }
}

internal sealed class CreateUserHandler(IUserAccounts users, IHistory history) : IRequestHandler<CreateUser, UserAccount>
{
    public async Task<UserAccount> Handle(CreateUser request, CancellationToken cancellationToken)
    {
        UserAccount account = await users
            .AddAsync(request.UserName.Trim(), request.Password, request.Role, cancellationToken).ConfigureAwait(false);
        history.Record(account.Created());
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return account;
    }
}
