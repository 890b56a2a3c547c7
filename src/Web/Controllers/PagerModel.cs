namespace FactCheck.Web.Controllers;

/// <summary>Links to the pages of a list.</summary>
/// <param name="Number">The page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">The URL of a page.</param>
public sealed record PagerModel(int Number, int Pages, Func<int, string> Address);
