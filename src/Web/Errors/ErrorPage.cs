namespace FactCheck.Web.Errors;

/// <summary>What the page about an error shows.</summary>
/// <param name="Shown">Which of the pages that there are words for: 400, 403, 404, 409 or 500.</param>
/// <param name="Sentence">What is wrong here, where more is known than the kind of error; null otherwise.</param>
/// <param name="Id">Under which id it stands in the log; null where it is not logged.</param>
/// <param name="Posted">Whether a form was sent, so that going back brings back what was typed.</param>
public sealed record ErrorPage(int Shown, string? Sentence, string? Id, bool Posted)
{
    internal static ErrorPage Of(HttpContext http, Answer answer, string? id)
    {
        int shown = answer.Status switch
        {
            401 or 403 => 403,
            404 or 405 or 410 => 404,
            409 or 412 => 409,
            < 500 => 400,
            _ => 500,
        };
        bool sameWords = answer.Unexpected || (answer.Detail == Answer.Of(answer.Status).Detail && shown == answer.Status);
        return new ErrorPage(shown, sameWords ? null : answer.Detail, id, HttpMethods.IsPost(http.Request.Method));
    }
}
