using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;

namespace FactCheck.Domain.Claims;

/// <content>What the engine may do to a claim.</content>
public sealed partial class Claim
{
    /// <summary>A claim that the engine finds for the first time.</summary>
    internal static (Claim Claim, HistoryEntry Entry) Find(Article article, FoundClaim found, DateTimeOffset now)
    {
        Claim claim = new()
        {
            Id = ClaimId.New(now),
            ArticleId = article.Id,
            Origin = ClaimOrigin.Engine,
            CreatedAt = Instants.InMilliseconds(now),
        };
        HistoryEntry entry = claim.Change(
            HistoryEventTypes.ClaimFound, now, () => claim.TakeOver(article.Text, found), isNew: true);
        return (claim, entry with { PackVersion = found.FoundBy });
    }

    /// <summary>
    /// Takes over what a new extraction says of a claim that no person touched; one that had been lost comes back as new.
    /// </summary>
    /// <returns>The event; null if the extraction says what stands here already.</returns>
    internal HistoryEntry? FindAnew(Article article, FoundClaim found, DateTimeOffset now)
    {
        if (IsTouched)
        {
            throw new InvalidOperationException("A person touched this claim; extraction must leave it alone.");
        }

        return Says(article.Text, found)
            ? null
            : Change(
                HistoryEventTypes.ClaimFoundAnew,
                now,
                () =>
                {
                    TakeOver(article.Text, found);
                    WorkState = WorkState.New;
                    CloseCause = null;
                })
                with
            { PackVersion = found.FoundBy };
    }

    /// <summary>Closes a claim that no person touched and that the engine finds no longer.</summary>
    /// <returns>The event; null if it is closed already.</returns>
    internal HistoryEntry? Lose(string foundBy, DateTimeOffset now)
    {
        if (IsTouched)
        {
            throw new InvalidOperationException("A person touched this claim; extraction must leave it alone.");
        }

        return WorkState == WorkState.Closed
            ? null
            : Change(
                HistoryEventTypes.ClaimLost,
                now,
                () =>
                {
                    WorkState = WorkState.Closed;
                    CloseCause = Claims.CloseCause.Withdrawn;
                })
                with
            { PackVersion = foundBy };
    }

    private bool Says(string text, FoundClaim found)
    {
        Attribution a = found.Attribution;
        return WorkState != WorkState.Closed
            && Content.SequenceEqual(a.Content)
            && Cue.SequenceEqual(a.Cue)
            && SourcePhrase.SequenceEqual(a.Source)
            && Kind == a.Kind
            && Stance == a.Stance
            && Likelihood == a.Likelihood
            && Rule == a.Rule
            && CueId == a.CueId
            && ContentText == Words(text, a.Content)
            && _sources.Count == found.Sources.Count
            && _sources.OrderBy(source => source.Position).Zip(found.Sources).All(pair => Same(pair.First, pair.Second));
    }

    private static bool Same(ClaimSource source, FoundSource found) =>
        source.Role == found.Role
        && source.Mention == found.Mention
        && source.MentionText == found.MentionText
        && source.Cue.SequenceEqual(found.Cue)
        && source.Source == found.Source
        && source.Why == found.Why;

    private void TakeOver(string text, FoundClaim found)
    {
        Attribution a = found.Attribution;
        SetSpans(text, a.Content, a.Cue, a.Source);
        (Kind, Stance, Likelihood, Rule, CueId, FoundBy) = (a.Kind, a.Stance, a.Likelihood, a.Rule, a.CueId, found.FoundBy);

        // Entries that stay keep their rows: a row deleted and inserted under one key in one save is asking for trouble.
        List<ClaimSource> ordered = [.. _sources.OrderBy(source => source.Position)];
        for (int i = 0; i < found.Sources.Count; i++)
        {
            if (i == ordered.Count)
            {
                ordered.Add(new ClaimSource { ClaimId = Id, Position = i + 1 });
                _sources.Add(ordered[i]);
            }

            ordered[i].Become(found.Sources[i]);
        }

        foreach (ClaimSource left in ordered.Skip(found.Sources.Count))
        {
            _sources.Remove(left);
        }
    }

    private void SetSpans(
        string text,
        IReadOnlyList<Text.TextSpan> content,
        IReadOnlyList<Text.TextSpan> cue,
        IReadOnlyList<Text.TextSpan> source)
    {
        (Content, Cue, SourcePhrase) = ([.. content], [.. cue], [.. source]);
        (ContentText, CueText, SourceText) = (Words(text, content), Words(text, cue), Words(text, source));
    }
}
