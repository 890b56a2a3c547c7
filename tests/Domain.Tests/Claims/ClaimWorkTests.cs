using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Tests.InMemory;
using FactCheck.Domain.Text;
using FluentValidation;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>What may be done to a claim in which state of the work.</summary>
public sealed class ClaimWorkTests : IAsyncLifetime
{
    private const string Text = "The ministry said that the dam was safe. 🌍 TASS reported that the talks had failed.";
    private static readonly NewEvidence Decree = new("Decree 12", EvidenceStance.Refutes, "Ministry", IsPrimary: true);
    private readonly InMemoryDesk _desk = new();

    private Claim Claim => _desk.Claims[0];

    public async ValueTask InitializeAsync()
    {
        _desk.Register("tass");
        _desk.Register("ministry:ru:defence");
        await _desk.TakeInAsync(
            Text,
            Attributions.Of(Text, "The ministry", "said", "that the dam was safe"),
            Attributions.Of(Text, "TASS", "reported", "that the talks had failed", "tass"));
    }

    // Whatever a test did, the chain must hold and replay to just this state.
    public async ValueTask DisposeAsync()
    {
        VerifyHistoryResult result = await _desk.VerifyAsync();
        Assert.True(result.IsSound, string.Join('\n', result.Breaks.Select(b => b.Message)));
    }

    private Task<ClaimChanged> TakeAsync() =>
        new TakeClaimHandler(_desk, _desk, _desk.User, _desk.Clock).Handle(new TakeClaim(Claim.Id, Claim.Version), default);

    private Task<ClaimChanged> RefuteAsync(int? version = null) =>
        new SetVerificationStatusHandler(_desk, _desk, _desk.User, _desk.Clock).Handle(
            new SetVerificationStatus(
                Claim.Id, version ?? Claim.Version, AttributionFinding.Paraphrase, VerificationStatus.Refuted, Confidence.High, "See the decree.", [Decree]),
            default);

    private Task<ClaimChanged> NoteAsync() =>
        new SetVerificationStatusHandler(_desk, _desk, _desk.User, _desk.Clock).Handle(
            new SetVerificationStatus(Claim.Id, Claim.Version, AttributionFinding.Verbatim, VerificationStatus.Unverified), default);

    private Task<ClaimChanged> CloseAsync(CloseCause cause, ClaimId? duplicateOf = null, string? reason = null) =>
        new CloseClaimHandler(_desk, _desk, _desk.Clock).Handle(
            new CloseClaim(Claim.Id, Claim.Version, cause, duplicateOf, reason), default);

    private Task<ClaimChanged> ReopenAsync() =>
        new ReopenClaimHandler(_desk, _desk, _desk.Clock).Handle(
            new ReopenClaim(Claim.Id, Claim.Version, "New information."), default);

    private Task<ClaimChanged> LinkAsync(int? position, string? source, SourceRole role = SourceRole.Speaker) =>
        new LinkClaimToSourceHandler(_desk, _desk, _desk, _desk.Clock).Handle(
            new LinkClaimToSource(Claim.Id, Claim.Version, position, source, role), default);

    private Task<ClaimChanged> CorrectAsync(params TextSpan[] content) =>
        new CorrectClaimSpansHandler(_desk, _desk, _desk, _desk.Clock).Handle(
            new CorrectClaimSpans(Claim.Id, Claim.Version, content, Claim.Cue, Claim.SourcePhrase), default);

    private Task<ClaimChanged> MarkAsync(params TextSpan[] content) =>
        new MarkClaimHandler(_desk, _desk, _desk, _desk, _desk.Clock).Handle(
            new MarkClaim(Claim.ArticleId, content, [], [Attributions.Find(Text, "The ministry")], "ministry:ru:defence"), default);

    [Fact]
    public void A_found_claim_is_new_unverified_and_untouched()
    {
        Assert.Equal(WorkState.New, Claim.WorkState);
        Assert.Equal(VerificationStatus.Unverified, Claim.Status);
        Assert.Equal(AttributionFinding.NotChecked, Claim.Finding);
        Assert.False(Claim.IsTouched);
        Assert.Equal("that the dam was safe", Claim.ContentText);
    }

