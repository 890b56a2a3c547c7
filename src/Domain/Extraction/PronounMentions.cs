using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>Pronouns and verbs without subject: they go on with the source before, where it is one and near.</summary>
internal sealed class PronounMentions(Passage p, SourceDirectory directory)
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
        if (finding.Rule == "document-formula")
        {
            // "it says in the statement": of the body that spoke before
            return finding.Sentence - _lastSentence <= FarthestPronoun && _last is [{ Key: { } issuer } made]
                && directory.KindOf(made.OnBehalf ?? issuer) != SourceKind.Person
                    ? [made with { Key = made.OnBehalf ?? issuer, OnBehalf = null, Why = EarlierMentionWhy() }] : [];
        }

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
        if (finding.Sentence - _lastSentence > FarthestPronoun || _last is not [{ Key: not null } before])
        {
            return [new SourceMention(span, null, null, "pronoun")];
        }

        return [before with { Span = span, Why = EarlierMentionWhy() }];
    }

    private string EarlierMentionWhy() =>
        _lastSpan.Length is > 2 and <= 80 ? $"earlier mention: {_lastSpan.In(p.Text)}" : "earlier mention";
}
