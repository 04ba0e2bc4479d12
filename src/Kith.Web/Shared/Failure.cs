using System.Globalization;
using Kith.Store;
using Kith.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Kith.Web.Shared;

/// <summary>The page for what should not have happened. It says nothing of the inside, and what to do or to quote.</summary>
internal static partial class Failure
{
    /// <summary>Answers what a request ended with that nobody caught.</summary>
    internal static async Task ShowAsync(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is not null && Database.IsAway(failure))
            Away(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Kith"), failure.Message);
        await ShowAsync(http, failure is null ? http.Response.StatusCode : StatusOf(failure));
    }

    /// <summary>True for what is no fault of the program, and so has no place with its stack in the log.</summary>
    internal static bool IsNoFault(ExceptionHandlerSuppressDiagnosticsContext failed) =>
        StatusOf(failed.Exception) != StatusCodes.Status500InternalServerError;

    /// <summary>Answers with the page of a status.</summary>
    internal static async Task ShowAsync(HttpContext http, int status)
    {
        BeforeAnswer.Forget(http);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            var bounds = http.RequestServices.GetRequiredService<Bounds>();
            http.Response.Headers.RetryAfter = bounds.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }
        var (title, message) = Words(status, http.TraceIdentifier);
        await new MessageResult(status, title, message).ExecuteAsync(http);
    }

    private static int StatusOf(Exception failure) =>
        failure switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            // Nobody waits for this answer any more.
            OperationCanceledException => StatusCodes.Status499ClientClosedRequest,
            _ when Database.IsAway(failure) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static (string Title, string Message) Words(int status, string trace) =>
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => (
                "What was sent is too large",
                "Nothing of it was saved. Go back, shorten it or choose another file, and try again."
            ),
            StatusCodes.Status429TooManyRequests => (
                "There were too many attempts",
                "Wait a few minutes, then try again."
            ),
            StatusCodes.Status503ServiceUnavailable => (
                "The service is not available just now",
                "Nothing was lost that had been saved. Wait a minute, then try again. If it goes on, tell whoever runs the system."
            ),
            StatusCodes.Status500InternalServerError => (
                "Sorry, there is a problem with the service",
                $"Nothing was lost that had been saved. Try again later, or quote {trace} when you ask for help."
            ),
            _ => ("The address or what was sent is not right", "Go back, reload the page and try again."),
        };

    [LoggerMessage(LogLevel.Error, "The database does not answer, and people are told to try again: {Why}")]
    private static partial void Away(ILogger log, string why);
}
