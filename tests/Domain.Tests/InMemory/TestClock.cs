namespace FactCheck.Domain.Tests.InMemory;

/// <summary>A clock that a test sets.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
