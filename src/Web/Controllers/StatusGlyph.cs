using FactCheck.Domain.Claims;

namespace FactCheck.Web.Controllers;

/// <summary>The sign that stands beside the word and colour of each status, so that colour never carries it alone.</summary>
public static class StatusGlyph
{
    /// <summary>The sign; U+FE0E keeps browsers from drawing an emoji in its place.</summary>
    public static string Of(VerificationStatus status) => status switch
    {
        VerificationStatus.Supported => "✔\uFE0E",
        VerificationStatus.MostlySupported => "◕",
        VerificationStatus.Mixed => "◑",
        VerificationStatus.Misleading => "⚠\uFE0E",
        VerificationStatus.Refuted => "✖\uFE0E",
        VerificationStatus.Unverifiable => "?",
        VerificationStatus.NotCheckable => "⊘",
        _ => "○",
    };
}
