using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.History;

/// <summary>The whole history, newest event first.</summary>
/// <param name="Paging">Which part.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ListHistory(Paging Paging) : IRequest<Page<HistoryRow>>;

internal sealed class ListHistoryValidator : AbstractValidator<ListHistory>
{
    public ListHistoryValidator() => RuleFor(q => q.Paging).ValidPaging();
}
