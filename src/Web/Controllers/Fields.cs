using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FactCheck.Web.Controllers;

/// <summary>Names of form fields.</summary>
public static class Fields
{
    /// <summary>The element id of a field: <c>Evidence[0].Excerpt</c> is <c>Evidence_0__Excerpt</c>.</summary>
    public static string IdOf(string name) => string.Create((name ?? "").Length, name ?? "", static (id, from) =>
    {
        for (int i = 0; i < id.Length; i++)
        {
            id[i] = char.IsAsciiLetterOrDigit(from[i]) || from[i] == '-' ? from[i] : '_';
        }
    });

    /// <summary>The first thing wrong with a field, or null.</summary>
    public static string? ErrorOf(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out ModelStateEntry? entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
