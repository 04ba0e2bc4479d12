using System.Security.Claims;
using System.Text.Encodings.Web;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.PartnerSite;

/// <summary>
/// Says who asks on the partners’ site. The session, and whether what they were asked is still open, are looked up on every request: a
/// session ends with it.
/// </summary>
internal sealed class PartnerSessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    EventStore records,
    AccountStore accounts,
    AccountService service,
    PartnerSiteRules rules,
    AccountSettings settings,
    AuthorityClock clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "partner";

    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var stop = Context.RequestAborted;
        if (SessionCookie.IdIn(Request, SessionCookie.Partner) is not { } id)
            return AuthenticateResult.NoResult();
        var (workforce, _, session) = await records.LoadAsync(null, id, stop);
        if (session is null || PartnerUser.AskedOf(session.Practitioner) is not { } asked)
            return AuthenticateResult.NoResult();
        var access = await records.LoadChildAsync(asked.Child, stop) is { } record
            ? PartnerAccess.Of(record, asked.Asked, clock.Today, rules)
            : null;
        var over =
            settings.Over(session.BegunAt, session.SeenAt, clock.UtcNow)
            ?? (access is null ? SessionEndedBecause.NothingToSee : null);
        if (over is { } because)
        {
            await service.EndAsync(session.Account, one => one.Id == id, because, session.Practitioner, stop);
            return AuthenticateResult.NoResult();
        }
        if (clock.UtcNow - session.SeenAt >= NotedEvery)
            await accounts.SeenAsync(id, clock.UtcNow, stop);
        Context.Items[typeof(PartnerViewer)] = new PartnerViewer(access!, workforce, session.Account);
        Typist.Is(Context, session.Practitioner);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Account)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(PartnerAddress.SignIn);
        return Task.CompletedTask;
    }
}
