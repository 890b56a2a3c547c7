namespace FactCheck.Domain.History;

/// <summary>Types of events; names never change, since they are hashed into the chain.</summary>
public static class HistoryEventTypes
{
    /// <summary>An article was submitted for the first time.</summary>
    public const string ArticleSubmitted = "article.submitted";

    /// <summary>A place where an article stood was added.</summary>
    public const string PublicationAdded = "article.publication-added";

    /// <summary>The outlet of a publication became another, since one source was merged into the other.</summary>
    public const string PublicationMoved = "article.publication-moved";

    /// <summary>An article was extracted anew.</summary>
    public const string ArticleReExtracted = "article.re-extracted";

    /// <summary>The engine found a claim.</summary>
    public const string ClaimFound = "claim.found";

    /// <summary>The engine found a claim anew with other particulars.</summary>
    public const string ClaimFoundAnew = "claim.found-anew";

    /// <summary>The engine found a claim no longer.</summary>
    public const string ClaimLost = "claim.lost";

    /// <summary>A person marked a claim.</summary>
    public const string ClaimMarked = "claim.marked";

    /// <summary>A person took a claim into review.</summary>
    public const string ClaimTaken = "claim.taken";

    /// <summary>A person assessed a claim.</summary>
    public const string ClaimAssessed = "claim.assessed";

    /// <summary>A person linked a claim to a source, or took a link away.</summary>
    public const string ClaimLinked = "claim.linked";

    /// <summary>A batch that an editor agreed to linked a claim's entries anew.</summary>
    public const string ClaimRelinked = "claim.re-linked";

    /// <summary>A person corrected a claim's spans.</summary>
    public const string ClaimSpansCorrected = "claim.spans-corrected";

    /// <summary>A person closed a claim.</summary>
    public const string ClaimClosed = "claim.closed";

    /// <summary>A person reopened a claim.</summary>
    public const string ClaimReopened = "claim.reopened";

    /// <summary>The engine took claims for one statement.</summary>
    public const string ClusterSuggested = "cluster.suggested";

    /// <summary>A claim that no longer says the same left a cluster by itself.</summary>
    public const string ClusterLeft = "cluster.left";

    /// <summary>A person put a claim into a cluster.</summary>
    public const string ClusterJoined = "cluster.joined";

    /// <summary>A person confirmed that the claims of a cluster are one statement.</summary>
    public const string ClusterConfirmed = "cluster.confirmed";

    /// <summary>A person took claims out of a cluster.</summary>
    public const string ClusterSplit = "cluster.split";

    /// <summary>A person merged two clusters.</summary>
    public const string ClusterMerged = "cluster.merged";

    /// <summary>A source was registered.</summary>
    public const string SourceRegistered = "source.registered";

    /// <summary>A source got a name.</summary>
    public const string SourceNamed = "source.named";

    /// <summary>A source lost a name that an editor had given it.</summary>
    public const string SourceNameRemoved = "source.name-removed";

    /// <summary>An editor changed a source.</summary>
    public const string SourceChanged = "source.changed";

    /// <summary>An editor merged a source into another.</summary>
    public const string SourceMerged = "source.merged";

    /// <summary>An editor undid a merge.</summary>
    public const string SourceUnmerged = "source.unmerged";

    /// <summary>An editor took a source out of use.</summary>
    public const string SourceRetired = "source.retired";

    /// <summary>An editor took a retired source into use again.</summary>
    public const string SourceReinstated = "source.reinstated";

    /// <summary>A newer shipped registry changed a source's particulars.</summary>
    public const string SourceUpdated = "source.updated";

    /// <summary>An editor said that words name no source.</summary>
    public const string NameRefused = "name.refused";

    /// <summary>An editor took that back.</summary>
    public const string NameRestored = "name.restored";

    /// <summary>The first administrator made themself by the set-up link.</summary>
    public const string UserSetUp = "user.set-up";

    /// <summary>An administrator created a user.</summary>
    public const string UserCreated = "user.created";

    /// <summary>An administrator disabled a user.</summary>
    public const string UserDisabled = "user.disabled";

    /// <summary>An administrator let a user sign in again.</summary>
    public const string UserEnabled = "user.enabled";

    /// <summary>An administrator gave a user a new password.</summary>
    public const string UserPasswordReset = "user.password-reset";

    /// <summary>A user got a token for programs.</summary>
    public const string UserTokenIssued = "user.token-issued";

    /// <summary>A user's token was revoked.</summary>
    public const string UserTokenRevoked = "user.token-revoked";

    /// <summary>A payload was emptied for privacy; its own payload names the sequence of the emptied one.</summary>
    public const string PayloadRedacted = "history.payload-redacted";
}
