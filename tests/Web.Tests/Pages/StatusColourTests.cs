using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Domain.Claims;
using FactCheck.Web.Controllers;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

/// <summary>
/// The colours of the style sheet, computed: contrast by WCAG 2.2 (relative luminance), difference in colour vision by the
/// matrices of Machado, Oliveira and Fernandes (2009) at full severity and the distance in CIE L*a*b*.
/// </summary>
public sealed partial class StatusColourTests
{
    private const double LeastContrast = 5.0;
    private const double LeastDifference = 15.0;

    private static readonly double[][] Normal = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    private static readonly double[][] Protan =
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];

    private static readonly double[][] Deutan =
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    private static readonly Dictionary<string, string[]> Colours = Colour()
        .Matches(File.ReadAllText(ResourceParityTests.RepositoryFolder("src/Web/wwwroot/css/factcheck.css")))
        .ToDictionary(
            match => match.Groups[1].Value, match => new[] { match.Groups[2].Value, match.Groups[3].Value }, StringComparer.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_status_stands_out_from_the_surface_by_five_to_one(int theme)
    {
        Assert.All(Enum.GetValues<VerificationStatus>(), status =>
            Assert.True(Contrast(Of(status, theme), Colours["surface"][theme]) >= LeastContrast, $"{status} in theme {theme}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_two_statuses_look_alike_with_normal_protan_or_deutan_vision(int theme)
    {
        VerificationStatus[] all = Enum.GetValues<VerificationStatus>();
        foreach (double[][] vision in new[] { Normal, Protan, Deutan })
        {
            for (int i = 0; i < all.Length; i++)
            {
                for (int j = i + 1; j < all.Length; j++)
                {
                    double difference = Difference(Seen(Of(all[i], theme), vision), Seen(Of(all[j], theme), vision));
                    Assert.True(difference >= LeastDifference, $"{all[i]} and {all[j]} in theme {theme}: {difference:F1}");
                }
            }
        }
    }

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "surface")]
    [InlineData("ink", "mark-content")]
    [InlineData("ink", "mark-source")]
    [InlineData("ink", "mark-active")]
    [InlineData("muted", "surface")]
    [InlineData("muted", "paper")]
    [InlineData("muted", "sunken")]
    [InlineData("accent", "surface")]
    [InlineData("accent", "accent-soft")]
    [InlineData("accent-ink", "accent")]
    [InlineData("danger", "surface")]
    [InlineData("danger", "danger-soft")]
    public void Text_is_legible_on_what_it_stands_on(string text, string ground)
    {
        Assert.True(Contrast(Colours[text][0], Colours[ground][0]) >= 4.5, "light");
        Assert.True(Contrast(Colours[text][1], Colours[ground][1]) >= 4.5, "dark");
    }

    [Fact]
    public void Every_status_has_a_sign_of_its_own()
    {
        string[] signs = [.. Enum.GetValues<VerificationStatus>().Select(StatusGlyph.Of)];

        Assert.Equal(signs.Length, signs.Distinct().Count());
    }

    [Fact]
    public void The_measure_tells_red_and_green_of_one_lightness_apart_only_with_normal_vision()
    {
        const string red = "#b05050";
        const string green = "#5f7a30";

        Assert.True(Difference(Seen(red, Normal), Seen(green, Normal)) > LeastDifference);
        Assert.True(Difference(Seen(red, Deutan), Seen(green, Deutan)) < LeastDifference);
    }

#pragma warning disable CA1308 // Names in a style sheet are lower case.
    private static string Of(VerificationStatus status, int theme) => Colours[$"status-{status.ToString().ToLowerInvariant()}"][theme];
#pragma warning restore CA1308

    private static double Contrast(string a, string b)
    {
        double light = Math.Max(Luminance(a), Luminance(b));
        double dark = Math.Min(Luminance(a), Luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] rgb = Linear(colour);
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static double[] Seen(string colour, double[][] vision)
    {
        double[] rgb = Linear(colour);
        double[] seen = [.. vision.Select(row => Math.Clamp((row[0] * rgb[0]) + (row[1] * rgb[1]) + (row[2] * rgb[2]), 0, 1))];
        double x = Root(((0.4124 * seen[0]) + (0.3576 * seen[1]) + (0.1805 * seen[2])) / 0.95047);
        double y = Root((0.2126 * seen[0]) + (0.7152 * seen[1]) + (0.0722 * seen[2]));
        double z = Root(((0.0193 * seen[0]) + (0.1192 * seen[1]) + (0.9505 * seen[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);

    private static double Difference(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static double[] Linear(string colour) =>
    [
        .. new[] { 1, 3, 5 }
            .Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
    ];

    [GeneratedRegex(@"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")]
    private static partial Regex Colour();
}
