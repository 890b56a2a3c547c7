using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Tests.Languages;

public sealed class UnknownNameTests
{
    [Theory]
    [InlineData("en", "Northwind Wire", "Northwind Wire")]
    [InlineData("en", "the Northwind Wire agency", "Northwind Wire")]
    [InlineData("en", "analyst Mira Halloran, of the Delta Institute", "Mira Halloran")]
    [InlineData("en", "The Gazette's", "Gazette")]
    [InlineData("fr", "l'Observatoire du Sahel", "Observatoire du Sahel")]
    [InlineData("fr", "L'Agence du médicament", "Agence du médicament")]
    [InlineData("en", "Calder's own mayor, Tom Reilly", null)]
    [InlineData("ru", "агентство «Северный вестник»", "Северный вестник")]
    [InlineData("ru", "директор фонда Марина Кольцова", "Марина Кольцова")]
    [InlineData("ar", "شبكة النورس", "النورس")]
    public void What_looks_like_a_name_is_found_in_a_mention(string language, string mention, string? name) =>
        Assert.Equal(name, UnknownName.In(mention, language, LanguagePacks.Shipped));

    [Theory]
    [InlineData("en", "officials")]
    [InlineData("en", "Officials")]
    [InlineData("en", "a source close to the talks")]
    [InlineData("en", "He")]
    [InlineData("fr", "des témoins")]
    [InlineData("fr", "Des responsables")]
    [InlineData("ru", "Источники")]
    [InlineData("ru", "местные жители")]
    [InlineData("ar", "مسؤولون")]
    [InlineData("ar", "مصادر")]
    [InlineData("en", "")]
    [InlineData("en", ",")]
    [InlineData("en", "2024")]
    public void Groups_and_unnamed_sources_have_no_name(string language, string mention) =>
        Assert.Null(UnknownName.In(mention, language, LanguagePacks.Shipped));
}
