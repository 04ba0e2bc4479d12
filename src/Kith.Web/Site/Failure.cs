using Kith.Web.Access;
using Kith.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Kith.Web.Site;

/// <summary>The page for what should not have happened. It says nothing of the inside, and what to quote.</summary>
internal static class Failure
{
    internal static async Task ShowAsync(HttpContext http)
    {
        BeforeAnswer.Forget(http);
        var badRequest =
            http.Response.StatusCode == StatusCodes.Status400BadRequest
            || http.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException;
        await Pages
            .Render<MessageView>(
                new
                {
                    Title = badRequest
                        ? "The address or what was sent is not right"
                        : "Sorry, there is a problem with the service",
                    Message = badRequest
                        ? "Go back, reload the page and try again."
                        : $"Nothing was lost that had been saved. Try again later, or quote {http.TraceIdentifier} when you ask for help.",
                },
                badRequest ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError
            )
            .ExecuteAsync(http);
    }
}
