using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.History;

/// <summary>The check that a sender knows the newest state of what is to be changed.</summary>
internal static class ExpectedVersion
{
    /// <summary>Compares the version that the sender saw with the one loaded.</summary>
    /// <exception cref="ChangedByOtherException">They differ; carries the newest change.</exception>
    public static async Task CheckAsync(
        IHistory history, HistoryStream stream, int current, int expected, CancellationToken cancellationToken)
    {
        if (current == expected)
        {
            return;
        }

        OtherChange? other = await history.LastChangeAsync(stream, cancellationToken).ConfigureAwait(false);
        throw new ChangedByOtherException(
            expected, other ?? new OtherChange("", DateTimeOffset.UnixEpoch, "", null, current, []));
    }
}
