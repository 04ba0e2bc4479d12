using Kith.Casework.Access;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Agencies;

namespace Kith.Web.Start;

/// <summary>The entries of the service navigation, for what a person may do.</summary>
internal static class Navigation
{
    private static readonly (Permission Permission, string Text, string Href)[] Entries =
    [
        (Permission.MyWork, "My work", StaffAddress.MyWork),
        (Permission.MyWork, "Calendar", StaffAddress.Calendar),
        (Permission.FrontDoor, "Front door", StaffAddress.FrontDoor),
        (Permission.Approve, "Approvals", StaffAddress.Approvals),
        (Permission.FindChildren, "Find a child", StaffAddress.Children),
        (Permission.FindChildren, "Agencies", AgencyAddress.All),
        (Permission.FindChildren, "Allegations", AllegationAddress.All),
        (Permission.FindChildren, "Places of concern", ContextAddress.All),
        (Permission.MyWork, "Data quality", StaffAddress.DataQuality),
        (Permission.OwnReferrals, "My referrals", StaffAddress.Referrals),
        (Permission.OwnReferrals, "My children", OwnChildAddress.All),
        (Permission.OwnReferrals, "My challenges", StaffAddress.Challenges),
        (Permission.Refer, "Make a referral", StaffAddress.ReferralsNew),
        (Permission.Figures, "Return", StaffAddress.Returns),
        (Permission.Figures, "Departures", StaffAddress.Departures),
        (Permission.Figures, "Engagement", StaffAddress.Engagement),
        (Permission.Figures, "Cost of process", StaffAddress.Process),
        (Permission.Figures, "Need and help", StaffAddress.Need),
        (Permission.Figures, "Partnership", StaffAddress.Partnership),
        (Permission.Figures, "Guidance replayed", StaffAddress.Replay),
        (Permission.KeepProtocol, "Local protocol", StaffAddress.ProtocolEditor),
        (Permission.KeepSystem, "System", StaffAddress.System),
    ];

    internal static IReadOnlyList<Link> For(SignedIn person, AccessRules rules, PathString path)
    {
        // Making a referral lies below one's referrals: only the nearer of the two is where one is.
        var here = Entries
            .Select(entry => entry.Href)
            .Where(href => path.StartsWithSegments(href, StringComparison.Ordinal))
            .MaxBy(href => href.Length);
        return
        [
            .. Entries
                .Where(entry =>
                    person.May(entry.Permission)
                    && (entry.Href != AllegationAddress.All || rules.DesignatedOfficers.IsOne(person.Person))
                    && (entry.Href != ContextAddress.All || rules.Contexts.IsOne(person.Person))
                )
                .Select(entry => new Link(entry.Text, entry.Href)
                {
                    Current = path == entry.Href,
                    Active = entry.Href == here,
                }),
        ];
    }

    /// <summary>Where somebody starts: the first thing of their post.</summary>
    internal static string StartOf(SignedIn person) =>
        Array.Find(Entries, entry => entry.Permission == Permissions.Of(person.Person.Details.Post)[0]).Href;
}
