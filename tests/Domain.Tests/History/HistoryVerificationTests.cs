using System.Text.Json.Nodes;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Tests.InMemory;

namespace FactCheck.Domain.Tests.History;

/// <summary>Whatever somebody does to history or to a row behind the product's back, verification names it.</summary>
public sealed class HistoryVerificationTests
{
    private const string Text = "The ministry said that the dam was safe. TASS reported that the talks had failed.";

    private static async Task<InMemoryDesk> DeskAsync()
    {
        InMemoryDesk desk = new();
        desk.Register("tass");
        await desk.TakeInAsync(
            Text,
            Attributions.Of(Text, "The ministry", "said", "that the dam was safe"),
            Attributions.Of(Text, "TASS", "reported", "that the talks had failed", "tass"));
        Claim claim = desk.Claims[0];
        desk.Record(claim.Take(desk.User, desk.Clock.Now));
        await desk.SaveAsync(CancellationToken.None);
        return desk;
    }

    private static async Task<HistoryBreak> OnlyBreakAsync(InMemoryDesk desk)
    {
        VerifyHistoryResult result = await desk.VerifyAsync();
        Assert.False(result.IsSound);
        return Assert.Single(result.Breaks);
    }

    private static HistoryEvent Copy(HistoryEvent e, string? userName = null, string? envelope = null, string? hash = null) => new()
    {
        Sequence = e.Sequence,
        EventId = e.EventId,
        StreamKind = e.StreamKind,
        StreamId = e.StreamId,
        StreamVersion = e.StreamVersion,
        Type = e.Type,
        Time = e.Time,
        UserId = e.UserId,
        UserName = userName ?? e.UserName,
        Role = e.Role,
        OnBehalfOf = e.OnBehalfOf,
        Channel = e.Channel,
        Batch = e.Batch,
        SoftwareVersion = e.SoftwareVersion,
        PackVersion = e.PackVersion,
        PayloadHash = e.PayloadHash,
        PreviousHash = e.PreviousHash,
        Hash = hash ?? e.Hash,
        Envelope = envelope ?? e.Envelope,
    };

    [Fact]
    public async Task An_untouched_history_is_sound()
    {
        InMemoryDesk desk = await DeskAsync();
        VerifyHistoryResult result = await desk.VerifyAsync();
        Assert.True(result.IsSound, string.Join('\n', result.Breaks.Select(b => b.Message)));
        Assert.Equal(5, result.Events);
        Assert.Equal(4, result.Streams);
        Assert.Equal(desk.Head, result.Head);
    }

    [Fact]
    public async Task An_empty_history_is_sound() => Assert.True((await new InMemoryDesk().VerifyAsync()).IsSound);

