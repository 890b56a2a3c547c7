using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace FactCheck.Domain.Pipeline;

/// <summary>
/// Runs every validator of a request before its handler; all failures are reported together. Registered as the second open
/// <see cref="IPipelineBehavior{TRequest,TResponse}"/>.
/// </summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
public sealed class ValidationBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    private readonly IEnumerable<IValidator<TRequest>> _validators;

    /// <summary>A behaviour over the validators of one request type.</summary>
    public ValidationBehaviour(IEnumerable<IValidator<TRequest>> validators) => _validators = validators;

    /// <summary>Passes a valid request on.</summary>
    /// <exception cref="ValidationException">The request breaks a rule; says each failure with its field.</exception>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        List<ValidationFailure> failures = [];
        foreach (IValidator<TRequest> validator in _validators)
        {
            ValidationResult result = await validator.ValidateAsync(request, cancellationToken).ConfigureAwait(false);
            failures.AddRange(result.Errors);
        }

        return failures.Count == 0
            ? await next().ConfigureAwait(false)
            : throw new ValidationException(failures);
    }
}
