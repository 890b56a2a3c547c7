using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>The start page: what needs doing.</summary>
[Route("")]
public sealed class StartController : PageController
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        Desk desk = await Mediator.Send(new GetDesk(), HttpContext.RequestAborted);
        SearchClaimsResult next = await Mediator.Send(
            new SearchClaims(
                new Paging(1, 10),
                WorkState: [WorkState.New, WorkState.Reopened],
                Sort: ClaimSort.Likelihood,
                LeastLikelihood: SearchClaims.ReviewLikelihood),
            HttpContext.RequestAborted);
        return View(new StartPage(desk, next.Page.Items));
    }
}

/// <summary>What needs doing.</summary>
/// <param name="Next">Claims that nobody works on.</param>
public sealed record StartPage(Desk Desk, IReadOnlyList<ClaimRow> Next);
