using Kith.Casework.Access;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.Start;

/// <summary>The entries of the service navigation, for what a person may do.</summary>
internal static class Navigation
{
    private static readonly (Permission Permission, string Text, string Href)[] Entries =
    [
        (Permission.MyWork, "My work", "/my-work"),
        (Permission.MyWork, "Calendar", "/calendar"),
        (Permission.FrontDoor, "Front door", "/front-door"),
        (Permission.Approve, "Approvals", "/approvals"),
        (Permission.FindChildren, "Find a child", "/children"),
        (Permission.MyWork, "Data quality", "/data-quality"),
        (Permission.OwnReferrals, "My referrals", "/referrals"),
        (Permission.Refer, "Make a referral", "/referrals/new"),
        (Permission.Figures, "Return", "/returns"),
        (Permission.Figures, "Departures", "/departures"),
        (Permission.Figures, "Guidance replayed", "/replay"),
        (Permission.KeepProtocol, "Local protocol", "/protocol/editor"),
        (Permission.KeepSystem, "System", "/system"),
    ];

    internal static IReadOnlyList<Link> For(SignedIn person, PathString path)
    {
        // Making a referral lies below one's referrals: only the nearer of the two is where one is.
        var here = Entries
            .Select(entry => entry.Href)
            .Where(href => path.StartsWithSegments(href, StringComparison.Ordinal))
            .MaxBy(href => href.Length);
        return
        [
            .. Entries
                .Where(entry => person.May(entry.Permission))
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
