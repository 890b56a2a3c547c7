using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FluentValidation;

namespace FactCheck.Domain.Tests.Pipeline;

public sealed class ValidationBehaviourTests
{
    private static readonly ClaimChanged Reopened = new(default, 2, WorkState.Reopened, VerificationStatus.Refuted);

    private static Task<ClaimChanged> Send(ReopenClaim command, Action? handled = null) =>
        new ValidationBehaviour<ReopenClaim, ClaimChanged>([new ReopenClaimValidator()])
            .Handle(command, CancellationToken.None, () =>
            {
                handled?.Invoke();
                return Task.FromResult(Reopened);
            });

    [Fact]
    public async Task A_valid_request_reaches_its_handler() =>
        Assert.Same(Reopened, await Send(new ReopenClaim(default, 3, "A new source came up.")));

    [Fact]
    public async Task Every_fault_is_said_at_once_and_the_handler_never_runs()
    {
        bool handled = false;
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(
            () => Send(new ReopenClaim(default, 0, " "), () => handled = true));
        Assert.Equal(["ExpectedVersion", "Reason"], refused.Errors.Select(e => e.PropertyName).Order(StringComparer.Ordinal));
        Assert.False(handled);
    }

    [Theory]
    [InlineData("a", '\0', "b", 1)]
    [InlineData("ab", '\ud83d', "", 2)]
    [InlineData("", '\udf0d', "ab", 0)]
    public async Task Text_that_no_database_can_hold_is_refused_with_its_position(
        string before, char bad, string after, int position)
    {
        string reason = before + bad + after;
        ValidationException refused =
            await Assert.ThrowsAsync<ValidationException>(() => Send(new ReopenClaim(default, 1, reason)));
        Assert.Contains($"at position {position}", refused.Errors.Single().ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_beyond_the_basic_plane_are_welcome() =>
        Assert.Same(Reopened, await Send(new ReopenClaim(default, 1, "🌍 \u0007 مرحبا")));
}
