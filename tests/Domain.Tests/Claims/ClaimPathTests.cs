using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;
using Xunit;

namespace FactCheck.Domain.Tests.Claims;

public sealed class ClaimPathTests
{
    [Fact]
    public void A_path_leads_from_the_outlet_over_the_outermost_relay_to_the_origin()
    {
        ClaimPath path = ClaimPath.Of(
            [
                Entry(3, SourceRole.Relay, "agency:tass"),
                Entry(1, SourceRole.Speaker, "person:x"),
                Entry(2, SourceRole.OnBehalf, "ministry:ru:defence"),
                Entry(4, SourceRole.Relay, "agency:reuters"),
            ],
            [Place("outlet:one"), Place("outlet:one"), Place(null), Place("outlet:two")]);

        Assert.Equal(
            [
                (ClaimPathPart.Outlet, "outlet:one"),
                (ClaimPathPart.Outlet, "outlet:two"),
                (ClaimPathPart.Relay, "agency:reuters"),
                (ClaimPathPart.Relay, "agency:tass"),
                (ClaimPathPart.Origin, "person:x"),
            ],
            path.Steps.Select(step => (step.Part, step.Source?.Value)));
        Assert.Equal(1, path.Origin?.Position);
        Assert.Equal(["agency:reuters", "agency:tass"], path.Relays.Select(step => step.Source?.Value));
        Assert.Equal(["outlet:one", "outlet:two"], path.Outlets.Select(step => step.Source?.Value));
    }

    [Fact]
    public void The_first_speaker_is_the_origin_and_a_joint_speaker_is_not()
    {
        ClaimPath path = ClaimPath.Of([Entry(1, SourceRole.Speaker, null), Entry(2, SourceRole.Speaker, "person:y")], []);

        Assert.Equal([ClaimPathPart.Speaker, ClaimPathPart.Origin], path.Steps.Select(step => step.Part));
        Assert.Equal(1, path.Origin?.Position);
        Assert.Null(path.Origin?.Source);
    }

    [Fact]
    public void What_nobody_in_particular_says_has_relays_but_no_origin()
    {
        ClaimPath path = ClaimPath.Of([Entry(1, SourceRole.Relay, "agency:tass"), Entry(2, SourceRole.ToldTo, "outlet:one")], []);

        Assert.Null(path.Origin);
        Assert.Equal([ClaimPathPart.Relay], path.Steps.Select(step => step.Part));
    }

    [Fact]
    public void An_agency_that_publishes_its_own_report_has_a_step_for_each_part()
    {
        ClaimPath path = ClaimPath.Of([Entry(1, SourceRole.Speaker, "agency:tass")], [Place("agency:tass")]);

        Assert.Equal([ClaimPathPart.Outlet, ClaimPathPart.Origin], path.Steps.Select(step => step.Part));
    }

    private static ClaimSourceRow Entry(int position, SourceRole role, string? key) => new(
        position, role, null, "words", [], Key(key), key, ClaimOrigin.Engine, "");

    private static PublicationRow Place(string? key) => new(new PublicationId(Guid.NewGuid()), Key(key), key, null, null, null);

    private static SourceKey? Key(string? key) => key is null ? null : new SourceKey(key);
}
