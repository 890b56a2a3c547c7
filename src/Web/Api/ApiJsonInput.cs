using System.Text;
using System.Text.Json;
using FactCheck.Web.Errors;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace FactCheck.Web.Api;

/// <summary>
/// Reads JSON bodies. The framework's own reader turns a mistake into a sentence without a position; this one says line and
/// character, which is what somebody who wrote the JSON needs.
/// </summary>
internal sealed class ApiJsonInput : TextInputFormatter
{
    private readonly JsonSerializerOptions _options;

    public ApiJsonInput(JsonSerializerOptions options)
    {
        _options = options;
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("application/*+json");
        SupportedEncodings.Add(new UTF8Encoding(false, throwOnInvalidBytes: true));
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        HttpRequest request = context.HttpContext.Request;
        try
        {
            object? body = await JsonSerializer.DeserializeAsync(
                request.Body, context.ModelType, _options, context.HttpContext.RequestAborted);
            return body is null
                ? throw new MalformedJsonException("The body is null; an object is expected.", null, 1, 1)
                : await InputFormatterResult.SuccessAsync(body);
        }
        catch (JsonException e)
        {
            throw MalformedJsonException.From(e);
        }
    }
}
