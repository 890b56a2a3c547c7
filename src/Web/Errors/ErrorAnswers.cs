using System.Diagnostics;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FactCheck.Web.Errors;

/// <summary>Turns failures into answers: problem details (RFC 9457) for programs, pages for people.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerExceptionAsync,
            AllowStatusCode404Response = true,
            // Logged by the table, with what is expected left out.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(async context =>
        {
            HttpContext http = context.HttpContext;
            if (IsForPrograms(http))
            {
                await WriteProblemAsync(http, Answer.Of(http.Response.StatusCode), null);
            }
            else
            {
                await RenderPageAsync(http, Answer.Of(http.Response.StatusCode), null);
            }
        });
    }

    /// <summary>Whether the sender is a program: the API, or whoever asks for JSON.</summary>
    public static bool IsForPrograms(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || http.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with values of an address or a form that cannot be read as what they should be.</summary>
    public static ValidationException Unreadable(ModelStateDictionary state) => new(state
        .Where(entry => entry.Value is { Errors.Count: > 0 })
        .SelectMany(entry => entry.Value!.Errors, (entry, error) => new ValidationFailure(
            entry.Key.Length == 0 ? "body" : entry.Key,
            error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Cannot be read.")));

    /// <summary>Writes problem details.</summary>
    public static Task WriteProblemAsync(HttpContext http, Answer answer, string? id)
    {
        http.Response.StatusCode = answer.Status;
        return Results.Problem(ProblemOf(http, answer, id)).ExecuteAsync(http);
    }

    private static ProblemDetails ProblemOf(HttpContext http, Answer answer, string? id)
    {
        var problem = new ProblemDetails
        {
            Type = "urn:factcheck:problem:" + answer.Problem,
            Title = answer.Title,
            Status = answer.Status,
            Detail = answer.Detail,
            Instance = http.Request.Path,
        };
        if (answer.Fields.Count > 0)
        {
            problem.Extensions["errors"] = answer.Fields.ToDictionary(f => Answer.FieldName(f.Key), f => f.Value, StringComparer.Ordinal);
        }

        if (answer.Place is { } place)
        {
            problem.Extensions["line"] = place.Line;
            problem.Extensions["position"] = place.Position;
        }

        if (answer.Rule is not null)
        {
            problem.Extensions["rule"] = answer.Rule;
        }

        if (answer.Other is OtherChange other)
        {
            problem.Extensions["other_change"] = other;
            problem.Extensions["current_version"] = other.CurrentVersion;
        }

        if (id is not null)
        {
            problem.Extensions["id"] = id;
        }

        return problem;
    }

    private static async Task AnswerExceptionAsync(HttpContext http)
    {
        Exception exception = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }

        Answer answer = Answer.To(exception);
        string? id = null;
        if (answer.Unexpected)
        {
            id = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("FactCheck.Errors")
                .LogError(exception, "{Method} {Path} failed; error {Id}", http.Request.Method, http.Request.Path, id);
        }

        if (IsForPrograms(http))
        {
            await WriteProblemAsync(http, answer, id);
        }
        else
        {
            await RenderPageAsync(http, answer, id);
        }
    }

    // Rendered here and now: the pipeline is not run again, so that a fault in it cannot answer the fault.
    private static async Task RenderPageAsync(HttpContext http, Answer answer, string? id)
    {
        var view = new ViewResult
        {
            ViewName = "/Views/Errors/Error.cshtml",
            StatusCode = answer.Status,
            ViewData = new ViewDataDictionary<ErrorPage>(
                http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = ErrorPage.Of(http, answer, id),
            },
        };
        http.SetEndpoint(null);
        await view.ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
    }
}
