using System.Security.Claims;
using System.Text.Encodings.Web;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Families;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.FamilySite;

/// <summary>
/// Says who asks on the family’s site. The session, and which children are open to the person, are looked up on every request:
/// a session ends with the last child that is.
/// </summary>
internal sealed class FamilySessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    EventStore records,
    AccountStore accounts,
    AccountService service,
    FamilyChildren children,
    AccountSettings settings,
    AuthorityClock clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "family";

    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var stop = Context.RequestAborted;
        if (SessionCookie.IdIn(Request, SessionCookie.Family) is not { } id)
            return AuthenticateResult.NoResult();
        var (workforce, _, session) = await records.LoadAsync(null, id, stop);
        if (session is null || FamilyUser.PersonOf(session.Practitioner) is not { } person)
            return AuthenticateResult.NoResult();
        var open = await children.OfAsync(person, stop);
        var over =
            settings.Over(session.BegunAt, session.SeenAt, clock.UtcNow)
            ?? (open.Count == 0 ? SessionEndedBecause.NothingToSee : null);
        if (over is { } because)
        {
            await service.EndAsync(session.Account, one => one.Id == id, because, session.Practitioner, stop);
            return AuthenticateResult.NoResult();
        }
        if (clock.UtcNow - session.SeenAt >= NotedEvery)
            await accounts.SeenAsync(id, clock.UtcNow, stop);
        Context.Items[typeof(FamilyViewer)] = new FamilyViewer(
            person,
            open,
            workforce,
            session.Account,
            session.BegunAt
        );
        Typist.Is(Context, session.Practitioner);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Account)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect(FamilyAddress.SignIn);
        return Task.CompletedTask;
    }
}
