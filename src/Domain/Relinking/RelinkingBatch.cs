using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Relinking;

/// <summary>
/// A batch of changes of the links of earlier claims: gathered article by article, shown, agreed to, made in small steps, undone
/// by another batch. It survives the end of the process; each of its changes is an event of the claim concerned, with
/// <see cref="Id"/> as the batch.
/// </summary>
public sealed class RelinkingBatch
{
    private RelinkingBatch() => RequestedById = RequestedByName = "";

    /// <summary>Id of the batch.</summary>
    public RelinkingId Id { get; private set; }

    /// <summary>What asked for it.</summary>
    public RelinkingCause Cause { get; private set; }

    /// <summary>The source that claims are linked to before; null where they have no link.</summary>
    public SourceKey? From { get; private set; }

    /// <summary>The source that they are linked to afterwards; null for any, and where links are taken away.</summary>
    public SourceKey? To { get; private set; }

    /// <summary>The batch whose changes this one takes back; null if none.</summary>
    public RelinkingId? Undoes { get; private set; }

    /// <summary>Where the work stands.</summary>
    public RelinkingState State { get; private set; }

    /// <summary>How many articles there were to look through when it began.</summary>
    public int Articles { get; private set; }

    /// <summary>How many of them have been looked through.</summary>
    public int ArticlesRead { get; private set; }

    /// <summary>When the last article looked through was submitted, in UTC; null before the first.</summary>
    public DateTimeOffset? ReadUpTo { get; private set; }

    /// <summary>How many changes it proposes.</summary>
    public int Proposed { get; private set; }

    /// <summary>How many of them have been made.</summary>
    public int Applied { get; private set; }

    /// <summary>How many of them were passed over, since the link had been changed meanwhile.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Id of whoever asked for it, and of whoever agreed to it once that is done.</summary>
    public string RequestedById { get; private set; }

    /// <summary>Name of that person then.</summary>
    public string RequestedByName { get; private set; }

    /// <summary>The role in which that person acts.</summary>
    public Role RequestedAs { get; private set; }

    /// <summary>When it was asked for, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it last went on, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the changes of this record; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the background has something to do for it.</summary>
    public bool IsAtWork => State is RelinkingState.Gathering or RelinkingState.Applying;

    /// <summary>Whether its changes wait for no agreement: an editor saw the numbers before asking.</summary>
    private bool GoesOnByItself => Cause is RelinkingCause.Merge or RelinkingCause.Unmerge or RelinkingCause.Undo;

    /// <summary>A new batch that begins to gather.</summary>
    internal static RelinkingBatch Begin(
        RelinkingCause cause, SourceKey? from, SourceKey? to, RelinkingId? undoes, int articles, ICurrentUser user, DateTimeOffset now)
    {
        RelinkingBatch batch = new()
        {
            Id = RelinkingId.New(now),
            Cause = cause,
            From = from,
            To = to,
            Undoes = undoes,
            Articles = articles,
            CreatedAt = Instants.InMilliseconds(now),
        };
        batch.NotePerson(user);
        batch.Step(RelinkingState.Gathering, now);
        return batch;
    }

    /// <summary>Notes that an article has been looked through.</summary>
    internal void Read(DateTimeOffset submittedAt, int proposals, DateTimeOffset now)
    {
        ReadUpTo = submittedAt;
        ArticlesRead++;
        Articles = Math.Max(Articles, ArticlesRead);
        Proposed += proposals;
        Step(RelinkingState.Gathering, now);
    }

    /// <summary>Ends the gathering: what is found waits for agreement, goes on, or there is nothing to do.</summary>
    internal void EndGathering(DateTimeOffset now)
    {
        Articles = ArticlesRead;
        Step(Proposed == 0 ? RelinkingState.Done : GoesOnByItself ? RelinkingState.Applying : RelinkingState.Proposed, now);
    }

    /// <summary>A person agrees to what is proposed.</summary>
    /// <exception cref="RuleBrokenException">It is not waiting for that.</exception>
    internal void Agree(ICurrentUser user, DateTimeOffset now)
    {
        if (State != RelinkingState.Proposed)
        {
            throw new RuleBrokenException("relinking-not-proposed", State == RelinkingState.Gathering
                ? "The changes are still being gathered; wait until all are shown."
                : "These changes have been decided on already; there is nothing to agree to.");
        }

        NotePerson(user);
        Step(RelinkingState.Applying, now);
    }

    /// <summary>Notes what became of some proposals.</summary>
    internal void Made(int applied, int passedOver, DateTimeOffset now)
    {
        (Applied, PassedOver) = (Applied + applied, PassedOver + passedOver);
        Step(RelinkingState.Applying, now);
    }

    /// <summary>Ends the work.</summary>
    internal void Finish(DateTimeOffset now) => Step(RelinkingState.Done, now);

    /// <summary>Stops it; what has been changed already stays and can be undone.</summary>
    /// <exception cref="RuleBrokenException">It is over, or moves the claims of a merged source.</exception>
    internal void Cancel(DateTimeOffset now)
    {
        if (State is RelinkingState.Done or RelinkingState.Cancelled)
        {
            throw new RuleBrokenException("relinking-is-over", "This is over already; undo it to take the changes back.");
        }

        if (Cause is RelinkingCause.Merge or RelinkingCause.Unmerge)
        {
            throw new RuleBrokenException(
                "relinking-follows-merge", "These claims follow their source; wait for the end and undo the merge to bring them back.");
        }

        Step(RelinkingState.Cancelled, now);
    }

    /// <summary>Whether its changes can be taken back.</summary>
    /// <exception cref="RuleBrokenException">They cannot; says why.</exception>
    internal void GuardUndo()
    {
        if (IsAtWork)
        {
            throw new RuleBrokenException("relinking-at-work", "This is still at work; stop it or wait for its end, then undo it.");
        }

        if (Cause is RelinkingCause.Merge or RelinkingCause.Unmerge)
        {
            throw new RuleBrokenException("relinking-follows-merge", "These claims follow their source; undo the merge on the page of the source.");
        }

        if (Applied == 0)
        {
            throw new RuleBrokenException("relinking-changed-nothing", "This changed nothing; there is nothing to undo.");
        }
    }

    private void NotePerson(ICurrentUser user) =>
        (RequestedById, RequestedByName, RequestedAs) = (user.Id ?? "", user.Name, user.Roles.DefaultIfEmpty(Role.Reviewer).Max());

    private void Step(RelinkingState state, DateTimeOffset now)
    {
        State = state;
        ChangedAt = Instants.InMilliseconds(now);
        Version++;
    }
}

/// <summary>What asks for a batch of link changes.</summary>
public enum RelinkingCause
{
    /// <summary>Sources got names that earlier claims may use.</summary>
    Names,

    /// <summary>A source was split off another.</summary>
    Split,

    /// <summary>A source was merged into another.</summary>
    Merge,

    /// <summary>A merge was undone.</summary>
    Unmerge,

    /// <summary>A person takes an earlier batch back.</summary>
    Undo,
}

/// <summary>Where a batch of link changes stands.</summary>
public enum RelinkingState
{
    /// <summary>Articles are being looked through.</summary>
    Gathering,

    /// <summary>All changes are known and wait for an editor's agreement.</summary>
    Proposed,

    /// <summary>The changes are being made.</summary>
    Applying,

    /// <summary>Over.</summary>
    Done,

    /// <summary>Stopped by a person.</summary>
    Cancelled,
}
