using System.Text.Encodings.Web;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.PartnerSite;

/// <summary>Says who asks on the partners’ site, and whether what they were asked is still open.</summary>
internal sealed class PartnerSessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    EventStore records,
    PartnerSiteRules rules,
    AuthorityClock clock
) : OutsideSessionHandler(options, logs, encoder, SessionCookie.Partner, PartnerAddress.SignIn)
{
    public const string Name = "partner";

    protected override bool IsTheirs(string user) => PartnerUser.AskedOf(user) is not null;

    protected override async Task<bool> OpensAsync(OpenSession session, Workforce workforce, CancellationToken stop)
    {
        var asked = PartnerUser.AskedOf(session.Practitioner)!.Value;
        if (
            await records.LoadChildAsync(asked.Child, stop) is not { } record
            || PartnerAccess.Of(record, asked.Asked, clock.Today, rules) is not { } access
        )
            return false;
        Context.Items[typeof(PartnerViewer)] = new PartnerViewer(access, workforce, session.Account);
        return true;
    }
}
