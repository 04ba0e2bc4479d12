using System.Security.Claims;
using System.Text.Encodings.Web;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// Says who asks on a site for people outside. The session, and what is open to the person, are looked up on every request: a session
/// ends with the last that is.
/// </summary>
internal abstract class OutsideSessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    string cookie,
    string signIn
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>True for a user of this site.</summary>
    protected abstract bool IsTheirs(string user);

    /// <summary>Keeps for the handlers of the request who it is, and says whether anything is open to them.</summary>
    protected abstract Task<bool> OpensAsync(OpenSession session, Workforce workforce, CancellationToken stop);

    /// <summary>How long a session lasts in which nothing is done, where it is shorter than that of everybody; null where it is not.</summary>
    protected virtual TimeSpan? Idle => null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var stop = Context.RequestAborted;
        var services = Context.RequestServices;
        var clock = services.GetRequiredService<AuthorityClock>();
        if (SessionCookie.IdIn(Request, cookie) is not { } id)
            return AuthenticateResult.NoResult();
        var (workforce, _, session) = await services.GetRequiredService<EventStore>().LoadAsync(null, id, stop);
        if (session is null || !IsTheirs(session.Practitioner))
            return AuthenticateResult.NoResult();
        var over =
            services.GetRequiredService<AccountSettings>().Over(session.BegunAt, session.SeenAt, clock.UtcNow)
            ?? (clock.UtcNow - session.SeenAt >= Idle ? SessionEndedBecause.Idle : (SessionEndedBecause?)null)
            ?? (await OpensAsync(session, workforce, stop) ? null : SessionEndedBecause.NothingToSee);
        if (over is { } because)
        {
            await services
                .GetRequiredService<AccountService>()
                .EndAsync(session.Account, one => one.Id == id, because, session.Practitioner, stop);
            return AuthenticateResult.NoResult();
        }
        if (clock.UtcNow - session.SeenAt >= NotedEvery)
            await services.GetRequiredService<AccountStore>().SeenAsync(id, clock.UtcNow, stop);
        Typist.Is(Context, session.Practitioner);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Account)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(signIn);
        return Task.CompletedTask;
    }
}
