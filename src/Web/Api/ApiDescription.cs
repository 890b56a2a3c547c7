using FactCheck.Web.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Web.Api;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
internal static class ApiDescription
{
    /// <summary>Name of the document, and the version in the API's addresses.</summary>
    public const string Document = "v1";

    private static readonly (string Status, string Text)[] CommonAnswers =
    [
        ("400", "The body is no JSON (with line and position), or a field breaks a rule (with the field)."),
        ("401", "No valid token."),
        ("403", "The roles of the token's user do not allow this."),
        ("429", "Too many requests; Retry-After says how long to wait."),
    ];

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = action => action.RelativePath?.StartsWith("api/", StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "FactCheck",
                Version = Document,
                Description = "Attributed claims out of news text, with linked sources, verification status and a history that can be " +
                    "verified. Offsets are half-open [start, end) counts of Unicode code points. Changes need the ETag of what was seen " +
                    "in If-Match; whoever comes second gets 409 with the other change. Errors are problem details (RFC 9457).",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[BearerTokens.SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token issued on the page of the user's tokens, or by POST /api/v1/tokens.",
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerTokens.SchemeName, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Responses ??= [];
            foreach ((string status, string text) in CommonAnswers)
            {
                operation.Responses.TryAdd(status, Problem(text));
            }

            if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) == true)
            {
                operation.Responses.TryAdd("404", Problem("There is no such thing."));
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ChangesAttribute>().Any())
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "If-Match",
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "The ETag of the version that was seen, such as \"3\".",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
                operation.Responses.TryAdd("409", Problem("Somebody else changed it (other_change says what), or its state does not allow this (rule says which)."));
                operation.Responses.TryAdd("428", Problem("If-Match is missing."));
            }

            return Task.CompletedTask;
        });
    });

    private static OpenApiResponse Problem(string text) => new()
    {
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
        },
    };
}
