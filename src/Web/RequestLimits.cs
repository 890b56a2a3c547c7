namespace FactCheck.Web;

/// <summary>How much of anything a request may hold, and how many requests there may be.</summary>
internal sealed class RequestLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>
    /// The largest body: a text of the greatest length in which every character is three bytes, percent-encoded by a form.
    /// </summary>
    public const int BodyBytes = 16 * 1024 * 1024;

    /// <summary>Attempts to sign in, or to use the set-up link, a minute from one address.</summary>
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Calls of the API a minute by one user.</summary>
    public int ApiCallsPerMinute { get; set; } = 600;

    /// <summary>Texts extracted a minute by one user.</summary>
    public int ExtractionsPerMinute { get; set; } = 120;
}