    [Fact]
    public async Task An_altered_payload_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        (HistoryEvent recorded, HistoryPayload? payload) = desk.Events[4];
        string altered = payload!.Json!.Replace("Rana Haddad", "Rana Hadad", StringComparison.Ordinal);
        desk.Events[4] = (recorded, HistoryPayload.Of(recorded.Sequence, payload.Salt, altered));
        VerifyHistoryResult result = await desk.VerifyAsync();
        HistoryBreak found = Assert.Single(result.Breaks, b => b.Kind == HistoryBreakKind.PayloadAltered);
        Assert.Equal(5, found.Sequence);
        Assert.Equal(recorded.Stream, found.Stream);
        Assert.Equal(recorded.PayloadHash, found.Expected);
    }

    [Fact]
    public async Task An_altered_envelope_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        (HistoryEvent recorded, HistoryPayload? payload) = desk.Events[2];
        string envelope = recorded.Envelope.Replace("Rana Haddad", "Somebody Else", StringComparison.Ordinal);
        desk.Events[2] = (Copy(recorded, "Somebody Else", envelope), payload);
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal(HistoryBreakKind.EnvelopeAltered, found.Kind);
        Assert.Equal(3, found.Sequence);
    }

    [Fact]
    public async Task An_envelope_altered_together_with_its_hash_breaks_the_link_of_the_next()
    {
        InMemoryDesk desk = await DeskAsync();
        (HistoryEvent recorded, HistoryPayload? payload) = desk.Events[2];
        string envelope = recorded.Envelope.Replace("Rana Haddad", "Somebody Else", StringComparison.Ordinal);
        desk.Events[2] = (Copy(recorded, "Somebody Else", envelope, HistoryChain.HashEnvelope(envelope)), payload);
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal(HistoryBreakKind.LinkBroken, found.Kind);
        Assert.Equal(4, found.Sequence);
    }

    [Fact]
    public async Task An_altered_column_is_named_with_both_values()
    {
        InMemoryDesk desk = await DeskAsync();
        (HistoryEvent recorded, HistoryPayload? payload) = desk.Events[4];
        desk.Events[4] = (Copy(recorded, userName: "Somebody Else"), payload);
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal(HistoryBreakKind.ColumnAltered, found.Kind);
        Assert.Equal("userName", found.Field);
        Assert.Equal("\"Rana Haddad\"", found.Expected);
        Assert.Equal("\"Somebody Else\"", found.Found);
    }

    [Fact]
    public async Task A_missing_event_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        HistoryStream stream = desk.Events[3].Event.Stream;
        desk.Events.RemoveAt(3);
        VerifyHistoryResult result = await desk.VerifyAsync();
        HistoryBreak gap = Assert.Single(result.Breaks, b => b.Kind == HistoryBreakKind.SequenceGap);
        Assert.Equal("4", gap.Expected);
        Assert.Contains(result.Breaks, b => b.Kind == HistoryBreakKind.RowUnrecorded && b.Stream == stream);
    }

    [Fact]
    public async Task A_newest_event_that_was_cut_off_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        desk.Events.RemoveAt(4);
        VerifyHistoryResult result = await desk.VerifyAsync();
        Assert.Contains(result.Breaks, b => b.Kind == HistoryBreakKind.HeadDiffers);
        Assert.Contains(result.Breaks, b => b is { Kind: HistoryBreakKind.RowDiffers, Field: "version" });
    }

    [Fact]
    public async Task A_claim_changed_behind_historys_back_is_named_with_the_field()
    {
        InMemoryDesk desk = await DeskAsync();
        Claim claim = desk.Claims[1];
        typeof(Claim).GetProperty(nameof(Claim.Status))!.SetValue(claim, VerificationStatus.Supported);
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal(HistoryBreakKind.RowDiffers, found.Kind);
        Assert.Equal(claim.Stream, found.Stream);
        Assert.Equal("status", found.Field);
        Assert.Equal("\"Unverified\"", found.Expected);
        Assert.Equal("\"Supported\"", found.Found);
    }

    [Fact]
    public async Task An_article_whose_text_was_changed_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        typeof(Article).GetProperty(nameof(Article.Text))!.SetValue(desk.Articles[0], Text + " ");
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal("text", found.Field);
        Assert.Equal(desk.Articles[0].Stream, found.Stream);
    }

    [Fact]
    public async Task A_deleted_row_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        HistoryStream stream = desk.Claims[1].Stream;
        desk.Claims.RemoveAt(1);
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal(HistoryBreakKind.RowMissing, found.Kind);
        Assert.Equal(stream, found.Stream);
    }

    [Fact]
    public async Task A_payload_that_is_gone_without_a_redaction_is_named()
    {
        InMemoryDesk desk = await DeskAsync();
        desk.Events[4] = (desk.Events[4].Event, HistoryPayload.Of(5, null, null));
        HistoryBreak found = await OnlyBreakAsync(desk);
        Assert.Equal(HistoryBreakKind.PayloadMissing, found.Kind);
        Assert.Equal(5, found.Sequence);
    }

    [Fact]
    public async Task A_redacted_payload_leaves_the_chain_sound_and_other_things_compared()
    {
        InMemoryDesk desk = await DeskAsync();
        desk.Record(new HistoryEntry(
            new HistoryStream(StreamKind.Setting, "redactions"),
            1,
            HistoryEventTypes.PayloadRedacted,
            [new FieldChange(HistoryVerification.RedactedField, null, JsonValue.Create(5))],
            "A court asked for it."));
        await desk.SaveAsync(CancellationToken.None);
        desk.Events[4] = (desk.Events[4].Event, HistoryPayload.Of(5, null, null));
        VerifyHistoryResult result = await desk.VerifyAsync();
        Assert.True(result.IsSound, string.Join('\n', result.Breaks.Select(b => b.Message)));

        typeof(Claim).GetProperty(nameof(Claim.Status))!.SetValue(desk.Claims[1], VerificationStatus.Refuted);
        Assert.Equal(desk.Claims[1].Stream, (await OnlyBreakAsync(desk)).Stream);
    }

    [Fact]
    public async Task Garbage_in_a_payload_is_named_and_never_throws()
    {
        InMemoryDesk desk = await DeskAsync();
        (HistoryEvent recorded, HistoryPayload? payload) = desk.Events[4];
        foreach (string garbage in new[] { "", "[]", "{", "{\"changes\":[1]}", "{\"changes\":{\"status\":7},\"why\":3}" })
        {
            desk.Events[4] = (recorded, HistoryPayload.Of(5, payload!.Salt, garbage));
            Assert.Equal(HistoryBreakKind.PayloadAltered, (await desk.VerifyAsync()).Breaks[0].Kind);
            Assert.Equal(recorded.Hash, HistoryRow.Of(recorded, HistoryPayload.Of(5, null, garbage)).Hash);
        }
    }
}
