using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Claims;

/// <content>What people may do to a claim. Each method guards its rules, changes the claim and returns the event.</content>
public sealed partial class Claim
{
    /// <summary>A claim that a person marks in the text.</summary>
    internal static (Claim Claim, HistoryEntry Entry) Mark(
        Article article, ClaimSpans spans, SourceKey? source, Stance stance, QuotationKind kind, string? why, DateTimeOffset now)
    {
        Claim claim = new()
        {
            Id = ClaimId.New(now),
            ArticleId = article.Id,
            Origin = ClaimOrigin.Person,
            CreatedAt = Instants.InMilliseconds(now),
        };
        HistoryEntry entry = claim.Change(
            HistoryEventTypes.ClaimMarked,
            now,
            () =>
            {
                claim.SetSpans(article.Text, spans.Content, spans.Cue, spans.Source);
                (claim.Kind, claim.Stance, claim.IsTouched) = (kind, stance, true);
                if (spans.Source.Count > 0 || source is not null)
                {
                    TextSpan? mention = spans.Source.Count > 0 ? spans.Source[0] : null;
                    FoundSource named = FoundSource.Of(
                        article.Text, SourceRole.Speaker, mention, [], source, "", new HashSet<SourceKey>(source is { } s ? [s] : []));
                    claim.Append(named);
                }
            },
            why,
            isNew: true);
        return (claim, entry);
    }

    /// <summary>Takes the claim into review, or over from another reviewer.</summary>
    /// <exception cref="RuleBrokenException">The claim is decided, closed, or in this reviewer's hands already.</exception>
    internal HistoryEntry Take(ICurrentUser reviewer, DateTimeOffset now)
    {
        GuardOpen("take it");
        if (WorkState == WorkState.InReview && ReviewerId == reviewer.Id)
        {
            throw new RuleBrokenException("claim-is-yours", "You work on this claim already; go on and judge it.");
        }

        return Change(
            HistoryEventTypes.ClaimTaken,
            now,
            () =>
            {
                WorkState = WorkState.InReview;
                NoteReviewer(reviewer);
            });
    }

    /// <summary>Records a judgement and accepts it as the claim's outcome.</summary>
    /// <exception cref="RuleBrokenException">The claim is decided or closed, or the judgement lacks what its status needs.</exception>
    internal HistoryEntry Assess(Judgement judgement, ICurrentUser reviewer, DateTimeOffset now)
    {
        GuardOpen("judge it");
        if (judgement.Faults().FirstOrDefault() is { } fault)
        {
            throw new RuleBrokenException(fault.Rule, fault.Message);
        }

        bool decides = judgement.Status != VerificationStatus.Unverified;
        Assessment assessment = new()
        {
            Id = AssessmentId.New(now),
            ClaimId = Id,
            Finding = judgement.Finding,
            Status = judgement.Status,
            Confidence = decides ? judgement.Confidence : null,
            Reason = string.IsNullOrWhiteSpace(judgement.Reason) ? null : judgement.Reason.Trim(),
            ReviewerId = reviewer.Id ?? "",
            ReviewerName = reviewer.Name,
            MadeAt = Instants.InMilliseconds(now),
        };
        foreach ((int index, NewEvidence evidence) in judgement.Evidence.Index())
        {
            assessment.Add(evidence.ToEvidence(assessment.Id, index + 1, now));
        }

        return Change(
            HistoryEventTypes.ClaimAssessed,
            now,
            () =>
            {
                _assessments.Add(assessment);
                (Finding, Status, Confidence) = (assessment.Finding, assessment.Status, assessment.Confidence);
                WorkState = decides ? WorkState.Decided : WorkState.InReview;
                NoteReviewer(reviewer);
            },
            assessment.Reason);
    }

    /// <summary>Links an entry of the chain to a source, or takes its link away.</summary>
    /// <param name="position">Place of the entry.</param>
    /// <param name="source">The source; null for none.</param>
    /// <param name="why">The reason; null if none.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="RuleBrokenException">The claim is decided or closed, or a person made just this link already.</exception>
    /// <exception cref="NotFoundException">The chain has no such place.</exception>
    internal HistoryEntry Link(int position, SourceKey? source, string? why, DateTimeOffset now)
    {
        GuardOpen("change its sources");
        ClaimSource entry = _sources.FirstOrDefault(s => s.Position == position)
            ?? throw new NotFoundException("entry of the chain of sources", FormattableString.Invariant($"{position}"));
        if (entry.LinkedBy == ClaimOrigin.Person && entry.Source == source)
        {
            throw new RuleBrokenException(
                "link-stands", source is null
                    ? "Somebody took this link away already; there is nothing to change."
                    : $"Somebody linked this to {source} already; there is nothing to change.");
        }

        return Change(
            HistoryEventTypes.ClaimLinked,
            now,
            () =>
            {
                (entry.Source, entry.LinkedBy, entry.Why, IsTouched) = (source, ClaimOrigin.Person, "", true);
            },
            why);
    }