    [Fact]
    public async Task Taking_puts_a_claim_into_review_by_that_person()
    {
        Assert.Equal(WorkState.InReview, (await TakeAsync()).WorkState);
        Assert.Equal("Rana Haddad", Claim.ReviewerName);
        Assert.True(Claim.IsTouched);
    }

    [Fact]
    public async Task One_cannot_take_a_claim_twice_but_another_may_take_it_over()
    {
        await TakeAsync();
        Assert.Equal("claim-is-yours", (await Assert.ThrowsAsync<RuleBrokenException>(TakeAsync)).Rule);
        _desk.User = TestUser.Émile;
        await TakeAsync();
        Assert.Equal("Émile Durand", Claim.ReviewerName);
    }

    [Fact]
    public async Task A_status_with_reason_and_evidence_decides_a_new_claim_and_is_its_accepted_outcome()
    {
        ClaimChanged changed = await RefuteAsync();
        Assert.Equal(new ClaimChanged(Claim.Id, 2, WorkState.Decided, VerificationStatus.Refuted), changed);
        Assert.Equal(
            (AttributionFinding.Paraphrase, Confidence.High, "rana"), (Claim.Finding, Claim.Confidence, Claim.ReviewerId));
        Assessment assessment = Claim.Assessments.Single();
        Assert.Equal("Decree 12", assessment.Evidence.Single().Reference);
        Assert.Equal(new DateOnly(2026, 3, 14), assessment.Evidence.Single().ConsultedOn);
        HistoryRow row = HistoryRow.Of(_desk.Events[^1].Event, _desk.Events[^1].Payload);
        Assert.Equal("See the decree.", row.Why);
        Assert.Contains(new ChangedField("status", "\"Unverified\"", "\"Refuted\""), row.Changes);
    }

    [Fact]
    public async Task A_finding_without_a_status_leaves_the_claim_in_review()
    {
        Assert.Equal(WorkState.InReview, (await NoteAsync()).WorkState);
        Assert.Equal(AttributionFinding.Verbatim, Claim.Finding);
    }

    [Fact]
    public void The_claim_itself_refuses_what_the_validator_refuses() => Assert.Equal(
        "evidence-missing",
        Assert.Throws<RuleBrokenException>(() => Claim.Assess(
            new Judgement(AttributionFinding.Verbatim, VerificationStatus.Refuted, Confidence.Low, "So.", []), _desk.User, _desk.Clock.Now)).Rule);

