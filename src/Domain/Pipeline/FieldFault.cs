using FluentValidation;
using FluentValidation.Results;

namespace FactCheck.Domain.Pipeline;

/// <summary>A fault of one field that only the handler can see, such as a key that nothing has.</summary>
internal static class FieldFault
{
    /// <summary>The exception that says it, just as a validator would.</summary>
    /// <param name="property">Name of the field.</param>
    /// <param name="code">Stable name of the fault, in kebab case.</param>
    /// <param name="message">English sentence that says what would mend it.</param>
    public static ValidationException At(string property, string code, string message) =>
        new([new ValidationFailure(property, message) { ErrorCode = code }]);
}
