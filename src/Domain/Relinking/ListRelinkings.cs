using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>The batches of link changes, newest first.</summary>
/// <param name="Paging">Which part of the list.</param>
/// <param name="Open">Whether only those that are at work or wait for agreement.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ListRelinkings(Paging Paging, bool Open = false) : IRequest<Page<RelinkingRow>>;

internal sealed class ListRelinkingsValidator : AbstractValidator<ListRelinkings>
{
    public ListRelinkingsValidator() => RuleFor(q => q.Paging).ValidPaging();
}
