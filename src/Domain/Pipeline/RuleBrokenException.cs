namespace FactCheck.Domain.Pipeline;

/// <summary>
/// The request is well formed, but the thing's state does not allow it (answered with 409). The message says what to do.
/// </summary>
public sealed class RuleBrokenException : Exception
{
    /// <summary>Says what stands in the way and what would make it pass.</summary>
    /// <param name="rule">Stable name of the rule, in kebab case, for translations: "claim-is-decided".</param>
    /// <param name="message">English sentence that says what to do.</param>
    public RuleBrokenException(string rule, string message)
        : base(message) => Rule = rule;

    /// <summary>Stable name of the rule, in kebab case.</summary>
    public string Rule { get; }
}
