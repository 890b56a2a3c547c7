using System.Globalization;
using System.Text.Json;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;

namespace FactCheck.Web.Errors;

/// <summary>What a person or a program is told when a request fails.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Problem">Stable name of the kind of problem, in kebab case.</param>
/// <param name="Title">The kind of problem, in English.</param>
/// <param name="Detail">What is wrong here and what would make it pass, in English.</param>
internal sealed record Answer(int Status, string Problem, string Title, string Detail)
{
    /// <summary>What is wrong with each field of the request; empty where it is not about fields.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The change of somebody else that the sender has not seen.</summary>
    public OtherChange? Other { get; init; }

    /// <summary>Stable name of the rule that was broken, for translations.</summary>
    public string? Rule { get; init; }

    /// <summary>The line and byte at which a body stops being JSON, counted from 1.</summary>
    public (long Line, long Position)? Place { get; init; }

    /// <summary>Whether the cause is ours and belongs into the log.</summary>
    public bool Unexpected => Status >= StatusCodes.Status500InternalServerError;

    /// <summary>The one table from what went wrong to what is answered.</summary>
    public static Answer To(Exception exception) => exception switch
    {
        ValidationException e => Invalid(e),
        MalformedJsonException e => new(400, "malformed-json", "The body is not the JSON expected", e.Message) { Place = (e.Line, e.Position) },
        UnsupportedLanguageException e => new(400, "unsupported-language", "The language is not supported", e.Message),
        AntiforgeryValidationException => new(400, "form-expired", "The form has expired",
            "The form was not sent from this site, or was open for too long. Go back, reload the page and send it again."),
        ForbiddenException e => new(403, "forbidden", "Your roles do not allow this", e.Message),
        NotFoundException e => new(404, "not-found", "There is no such thing", e.Message),
        RuleBrokenException e => new(409, "rule-broken", "This cannot be done now", e.Message) { Rule = e.Rule },
        ChangedByOtherException e => new(409, "changed-by-other", "Somebody else changed this", e.Message) { Other = e.Other },
        BadHttpRequestException e => Of(e.StatusCode) with { Detail = e.Message },
        _ => Of(500),
    };

    /// <summary>The answer to a status that was set without an exception.</summary>
    public static Answer Of(int status) => status switch
    {
        400 => new(400, "bad-request", "The request is not understood", "The request is not of a form that this address takes."),
        401 => new(401, "unauthorized", "Nobody is signed in",
            "Send a valid token as 'Authorization: Bearer …'. Tokens are issued on the page of your account."),
        403 => new(403, "forbidden", "Your roles do not allow this", "Ask an administrator for a role that allows this."),
        404 => new(404, "not-found", "There is no such thing", "There is nothing at this address."),
        405 => new(405, "method-not-allowed", "The method is not allowed", "This address does not take this method; see the Allow header."),
        406 => new(406, "not-acceptable", "No such format", "This address answers in another format than the Accept header asks for."),
        413 => new(413, "too-large", "The request is too large",
            string.Create(CultureInfo.InvariantCulture, $"A request holds at most {RequestLimits.BodyBytes / 1024 / 1024} MiB, a text at most 1,000,000 characters.")),
        415 => new(415, "unsupported-media-type", "The body has a type that is not read here", "Send JSON in UTF-8, as 'Content-Type: application/json'."),
        428 => new(428, "precondition-required", "Say which version you saw",
            "A change needs the version that you saw: send the ETag of the thing in the If-Match header."),
        429 => new(429, "too-many-requests", "Too many requests", "Wait for the seconds that the Retry-After header says, then try again."),
        503 => new(503, "unavailable", "Not available now", "The service is busy or starting; try again in a moment."),
        _ when status < 500 => new(status, "refused", "The request is refused", "The request cannot be answered."),
        _ => new(status, "error", "Something went wrong here",
            "The fault is on our side and stands in the log under the id given. Nothing was half done; try again."),
    };

    private static Answer Invalid(ValidationException e)
    {
        Dictionary<string, string[]> fields = e.Errors
            .GroupBy(failure => failure.PropertyName ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        return new Answer(400, "invalid", "The request breaks a rule", string.Join(" ", fields.Select(f => $"{FieldName(f.Key)}: {string.Join(" ", f.Value)}")))
        {
            Fields = fields,
        };
    }

    /// <summary>A property path as the JSON of the API names it: <c>Evidence[0].ExcerptText</c> → <c>evidence[0].excerpt_text</c>.</summary>
    public static string FieldName(string property) =>
        string.Join('.', property.Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
