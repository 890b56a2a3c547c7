using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>The finding that a cue verb gives, whichever rule read its content.</summary>
internal static class VerbFinding
{
    /// <summary>A finding at the verb's token, with the row's stance and id.</summary>
    /// <param name="r">The reading; its sentence is the finding's.</param>
    /// <param name="group">The verb with its auxiliaries.</param>
    /// <param name="subject">Who says it.</param>
    /// <param name="content">What is said.</param>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="likelihood">0 to 1, all factors included.</param>
    /// <param name="parenthesis">The reporting clause to be cut out of other contents; empty if none.</param>
    /// <param name="cue">The cue's words where they are more than the group's own.</param>
    public static Finding New(
        Reading r, VerbGroup group, Subject subject, List<TextSpan> content, string rule, double likelihood, TextSpan parenthesis = default, List<TextSpan>? cue = null) => new()
        {
            Source = subject.Phrase,
            SourceSpan = subject.Span,
            Cue = cue ?? group.Pieces(r.P),
            Content = content,
            CueToken = group.Verb,
            Sentence = r.SentenceIndex,
            Stance = group.Row.Stance,
            Rule = rule,
            CueId = group.Row.Id,
            Likelihood = likelihood,
            Parenthesis = parenthesis,
        };
}
