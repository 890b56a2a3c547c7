using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Links sources to the registry: by name, by a short name that the text introduced, or by what the text named before
/// ("the ministry", a last name, a pronoun, a verb with no subject). What is not plain stays open, with its candidates.
/// </summary>
internal sealed class MentionLinker
{
    private readonly Passage _p;
    private readonly SourceDirectory _directory;
    private readonly TextNames _names;
    private readonly IntroducedNames _introduced;
    private readonly EarlierMentions _earlier;
    private readonly DescribedMentions _described;
    private readonly PronounMentions _pronouns;
    private readonly NameExtent _extent;

    /// <summary>A linker for one passage.</summary>
    public MentionLinker(Passage p, SourceDirectory directory)
    {
        (_p, _directory) = (p, directory);
        _extent = new NameExtent(p, directory);
        _names = new TextNames(p, directory);
        _introduced = new IntroducedNames(p, directory);
        _earlier = new EarlierMentions(p);
        _described = new DescribedMentions(p, directory, _names, _earlier);
        _pronouns = new PronounMentions(p, directory);
    }

    /// <summary>The mentions of a finding's source. Findings must come in text order.</summary>
    public IReadOnlyList<SourceMention> Link(Finding finding, IReadOnlyList<TextSpan> source)
    {
        if (source.Count == 0)
        {
            return _pronouns.WithoutSubject(finding);
        }

        TextSpan span = source[0];
        IReadOnlyList<SourceLink> links = _extent.Resolve(finding.Source, span, out MentionDescription description);
        bool pronoun = links.Count == 0 && IsPronoun(finding);
        IReadOnlyList<SourceMention> mentions = links.Count > 0 ? Named(links, finding.Source)
            : pronoun ? _pronouns.Resolve(finding, span)
            : [Unnamed(description, finding.Source, span)];
        if (finding.Source.Exists && !pronoun)
        {
            _earlier.Add(finding.Source, span, mentions);
        }

        _pronouns.Remember(mentions, span, finding);
        return mentions;
    }

    private SourceMention[] Named(IReadOnlyList<SourceLink> links, Phrase phrase)
    {
        var mentions = new SourceMention[links.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            SourceLink link = links[i];
            mentions[i] = new SourceMention(link.Span, link.Key, link.OnBehalf, "name");
            if (link.IsByFamilyName && _names.HasNamesake(link.Key, link.Span.Start))
            {
                mentions[i] = new SourceMention(link.Span, null, null, $"open: {link.Key} or somebody of the same name");
            }
            else if (links.Count == 1 && phrase.Length <= 2 && IsShortForSomethingElse(phrase, link.Key, out TextSpan longForm))
            {
                mentions[i] = new SourceMention(link.Span, null, null, $"short for a name that is not registered, {Quoted(longForm)}");
            }
            else if (link.OnBehalf is null && _directory.KindOf(link.Key) == SourceKind.Person && OfficeOf(link.Key, link.Span.Start) is { } office)
            {
                mentions[i] = mentions[i] with { OnBehalf = office, Why = "name, with the office named before" };
            }
        }

        return mentions;
    }

    private SourceKey? OfficeOf(SourceKey person, int before)
    {
        for (int k = _earlier.All.Count - 1; k >= 0; k--)
        {
            if (_earlier.All[k].Linked is { OnBehalf: { } office } linked && linked.Key == person)
            {
                return office;
            }
        }

        return _names.OfficeOf(person, before);
    }

    private bool IsShortForSomethingElse(Phrase phrase, SourceKey key, out TextSpan longForm) =>
        _introduced.TryFind(WithoutArticle(phrase), out SourceKey? introduced, out longForm) && introduced != key;

    private SourceMention Unnamed(in MentionDescription description, Phrase phrase, TextSpan span)
    {
        if (!phrase.Exists || _p.Is(phrase.First, WordClass.PronounIndefinite))
        {
            return new SourceMention(span, null, null, SourceMention.NotRegistered);
        }

        Phrase bare = WithoutArticle(phrase);
        if (bare.Length <= 3 && _introduced.TryFind(bare, out SourceKey? introduced, out TextSpan longForm) && introduced is not null)
        {
            return new SourceMention(span, introduced, null, $"short for {Quoted(longForm)}");
        }

        return _described.Resolve(description, phrase, span);
    }

    private Phrase WithoutArticle(Phrase phrase) =>
        phrase.Length > 1 && _p.Is(phrase.First, WordClass.Article | WordClass.Determiner) ? new Phrase(phrase.First + 1, phrase.Last) : phrase;

    private string Quoted(TextSpan words) => words.Length <= 80 ? words.In(_p.Text) : words.In(_p.Text)[..80] + "…";

    private bool IsPronoun(Finding finding) =>
        !finding.Source.Exists
        || (finding.Source.Length == 1 && _p.Is(finding.Source.First, WordClass.Pronoun | WordClass.Possessive) && !_p.Is(finding.Source.First, WordClass.Role));
}
