using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Tests.History;

public sealed class HistoryChainTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, HistoryChain.SaltLength).Select(i => (byte)i)];

    private static readonly HistoryActor Actor =
        new("u-1", "Рана Хаддад", Role.Reviewer, null, Channel.Page, null, "0.1.0");

    private static readonly HistoryEntry Entry = new(
        new HistoryStream(StreamKind.Claim, "c-1"),
        1,
        HistoryEventTypes.ClaimAssessed,
        [new FieldChange("status", JsonValue.Create("Unverified"), JsonValue.Create("Refuted"))],
        "لا يوجد دليل 🌍");

    private static (HistoryEvent Event, HistoryPayload Payload) Seal(HistoryHead head) => HistoryChain.Seal(
        Entry,
        Actor,
        new DateTimeOffset(2026, 3, 14, 12, 26, 53, 589, TimeSpan.FromHours(3)).AddTicks(7),
        head,
        Guid.Parse("01959000-0000-7000-8000-000000000001"),
        Salt);

    [Fact]
    public void The_format_of_an_event_stands_for_ever()
    {
        (HistoryEvent recorded, HistoryPayload payload) = Seal(HistoryHead.Empty);
        Assert.Equal(
            """{"changes":{"status":{"from":"Unverified","to":"Refuted"}},"why":"لا يوجد دليل 🌍"}""", payload.Json);
        Assert.Equal(
            $$$"""{"batch":null,"channel":"Page","eventId":"01959000-0000-7000-8000-000000000001","onBehalfOf":null,"packVersion":null,"payloadHash":"{{{recorded.PayloadHash}}}","previousHash":"{{{HistoryChain.Genesis}}}","role":"Reviewer","sequence":1,"softwareVersion":"0.1.0","streamId":"c-1","streamKind":"Claim","streamVersion":1,"time":"2026-03-14T09:26:53.589Z","type":"claim.assessed","userId":"u-1","userName":"Рана Хаддад"}""",
            recorded.Envelope);
    }

    [Fact]
    public void The_hashes_are_those_that_anybody_can_compute()
    {
        (HistoryEvent recorded, HistoryPayload payload) = Seal(HistoryHead.Empty);
        byte[] salted = [.. Salt, .. Encoding.UTF8.GetBytes(payload.Json!)];
        byte[] prefixed = [0, .. Encoding.UTF8.GetBytes(recorded.Envelope)];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(salted)), recorded.PayloadHash);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(prefixed)), recorded.Hash);
        // Computed once with another program.
        Assert.Equal("dde80970b2c20f72d56d7b116a8fd40079eb102647c1fed32871a502a9d408e9", recorded.PayloadHash);
        Assert.Equal("61a4c0c76083a4320daf39b09f6e240df67e725ed40819dafac8b7105b519866", recorded.Hash);
    }

    [Fact]
    public void The_first_event_follows_sixty_four_zeros_and_each_other_the_one_before()
    {
        (HistoryEvent first, _) = Seal(HistoryHead.Empty);
        (HistoryEvent second, _) = Seal(new HistoryHead(first.Sequence, first.Hash));
        Assert.Equal(new string('0', 64), first.PreviousHash);
        Assert.Equal(2, second.Sequence);
        Assert.Equal(first.Hash, second.PreviousHash);
        Assert.NotEqual(first.Hash, second.Hash);
    }

    [Fact]
    public void The_time_is_kept_in_whole_milliseconds_of_utc()
    {
        (HistoryEvent recorded, _) = Seal(HistoryHead.Empty);
        Assert.Equal(TimeSpan.Zero, recorded.Time.Offset);
        Assert.Equal(0, recorded.Time.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Fact]
    public void The_same_payload_with_another_salt_has_another_hash() =>
        Assert.NotEqual(HistoryChain.HashPayload(Salt, "{}"), HistoryChain.HashPayload([.. Salt.Reverse()], "{}"));

    [Fact]
    public void A_short_salt_is_refused() => Assert.Throws<ArgumentException>(() =>
        HistoryChain.Seal(Entry, Actor, DateTimeOffset.UnixEpoch, HistoryHead.Empty, Guid.Empty, [1, 2, 3]));
}