    /// <summary>Adds an entry to the chain that the text leaves out.</summary>
    /// <exception cref="RuleBrokenException">The claim is decided or closed, or has the entry already.</exception>
    internal HistoryEntry AddSource(SourceKey source, SourceRole role, string? why, DateTimeOffset now)
    {
        GuardOpen("change its sources");
        if (_sources.Any(s => s.Source == source && s.Role == role))
        {
            throw new RuleBrokenException(
                "source-stands", $"{source} stands in this claim's chain as {role} already; there is nothing to add.");
        }

        return Change(
            HistoryEventTypes.ClaimLinked,
            now,
            () =>
            {
                Append(new FoundSource(role, null, "", [], source, ""));
                IsTouched = true;
            },
            why);
    }

    /// <summary>Corrects where the parts begin and end.</summary>
    /// <exception cref="RuleBrokenException">The claim is decided or closed, or nothing differs.</exception>
    internal HistoryEntry Correct(Article article, ClaimSpans spans, Stance? stance, string? why, DateTimeOffset now)
    {
        GuardOpen("correct it");
        if (spans.Content.SequenceEqual(Content)
            && spans.Cue.SequenceEqual(Cue)
            && spans.Source.SequenceEqual(SourcePhrase)
            && (stance ?? Stance) == Stance)
        {
            throw new RuleBrokenException("spans-stand", "The claim stands like this already; change a span or leave it.");
        }

        return Change(
            HistoryEventTypes.ClaimSpansCorrected,
            now,
            () =>
            {
                SetSpans(article.Text, spans.Content, spans.Cue, spans.Source);
                (Stance, IsTouched) = (stance ?? Stance, true);
            },
            why);
    }

    /// <summary>Takes the claim out of the work.</summary>
    /// <exception cref="RuleBrokenException">It is closed already, or is decided and no reason is given.</exception>
    internal HistoryEntry Close(CloseCause cause, ClaimId? duplicateOf, string? why, DateTimeOffset now)
    {
        if (WorkState == WorkState.Closed)
        {
            throw new RuleBrokenException(
                "claim-is-closed", "This claim is closed already; reopen it if the cause is wrong.");
        }

        if (WorkState == WorkState.Decided && string.IsNullOrWhiteSpace(why))
        {
            throw new RuleBrokenException(
                "closing-decided-needs-reason", "This claim is decided; give a reason for closing it.");
        }

        return Change(
            HistoryEventTypes.ClaimClosed,
            now,
            () => (WorkState, CloseCause, DuplicateOf, IsTouched) = (WorkState.Closed, cause, duplicateOf, true),
            why);
    }

    /// <summary>Takes a decided or closed claim back into the work; its outcome stands until it is judged anew.</summary>
    /// <exception cref="RuleBrokenException">The claim is neither decided nor closed.</exception>
    internal HistoryEntry Reopen(string why, DateTimeOffset now)
    {
        if (WorkState is not (WorkState.Decided or WorkState.Closed))
        {
            throw new RuleBrokenException(
                "claim-is-open", "Only a decided or closed claim can be reopened; this one is open, so judge it.");
        }

        return Change(
            HistoryEventTypes.ClaimReopened,
            now,
            () =>
            {
                (WorkState, CloseCause, DuplicateOf, IsTouched) = (WorkState.Reopened, null, null, true);
                (ReviewerId, ReviewerName) = (null, null);
            },
            why);
    }

    private void GuardOpen(string what)
    {
        if (WorkState == WorkState.Closed)
        {
            throw new RuleBrokenException("claim-is-closed", $"This claim is closed; reopen it to {what}.");
        }

        if (WorkState == WorkState.Decided)
        {
            throw new RuleBrokenException("claim-is-decided", $"This claim is decided; reopen it to {what}.");
        }
    }

    private void NoteReviewer(ICurrentUser reviewer) =>
        (ReviewerId, ReviewerName, IsTouched) = (reviewer.Id, reviewer.Name, true);

    private void Append(FoundSource named)
    {
        ClaimSource entry = new() { ClaimId = Id, Position = _sources.Select(s => s.Position).DefaultIfEmpty().Max() + 1 };
        entry.Become(named);
        entry.LinkedBy = ClaimOrigin.Person;
        _sources.Add(entry);
    }
}
