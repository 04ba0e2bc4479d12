using System.Security.Claims;
using System.Text.Encodings.Web;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.Shared.Accounts;

/// <summary>
/// Says who asks: the session of the cookie, its account and the workforce are looked up on every request, in the question
/// to the database with which every page begins. What ended on one server is over on all.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    EventStore records,
    AccountStore accounts,
    AccountService service,
    AccountSettings settings,
    AuthorityClock clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "session";

    // Often enough for a limit in minutes, seldom enough to cost nothing.
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var stop = Context.RequestAborted;
        if (SessionCookie.IdIn(Request) is not { } id)
            return AuthenticateResult.NoResult();
        var (workforce, child, session) = await records.LoadAsync(SeenChild.AskedFor(Context), id, stop);
        if (session is null || workforce.Find(session.Practitioner) is not { HasLeft: false } person)
            return AuthenticateResult.NoResult();
        if (settings.Over(session.BegunAt, session.SeenAt, clock.UtcNow) is { } because)
        {
            await service.EndAsync(session.Account, one => one.Id == id, because, person.Id, stop);
            return AuthenticateResult.NoResult();
        }
        if (clock.UtcNow - session.SeenAt >= NotedEvery)
            await accounts.SeenAsync(id, clock.UtcNow, stop);
        Context.Items[typeof(SignedIn)] = new SignedIn(person, workforce)
        {
            Account = session.Account,
            HasDraftsHere = session.Drafts > 0,
        };
        Context.Items[typeof(ChildRecord)] = child;
        // The name ties the forms of a page to the person who opened it.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Account)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }
}
