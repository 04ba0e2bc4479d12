using System.Text.Encodings.Web;
using Kith.Casework.People;
using Kith.Store.Accounts;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Families;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Kith.Web.FamilySite;

/// <summary>Says who asks on the family’s site, and which children are open to them.</summary>
internal sealed class FamilySessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    FamilyChildren children
) : OutsideSessionHandler(options, logs, encoder, SessionCookie.Family, FamilyAddress.SignIn)
{
    public const string Name = "family";

    protected override bool IsTheirs(string user) => FamilyUser.PersonOf(user) is not null;

    protected override async Task<bool> OpensAsync(OpenSession session, Workforce workforce, CancellationToken stop)
    {
        var person = FamilyUser.PersonOf(session.Practitioner)!.Value;
        var open = await children.OfAsync(person, stop);
        if (open.Count == 0)
            return false;
        Context.Items[typeof(FamilyViewer)] = new FamilyViewer(
            person,
            open,
            workforce,
            session.Account,
            session.BegunAt
        );
        return true;
    }
}
