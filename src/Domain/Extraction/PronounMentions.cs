using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>Pronouns and verbs without subject: they go on with the source before, where it is one and near.</summary>
internal sealed class PronounMentions(Passage p, SourceDirectory directory, TextNames names)
{
    private const int FarthestPronoun = 2;
    private const int FarthestVerb = 1;
    private IReadOnlyList<SourceMention> _last = [];
    private TextSpan _lastSpan;
    private int _lastSentence = -9;

    /// <summary>Remembers the latest source.</summary>
    public void Remember(IReadOnlyList<SourceMention> mentions, TextSpan span, Finding finding) =>
        (_last, _lastSpan, _lastSentence) = (mentions, span, finding.Sentence);

    /// <summary>A verb that takes its subject over: «وأضاف أن».</summary>
    public IReadOnlyList<SourceMention> WithoutSubject(Finding finding)
    {
        bool spoken = finding.Rule is "verb-clause" or "verb-quotation" or "verb-colon" or "clause-before";
        if (!spoken || p.Pack.Writing.HasCase || finding.Sentence - _lastSentence > FarthestVerb)
        {
            return [];
        }

        _lastSentence = finding.Sentence;
        return _last is [{ Key: not null } before] ? [before with { Why = EarlierMentionWhy() }] : [];
    }

    /// <summary>A pronoun.</summary>
    public IReadOnlyList<SourceMention> Resolve(Finding finding, TextSpan span)
    {
        if (finding.Sentence - _lastSentence > FarthestPronoun || _last is not [{ Key: { } key } before])
        {
            return [new SourceMention(span, null, null, "pronoun")];
        }

        if (directory.KindOf(key) == SourceKind.Person && OtherPersonBetween(key, span.Start) is { } other)
        {
            return [new SourceMention(span, null, null, $"open: {key} or {other}")];
        }

        return [before with { Span = span, Why = EarlierMentionWhy() }];
    }

    private string EarlierMentionWhy() =>
        _lastSpan.Length is > 2 and <= 80 ? $"earlier mention: {_lastSpan.In(p.Text)}" : "earlier mention";

    // A registered person named for the first time after the last source and before the pronoun.
    private SourceKey? OtherPersonBetween(SourceKey person, int before)
    {
        foreach (NamedInText name in names.All)
        {
            if (name.Sight == NameSight.Source && name.First > _lastSpan.End && name.First < before && name.Key != person
                && directory.KindOf(name.Key) == SourceKind.Person)
            {
                return null; // what the source says may name others
            }
        }

        return null;
    }
}
