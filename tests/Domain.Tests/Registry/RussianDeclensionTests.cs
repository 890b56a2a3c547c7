using FactCheck.Domain.Registry;
using Xunit;

namespace FactCheck.Domain.Tests.Registry;

public sealed class RussianDeclensionTests
{
    [Theory]
    [InlineData("Кремль", "Кремль Кремля Кремлю Кремлем Кремле")]
    [InlineData("Москва", "Москва Москвы Москве Москву Москвой")]
    [InlineData("Россия", "Россия России Россию Россией")]
    [InlineData("Интерфакс", "Интерфакс Интерфакса Интерфаксу Интерфаксом Интерфаксе")]
    [InlineData("Косово", "Косово Косова Косову Косовом Косове")]
    [InlineData("ТАСС*", "ТАСС")]
    [InlineData("Известия/Известий", "Известия Известий")]
    public void A_noun_is_declined_by_its_ending_unless_the_data_says_otherwise(string name, string forms) =>
        Assert.Equal(forms.Split(' '), RussianDeclension.Forms(name));

    [Theory]
    [InlineData("Белый дом", "Белым домом")]
    [InlineData("Всемирная организация здравоохранения", "Всемирную организацию здравоохранения")]
    [InlineData("Ближневосточное информационное агентство", "Ближневосточного информационного агентства")]
    [InlineData("Российская газета", "Российской газете")]
    public void Adjectives_are_declined_with_the_noun_and_what_follows_stays(string name, string form) =>
        Assert.Contains(form, RussianDeclension.Forms(name));

    [Theory]
    [InlineData("Дмитрий Песков", false, "Дмитрием Песковым")]
    [InlineData("Владимир Зеленский", false, "Владимира Зеленского")]
    [InlineData("Мария Захарова", true, "Марии Захаровой")]
    [InlineData("Ангела Меркель", true, "Ангелы Меркель")]
    [InlineData("Олаф Шольц", false, "Олафом Шольцем")]
    [InlineData("Реджеп Эрдоган", false, "Реджепа Эрдогана")]
    public void A_persons_names_are_declined_each_as_its_gender_asks(string name, bool woman, string form) =>
        Assert.Contains(form, RussianDeclension.PersonForms(name, woman));

    [Theory]
    [InlineData("российский", "российскому", "российская", "российскими")]
    [InlineData("северокорейский", "северокорейского", "северокорейскую", "северокорейских")]
    public void An_adjective_gets_the_forms_of_all_genders_and_numbers(string adjective, params string[] forms) =>
        Assert.All(forms, form => Assert.Contains(form, RussianDeclension.AdjectiveForms(adjective)));
}
