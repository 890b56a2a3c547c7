using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.History;

/// <summary>The history of one thing, newest event first. An unknown thing has an empty page.</summary>
/// <param name="Stream">The thing.</param>
/// <param name="Paging">Which part.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetHistory(HistoryStream Stream, Paging Paging) : IRequest<Page<HistoryRow>>;

/// <summary>An event with its payload, for reading and export.</summary>
/// <param name="Sequence">Place in the global sequence.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="Stream">The thing.</param>
/// <param name="StreamVersion">The thing's version after it.</param>
/// <param name="Type">Type of the event.</param>
/// <param name="Time">When, in UTC, in whole milliseconds.</param>
/// <param name="UserId">Who.</param>
/// <param name="UserName">Name that the user had then.</param>
/// <param name="Role">In which role.</param>
/// <param name="OnBehalfOf">On whose behalf; null for their own.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Batch">In which batch; null if none.</param>
/// <param name="SoftwareVersion">Version of the product.</param>
/// <param name="PackVersion">Versions of engine, pack and registry; null where no engine decided.</param>
/// <param name="Why">The reason given; null if none or redacted.</param>
/// <param name="Changes">What changed; empty if redacted.</param>
/// <param name="Payload">The canonical payload; null once redacted.</param>
/// <param name="Salt">Salt of the payload in lower-case hexadecimal, so that the export can be verified; null once redacted.</param>
/// <param name="PayloadHash">Hash of salt and payload.</param>
/// <param name="PreviousHash">Hash of the event before in the global sequence.</param>
/// <param name="Hash">Hash of the envelope.</param>
/// <param name="Envelope">The canonical envelope.</param>
public sealed record HistoryRow(
    long Sequence,
    Guid EventId,
    HistoryStream Stream,
    int StreamVersion,
    string Type,
    DateTimeOffset Time,
    string UserId,
    string UserName,
    Role Role,
    string? OnBehalfOf,
    Channel Channel,
    string? Batch,
    string SoftwareVersion,
    string? PackVersion,
    string? Why,
    IReadOnlyList<ChangedField> Changes,
    string? Payload,
    string? Salt,
    string PayloadHash,
    string PreviousHash,
    string Hash,
    string Envelope)
{
    /// <summary>The row of a stored event.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="payload">Its payload; null where the row is missing.</param>
    public static HistoryRow Of(HistoryEvent recorded, HistoryPayload? payload)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        (string? why, IReadOnlyList<ChangedField> changes) = PayloadReader.Read(payload?.Json);
        return new HistoryRow(
            recorded.Sequence,
            recorded.EventId,
            recorded.Stream,
            recorded.StreamVersion,
            recorded.Type,
            recorded.Time,
            recorded.UserId,
            recorded.UserName,
            recorded.Role,
            recorded.OnBehalfOf,
            recorded.Channel,
            recorded.Batch,
            recorded.SoftwareVersion,
            recorded.PackVersion,
            why,
            changes,
            payload?.Json,
            payload?.Salt is { } salt ? Convert.ToHexStringLower(salt) : null,
            recorded.PayloadHash,
            recorded.PreviousHash,
            recorded.Hash,
            recorded.Envelope);
    }
}

internal sealed class GetHistoryValidator : AbstractValidator<GetHistory>
{
    public GetHistoryValidator()
    {
        RuleFor(q => q.Stream.Id).NotEmpty().MaximumLength(100);
        RuleFor(q => q.Paging).ValidPaging();
    }
}
