using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FactCheck.Web.Controllers;

/// <summary>
/// <c>&lt;div field="Reason"&gt;</c>: marks the field as invalid and says why below it. The control inside names the
/// message in <c>aria-describedby</c> by the id <c>Reason-error</c>.
/// </summary>
[HtmlTargetElement("div", Attributes = "field")]
[HtmlTargetElement("fieldset", Attributes = "field")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The name of the form field.</summary>
    public string Field { get; set; } = "";

    /// <summary>The view, for what is wrong.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Fields.ErrorOf(ViewContext.ModelState, Field) is not { } error)
        {
            return;
        }

        output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} invalid");
        var message = new TagBuilder("p");
        message.AddCssClass("error");
        message.Attributes["id"] = $"{Fields.IdOf(Field)}-error";
        message.InnerHtml.Append(error);
        output.PostContent.AppendHtml(message);
    }
}
