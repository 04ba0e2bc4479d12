using System.Security.Claims;
using System.Text.Encodings.Web;
using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Systems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;

namespace Kith.Web.Api.Tokens;

/// <summary>
/// Says which system asks: by its token, and by what the record of its agency says now. A system that is withdrawn, a secret that is replaced
/// and an agency that is closed end a token at once, on every server.
/// </summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    EventStore records
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0)
            return AuthenticateResult.NoResult();
        var token = await Context.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (
            token.Principal is not { } shown
            || SystemUser.Find(shown.GetClaim(OpenIddictConstants.Claims.Subject)) is not var (agency, system)
        )
            return AuthenticateResult.Fail("There is no such token.");
        var record = await records.LoadAgencyAsync(agency, Context.RequestAborted);
        if (record.LetsIn(system) is not { } its || its.Hash != shown.GetClaim(TokenClaims.Secret))
            return AuthenticateResult.Fail("The system is let in no more.");
        var scopes = SystemScope.Of(its.Now).Select(scope => scope.Name).Where(shown.HasScope);
        Context.Items[typeof(ApiCaller)] = new ApiCaller(record, its, scopes.ToHashSet(StringComparer.Ordinal));
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, SystemUser.Of(agency, system))],
            Scheme.Name
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblems.For(StatusCodes.Status401Unauthorized).ToResult().ExecuteAsync(Context);
    }
}
