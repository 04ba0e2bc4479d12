using Kith.Casework.People.Agencies;
using Kith.Store;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Systems;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kith.Web.Api.Tokens;

/// <summary>Whether a system that asks for a token is let in, and for what it asks. Guessing is slowed by the numbers of every sign-in.</summary>
internal sealed class LettingIn(EventStore records, SignInAttempts guesses, IHttpContextAccessor accessor)
    : IOpenIddictServerHandler<ValidateTokenRequestContext>
{
    public async ValueTask HandleAsync(ValidateTokenRequestContext context)
    {
        var http = accessor.HttpContext!;
        if (!http.Request.IsHttps && HostCookie.IsSecure(http.Request))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "A secret is sent over https only.");
            return;
        }
        var client = SystemSecret.Find(context.ClientId);
        var guess = new SignInAttempt(SignInAttempt.AddressOf(http), $"system:{client?.System}", null);
        if (guesses.Wait(guess) is { } wait)
        {
            SignIn.SayWhen(http, wait);
            context.Reject(
                OpenIddictConstants.Errors.SlowDown,
                "There were too many wrong secrets. Wait as long as Retry-After says."
            );
            return;
        }
        var its = client is var (agency, system)
            ? (await records.LoadAgencyAsync(agency, http.RequestAborted)).LetsIn(system)
            : null;
        // A name that nobody has takes as long as one whose secret is wrong.
        if (!SystemSecret.Is(context.ClientSecret, its?.Hash ?? SystemSecret.HashOf("")) || its is null)
        {
            guesses.WasWrong(guess);
            context.Reject(
                OpenIddictConstants.Errors.InvalidClient,
                "The client id or the secret is wrong, or the system is let in no more."
            );
            return;
        }
        if (context.Request.GetScopes().Except(SystemScope.Of(its.Now).Select(scope => scope.Name)).Any())
        {
            context.Reject(
                OpenIddictConstants.Errors.InvalidScope,
                "The system is not let in for all of these scopes."
            );
            return;
        }
        http.Items[typeof(AgencySystem)] = its;
    }
}
