using System.Text.Encodings.Web;
using Kith.Casework.ChildSite;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.ChildSite.Addresses;
using Kith.Web.Shared.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.ChildSite;

/// <summary>Says who asks on a child's own page, and whether it is still open.</summary>
internal sealed class ChildSessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    EventStore records,
    ChildPageRules rules
) : OutsideSessionHandler(options, logs, encoder, SessionCookie.Child, ChildSiteAddress.SignIn)
{
    public const string Name = "child";

    protected override TimeSpan? Idle => TimeSpan.FromMinutes(rules.SessionMinutes);

    protected override bool IsTheirs(string user) => ChildUser.ChildOf(user) is not null;

    protected override async Task<bool> OpensAsync(OpenSession session, Workforce workforce, CancellationToken stop)
    {
        var child = ChildUser.ChildOf(session.Practitioner)!.Value;
        if (await records.LoadChildAsync(child, stop) is not { } record || ChildPageAccess.Of(record) is not { } access)
            return false;
        Context.Items[typeof(ChildViewer)] = new ChildViewer(access, workforce, session.Account);
        return true;
    }
}
