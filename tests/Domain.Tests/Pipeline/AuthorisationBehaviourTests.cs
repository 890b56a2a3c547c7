using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Tests.InMemory;
using MediatR;

namespace FactCheck.Domain.Tests.Pipeline;

public sealed class AuthorisationBehaviourTests
{
    private static Task<TResponse> Send<TRequest, TResponse>(TRequest request, TResponse answer, params Role[] roles)
        where TRequest : IRequest<TResponse> =>
        new AuthorisationBehaviour<TRequest, TResponse>(new TestUser("u", "U", roles))
            .Handle(request, CancellationToken.None, () => Task.FromResult(answer));

    private static readonly TakeClaim Take = new(default, 1);
    private static readonly ClaimChanged Taken = new(default, 2, WorkState.InReview, VerificationStatus.Unverified);

    [Theory]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Administrator)]
    public async Task Who_has_a_named_role_passes(Role role) => Assert.Same(Taken, await Send(Take, Taken, role));

    [Fact]
    public async Task An_auditor_changes_nothing_and_is_told_who_may()
    {
        ForbiddenException refused = await Assert.ThrowsAsync<ForbiddenException>(() => Send(Take, Taken, Role.Auditor));
        Assert.Equal("TakeClaim", refused.Request);
        Assert.Equal([Role.Reviewer, Role.Editor, Role.Administrator], refused.Allowed);
    }

    [Fact]
    public async Task One_fitting_role_among_several_is_enough() =>
        Assert.Same(Taken, await Send(Take, Taken, Role.Auditor, Role.Reviewer));

    [Fact]
    public async Task A_reviewer_does_not_verify_the_whole_history() =>
        await Assert.ThrowsAsync<ForbiddenException>(() => Send(
            new VerifyHistory(), new VerifyHistoryResult(0, 0, HistoryHead.Empty, 0, []), Role.Reviewer));

    [Fact]
    public async Task Nobody_signed_in_is_refused_everything() =>
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            new AuthorisationBehaviour<TakeClaim, ClaimChanged>(TestUser.Nobody)
                .Handle(Take, CancellationToken.None, () => Task.FromResult(Taken)));

    [Fact]
    public async Task A_request_that_names_no_role_is_refused_to_everybody() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send(new Undeclared(), 1, Enum.GetValues<Role>()));

    private sealed record Undeclared : IRequest<int>;
}
