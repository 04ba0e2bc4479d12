using Kith.Web.Access;
using Kith.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Kith.Web.Site;

/// <summary>The page for what should not have happened. It says nothing of the inside, and what to quote.</summary>
internal static class Failure
{
    internal static async Task ShowAsync(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var badRequest = error is BadHttpRequestException;
        await Pages
            .Render<MessageView>(
                new
                {
                    Title = badRequest
                        ? "This page has been open too long"
                        : "Sorry, there is a problem with the service",
                    Message = badRequest
                        ? "Go back, reload the page and try again. What you typed is kept as a draft."
                        : $"Nothing was lost that had been saved. Try again later, or quote {http.TraceIdentifier} when you ask for help.",
                },
                badRequest ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError
            )
            .ExecuteAsync(http);
    }
}
