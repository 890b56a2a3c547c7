using FactCheck.Domain.Access;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Localisation;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>What all pages share: signed-in people only, antiforgery on every form, words in the reader's language.</summary>
[Authorize]
[AutoValidateAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public abstract class PageController : Controller
{
    /// <summary>Sends requests.</summary>
    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <summary>The words of the page.</summary>
    protected UiText Words => HttpContext.RequestServices.GetRequiredService<UiText>();

    /// <summary>Refuses whoever may not send a request before its form is looked at.</summary>
    /// <exception cref="ForbiddenException">The roles of the person do not allow it.</exception>
    protected void Demand<TRequest>()
    {
        if (!Roles.MaySend<TRequest>(User))
        {
            throw new ForbiddenException(typeof(TRequest).Name, Roles.For<TRequest>());
        }
    }

    /// <summary>Shows a sentence on the next page.</summary>
    protected void Say(string sentence) => TempData["Said"] = sentence;

    /// <summary>
    /// Sends a change. What the desk refuses becomes errors of the form, so that the page is shown again with what was typed;
    /// not found and forbidden are pages of their own.
    /// </summary>
    /// <param name="request">The change.</param>
    /// <param name="done">What to do with the answer.</param>
    /// <param name="field">The form's name for a field of the request.</param>
    protected async Task<bool> AttemptAsync<T>(IRequest<T> request, Action<T> done, Func<string, string>? field = null)
    {
        ArgumentNullException.ThrowIfNull(done);
        try
        {
            done(await Mediator.Send(request, HttpContext.RequestAborted));
            return true;
        }
        catch (ValidationException e)
        {
            AddErrors(e, field);
        }
        catch (RuleBrokenException e)
        {
            ModelState.AddModelError("", Refusal.Sentence(Words, e));
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (ChangedByOtherException e)
        {
            ViewData["Other"] = e.Other;
            ModelState.AddModelError("", Words["Changed.ByOther", e.Other.Who, e.Other.When]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return false;
    }

    /// <summary>Says in the reader's words what is wrong with a new password.</summary>
    protected void CheckPassword(string field, string? password, string? repeat)
    {
        if ((password ?? "").Length < UserAccount.MinimumPasswordLength)
        {
            ModelState.AddModelError(field, Words["Invalid.password-too-short"]);
        }
        else if (password != repeat)
        {
            ModelState.AddModelError(field, Words["Password.Different"]);
        }
    }

    /// <summary>Shows what the desk refused at the fields that it concerns.</summary>
    protected void AddErrors(ValidationException refused, Func<string, string>? field = null)
    {
        ArgumentNullException.ThrowIfNull(refused);
        foreach (ValidationFailure failure in refused.Errors)
        {
            ModelState.AddModelError(field?.Invoke(failure.PropertyName) ?? failure.PropertyName, Refusal.Sentence(Words, failure));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
