using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Tests.Registry;

/// <summary>What the last source of a short article leads to, and the reason that people are shown.</summary>
public sealed class OpenMentionTests
{
    private static readonly AttributionExtractor Extractor = new(LanguagePacks.Shipped, SourceDirectory.Shipped);

    [Theory]
    [InlineData("en", "TASS said the bridge was open. The agency said trains were running.", "tass", "earlier mention: TASS")]
    [InlineData("en", "Reuters and Interfax sent reporters. The agency said trains were running.", "", "open: reuters or interfax")]
    [InlineData("en", "A reader wrote to Interfax. The agency said trains were running.", "interfax", "earlier mention")]
    [InlineData("en", "Yemen has a new budget. The finance ministry said salaries would be paid.", "ministry:ye:finance", "office of the country that the article is about")]
    [InlineData("en", "Yemen and Oman have new budgets. The finance ministry said salaries would be paid.", "", "open: ministry:ye:finance or ministry:om:finance")]
    [InlineData("en", "Mike Pompeo landed on Monday. Pompeo said the talks would go on.", "person:mike-pompeo", "earlier mention")]
    [InlineData("en", "The talks went on. Pompeo said a text was ready.", "", "open: person:mike-pompeo")]
    [InlineData("en", "Dmitry and Ivan Peskov own a mill. Peskov said the flour was good.", "", "open: person:dmitry-peskov or somebody of the same name")]
    [InlineData("en", "The World Health Organization (WHO) met. The Alliance of Patriots (AP) won the vote. AP said it would govern.", "", "short for a name that is not registered, The Alliance of Patriots")]
    [InlineData("fr", "L'Organisation mondiale de la santé a dit que le virus reculait. L'agence a annoncé que le vaccin était sûr.", "who", "earlier mention")]
    [InlineData("ar", "قالت وكالة تاس إن الجسر مفتوح. وقالت الوكالة إن القطارات تسير.", "tass", "earlier mention: ")]
    public void The_last_source_is_linked_or_open_with_its_reason(string language, string text, string key, string why)
    {
        SourceMention mention = Extractor.Extract(text, language).Attributions[^1].Mentions[^1];

        Assert.Equal(key, mention.Key?.Value ?? "");
        Assert.StartsWith(why, mention.Why, StringComparison.Ordinal);
        Assert.True(mention.Why.Length <= 200);
    }
}
