namespace FactCheck.Domain.History;

/// <summary>Points in time as the desk keeps them.</summary>
internal static class Instants
{
    /// <summary>The time in UTC, cut to whole milliseconds: what history hashes is what databases store.</summary>
    public static DateTimeOffset InMilliseconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
