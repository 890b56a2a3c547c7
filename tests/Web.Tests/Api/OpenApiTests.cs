using System.Text.Json;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class OpenApiTests(ApiSite site)
{
    [Fact]
    public async Task The_document_describes_every_endpoint_with_summary_answers_and_errors()
    {
        using HttpClient anybody = site.As(null);
        JsonElement document = await anybody.GetJsonAsync("/openapi/v1.json");
        JsonElement paths = document.GetProperty("paths");
        foreach (ControllerActionDescriptor action in site.Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.OfType<ControllerActionDescriptor>().Where(a => a.ControllerTypeInfo.IsAssignableTo(typeof(ApiController))))
        {
            string path = "/" + System.Text.RegularExpressions.Regex.Replace(action.AttributeRouteInfo!.Template!, @"\{(\w+):(?:[^{}]|\(.*?\))*\}", "{$1}");
            Assert.True(paths.TryGetProperty(path, out JsonElement item), path);
            string method = action.ActionConstraints!.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>()
                .Single().HttpMethods.Single().ToLowerInvariant();
            JsonElement operation = item.GetProperty(method);
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            JsonElement responses = operation.GetProperty("responses");
            Assert.Contains(responses.EnumerateObject(), r => r.Name.StartsWith('2'));
            Assert.All(["400", "401", "403"], status => Assert.True(responses.TryGetProperty(status, out _), $"{method} {path} {status}"));
        }

        Assert.DoesNotContain(paths.EnumerateObject(), p => !p.Name.StartsWith("/api/v1/", StringComparison.Ordinal));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("Bearer").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Changes_say_that_they_need_If_Match_and_enumerations_name_their_words()
    {
        using HttpClient anybody = site.As(null);
        JsonElement document = await anybody.GetJsonAsync("/openapi/v1.json");
        JsonElement assess = document.GetProperty("paths").GetProperty("/api/v1/claims/{id}/assessments").GetProperty("post");

        Assert.Contains(assess.GetProperty("parameters").EnumerateArray(), p => p.GetProperty("name").GetString() == "If-Match");
        Assert.True(assess.GetProperty("responses").TryGetProperty("428", out _));
        Assert.Contains("mostly_supported", document.GetProperty("components").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"published_on\"", document.GetProperty("components").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_no_part_of_it_and_health_is_told_to_anybody()
    {
        using HttpClient anybody = site.As(null);
        using HttpResponseMessage health = await anybody.GetAsync("/health");

        Assert.Equal("Healthy", await health.Content.ReadAsStringAsync());
        using HttpResponseMessage start = await anybody.GetAsync("/");
        Assert.Equal("/account/sign-in", start.RequestMessage!.RequestUri!.AbsolutePath);
        using HttpResponseMessage nothing = await site.As(null).GetAsync("/nothing-here");
        Assert.Equal(404, (int)nothing.StatusCode);
        Assert.Equal("text/html", nothing.Content.Headers.ContentType?.MediaType);
    }
}
