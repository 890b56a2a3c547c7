using FactCheck.Domain.Text;
using FluentValidation;

namespace FactCheck.Domain.Claims;

/// <summary>Rules for spans that can be checked without the text.</summary>
internal static class SpanRules
{
    /// <summary>A list of spans in text order, none empty, none overlapping.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TextSpan>> Spans<T>(
        this IRuleBuilder<T, IReadOnlyList<TextSpan>> rule) => rule
            .NotNull()
            .Must((_, spans, context) =>
            {
                string? fault = spans is null ? null : ClaimSpans.FormFault(spans);
                context.MessageFormatter.AppendArgument("Fault", fault);
                return fault is null;
            })
            .WithErrorCode("spans-unfit")
            .WithMessage("{Fault}");
}