    [Fact]
    public async Task A_decided_claim_stands_until_it_is_reopened()
    {
        await RefuteAsync();
        foreach (Func<Task> change in new Func<Task>[]
            { TakeAsync, () => RefuteAsync(), () => LinkAsync(1, "tass"), () => CorrectAsync(Attributions.Find(Text, "the dam was safe")) })
        {
            RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(change);
            Assert.Equal("claim-is-decided", refused.Rule);
            Assert.Contains("reopen it", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, Claim.Version);
    }

    [Fact]
    public async Task Reopening_keeps_the_outcome_until_the_claim_is_judged_anew()
    {
        await RefuteAsync();
        ClaimChanged reopened = await ReopenAsync();
        Assert.Equal((WorkState.Reopened, VerificationStatus.Refuted), (reopened.WorkState, reopened.Status));
        Assert.Null(Claim.ReviewerId);
        Assert.Equal(WorkState.InReview, (await TakeAsync()).WorkState);
        await RefuteAsync();
        Assert.Equal(2, Claim.Assessments.Count);
    }

    [Fact]
    public async Task An_open_claim_cannot_be_reopened() =>
        Assert.Equal("claim-is-open", (await Assert.ThrowsAsync<RuleBrokenException>(ReopenAsync)).Rule);

    [Theory]
    [InlineData(CloseCause.NotAClaim)]
    [InlineData(CloseCause.Withdrawn)]
    public async Task A_closed_claim_does_nothing_until_it_is_reopened(CloseCause cause)
    {
        Assert.Equal(WorkState.Closed, (await CloseAsync(cause)).WorkState);
        Assert.Equal(cause, Claim.CloseCause);
        foreach (Func<Task> change in new Func<Task>[]
            { TakeAsync, () => RefuteAsync(), () => LinkAsync(1, "tass"), () => CloseAsync(CloseCause.NotAClaim) })
        {
            Assert.Equal("claim-is-closed", (await Assert.ThrowsAsync<RuleBrokenException>(change)).Rule);
        }

        await ReopenAsync();
        Assert.Null(Claim.CloseCause);
        Assert.Equal(WorkState.Decided, (await RefuteAsync()).WorkState);
    }

    [Fact]
    public async Task A_duplicate_names_a_claim_that_stands()
    {
        await Assert.ThrowsAsync<ValidationException>(() => CloseAsync(CloseCause.Duplicate, ClaimId.New(_desk.Clock.Now)));
        await CloseAsync(CloseCause.Duplicate, _desk.Claims[1].Id);
        Assert.Equal(_desk.Claims[1].Id, Claim.DuplicateOf);
        RuleBrokenException circle = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            new CloseClaimHandler(_desk, _desk, _desk.Clock).Handle(
                new CloseClaim(_desk.Claims[1].Id, 1, CloseCause.Duplicate, Claim.Id), default));
        Assert.Equal("duplicate-is-closed", circle.Rule);
    }

    [Fact]
    public async Task Closing_a_decided_claim_takes_a_reason()
    {
        await RefuteAsync();
        RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(() => CloseAsync(CloseCause.NotAClaim));
        Assert.Equal("closing-decided-needs-reason", refused.Rule);
        await CloseAsync(CloseCause.NotAClaim, reason: "It is a headline.");
    }

    [Theory]
    [InlineData(CloseCause.Duplicate, false, false)]
    [InlineData(CloseCause.Duplicate, true, true)]
    [InlineData(CloseCause.NotAClaim, true, false)]
    [InlineData(CloseCause.NotAClaim, false, true)]
    public void Another_claim_is_named_with_duplicates_and_only_there(CloseCause cause, bool named, bool valid)
    {
        ClaimId? other = named ? ClaimId.New(_desk.Clock.Now) : null;
        Assert.Equal(valid, new CloseClaimValidator().Validate(new CloseClaim(Claim.Id, 1, cause, other)).IsValid);
    }

    [Fact]
    public async Task A_stale_version_shows_the_other_persons_judgement()
    {
        _desk.User = TestUser.Émile;
        await RefuteAsync();
        _desk.User = TestUser.Rana;
        ChangedByOtherException refused = await Assert.ThrowsAsync<ChangedByOtherException>(() => RefuteAsync(version: 1));
        Assert.Equal(
            ("Émile Durand", HistoryEventTypes.ClaimAssessed, 2, "See the decree."),
            (refused.Other.Who, refused.Other.What, refused.Other.CurrentVersion, refused.Other.Why));
        Assert.Contains(refused.Other.Fields, field => field is { Field: "status", To: "\"Refuted\"" });
    }

    [Fact]
    public async Task An_unknown_claim_is_not_found() => await Assert.ThrowsAsync<NotFoundException>(() =>
        new TakeClaimHandler(_desk, _desk, _desk.User, _desk.Clock).Handle(new TakeClaim(default, 1), default));

    [Fact]
    public async Task A_link_is_made_taken_away_and_remembered_as_a_persons()
    {
        await LinkAsync(1, "ministry:ru:defence");
        Assert.Equal(("ministry:ru:defence", ClaimOrigin.Person), (Claim.Sources[0].Source?.Value, Claim.Sources[0].LinkedBy));
        Assert.Equal(
            "link-stands", (await Assert.ThrowsAsync<RuleBrokenException>(() => LinkAsync(1, "ministry:ru:defence"))).Rule);
        await LinkAsync(1, null);
        Assert.Null(Claim.Sources[0].Source);
    }

