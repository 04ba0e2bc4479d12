using Kith.Web.Api.Addresses;
using Kith.Web.Shared;

namespace Kith.Web.Api;

/// <summary>What the interface for systems answers where something could not be done, whatever it was that failed.</summary>
internal sealed class ApiProblems : IOwnMessages
{
    public bool IsHere(HttpContext http) => ApiNeeds.IsHere(http);

    public IResult Of(int status) => For(status).ToResult();

    /// <summary>The problem of a status, where nothing more is known of it.</summary>
    internal static ApiProblem For(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => new(
                status,
                "token-needed",
                $"Send a token from {ApiAddress.Token} as Authorization: Bearer"
            ),
            StatusCodes.Status403Forbidden => new(
                status,
                "scope-missing",
                "The token is not for this. Ask the council to let the system in for it"
            ),
            StatusCodes.Status404NotFound => new(
                status,
                "not-found",
                "There is nothing here, or it is not for this system"
            ),
            StatusCodes.Status405MethodNotAllowed => new(
                status,
                "method-not-allowed",
                "The address takes another method"
            ),
            StatusCodes.Status413PayloadTooLarge => new(
                status,
                "too-large",
                "What was sent is too large. Nothing of it was kept"
            ),
            StatusCodes.Status415UnsupportedMediaType => new(
                status,
                "not-json",
                "Send JSON, with Content-Type: application/json"
            ),
            StatusCodes.Status429TooManyRequests => new(
                status,
                "too-many",
                "There were too many requests. Wait as long as Retry-After says"
            ),
            StatusCodes.Status503ServiceUnavailable => new(
                status,
                "away",
                "The service is away for a moment. Send the same again later, with the same Idempotency-Key"
            ),
            StatusCodes.Status500InternalServerError => new(
                status,
                "failed",
                "It is not your fault. Send the same again later, with the same Idempotency-Key"
            ),
            _ => new(status, "bad-request", "The address or what was sent cannot be read"),
        };
}
