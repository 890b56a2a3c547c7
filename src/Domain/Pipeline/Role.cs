namespace FactCheck.Domain.Pipeline;

/// <summary>What a person may do. A person may have several roles.</summary>
public enum Role
{
    /// <summary>Reads everything, exports and verifies history, changes nothing.</summary>
    Auditor,

    /// <summary>Submits articles, reviews claims, assesses them.</summary>
    Reviewer,

    /// <summary>What a reviewer may, and keeps the sources and their names.</summary>
    Editor,

    /// <summary>What an editor may, and manages the users.</summary>
    Administrator,
}

/// <summary>The way by which a request came in; stands in history.</summary>
public enum Channel
{
    /// <summary>The pages.</summary>
    Page,

    /// <summary>The JSON API.</summary>
    Api,

    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>The product itself, as when it loads the shipped registry.</summary>
    System,
}