    [Fact]
    public async Task A_source_that_the_text_leaves_out_is_added_at_the_end()
    {
        await LinkAsync(null, "tass", SourceRole.Relay);
        Assert.Equal((2, SourceRole.Relay, "tass"), (Claim.Sources[1].Position, Claim.Sources[1].Role, Claim.Sources[1].Source?.Value));
        Assert.Equal(
            "source-stands",
            (await Assert.ThrowsAsync<RuleBrokenException>(() => LinkAsync(null, "tass", SourceRole.Relay))).Rule);
    }

    [Fact]
    public async Task A_link_to_an_unregistered_source_or_from_an_unknown_place_is_refused()
    {
        Assert.Equal("Source", (await Assert.ThrowsAsync<ValidationException>(() => LinkAsync(1, "nobody"))).Errors.Single().PropertyName);
        await Assert.ThrowsAsync<NotFoundException>(() => LinkAsync(9, "tass"));
        Assert.False(new LinkClaimToSourceValidator().Validate(new LinkClaimToSource(Claim.Id, 1, null, null)).IsValid);
    }

    [Fact]
    public async Task Corrected_spans_change_the_words_that_are_shown()
    {
        await CorrectAsync(Attributions.Find(Text, "the dam"), Attributions.Find(Text, "was safe"));
        Assert.Equal("the dam … was safe", Claim.ContentText);
        Assert.True(Claim.IsTouched);
        Assert.Equal("spans-stand", (await Assert.ThrowsAsync<RuleBrokenException>(() => CorrectAsync([.. Claim.Content]))).Rule);
    }

    [Fact]
    public async Task Spans_that_do_not_fit_the_text_are_named_with_their_part()
    {
        int globe = Text.IndexOf("🌍", StringComparison.Ordinal);
        foreach (TextSpan span in new[]
            { new TextSpan(0, Text.Length + 1), new TextSpan(globe + 1, globe + 4), new TextSpan(globe - 1, globe) })
        {
            ValidationException refused = await Assert.ThrowsAsync<ValidationException>(() => CorrectAsync(span));
            Assert.Equal("Content", refused.Errors.Single().PropertyName);
        }
    }

    [Fact]
    public void Spans_of_bad_form_never_reach_the_text()
    {
        CorrectClaimSpansValidator validator = new();
        CorrectClaimSpans Command(params TextSpan[] content) => new(Claim.Id, 1, content, [], []);
        Assert.True(validator.Validate(Command(new TextSpan(0, 3), new TextSpan(3, 5))).IsValid);
        Assert.False(validator.Validate(Command()).IsValid);
        Assert.False(validator.Validate(Command(new TextSpan(-1, 3))).IsValid);
        Assert.False(validator.Validate(Command(new TextSpan(3, 3))).IsValid);
        Assert.False(validator.Validate(Command(new TextSpan(0, 3), new TextSpan(2, 5))).IsValid);
        Assert.False(validator.Validate(new CorrectClaimSpans(Claim.Id, 1, null!, [], [])).IsValid);
        string message = validator.Validate(Command(new TextSpan(0, 3), new TextSpan(2, 5))).Errors.Single().ErrorMessage;
        Assert.Contains("from 2 to 5", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_the_engine_missed_is_marked_with_its_source()
    {
        await MarkAsync(Attributions.Find(Text, "the dam was safe"));
        Claim marked = _desk.Claims[2];
        Assert.Equal(
            (ClaimOrigin.Person, true, WorkState.New, (double?)null, Stance.States),
            (marked.Origin, marked.IsTouched, marked.WorkState, marked.Likelihood, marked.Stance));
        Assert.Equal(("The ministry", "ministry:ru:defence"), (marked.Sources[0].MentionText, marked.Sources[0].Source?.Value));
        Assert.Equal(
            "claim-is-known",
            (await Assert.ThrowsAsync<RuleBrokenException>(() => MarkAsync(Attributions.Find(Text, "the dam was safe")))).Rule);
    }
}
