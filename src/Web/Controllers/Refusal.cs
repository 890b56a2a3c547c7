using FactCheck.Domain.Pipeline;
using FactCheck.Web.Localisation;
using FluentValidation.Results;

namespace FactCheck.Web.Controllers;

/// <summary>What the desk refuses, said in the reader's language where we have the sentence, else as the desk says it.</summary>
public static class Refusal
{
    /// <summary>What is wrong with a field.</summary>
    public static string Sentence(UiText words, ValidationFailure failure)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(failure);
        return words.Find($"Invalid.{failure.ErrorCode}") ?? failure.ErrorMessage;
    }

    /// <summary>What rule stands in the way, and what would make it pass.</summary>
    public static string Sentence(UiText words, RuleBrokenException refusal)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(refusal);
        return words.Find($"Rule.{refusal.Rule}") ?? refusal.Message;
    }
}
