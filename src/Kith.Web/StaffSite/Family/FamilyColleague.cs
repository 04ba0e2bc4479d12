using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Family;

/// <summary>Somebody who works here with children of a family, or supports somebody of it in their own right, once for all of them.</summary>
/// <param name="Name">Who.</param>
/// <param name="Details">Title, team and telephone; null for somebody of whom nothing is known any more.</param>
/// <param name="Roles">In what roles, with which of the children.</param>
public sealed record FamilyColleague(
    string Name,
    PractitionerRecorded? Details,
    IReadOnlyList<(InvolvementRole Role, IReadOnlyList<Guid> Children)> Roles
)
{
    // The kinds of entries by which somebody was in touch with the family.
    private static readonly string[] InTouch = ["visit", "meeting", "contact"];

    /// <summary>Whom of the family they support in their own right, by name.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>When they last visited, met or spoke with the family, as they recorded it; null where they recorded nothing of the kind.</summary>
    public DateOnly? LastContactOn { get; init; }

    /// <summary>Who works with the children now, whoever leads first, and then who supports a grown-up.</summary>
    /// <param name="children">The children’s records.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="forms">The forms, which say what kind of entry each is.</param>
    /// <param name="now">The moment.</param>
    /// <param name="mayKnow">True for somebody of a child’s family of whom whoever looks may know.</param>
    public static IReadOnlyList<FamilyColleague> Of(
        IReadOnlyList<ChildRecord> children,
        Workforce workforce,
        FormLibrary forms,
        DateTime now,
        Func<ChildRecord, FamilyMemberRecorded, bool> mayKnow
    )
    {
        ArgumentNullException.ThrowIfNull(children);
        var supported = children
            .SelectMany(child =>
                child
                    .State.Person.Family.Where(member => mayKnow(child, member))
                    .Select(member => (member.Name, Support: child.State.Person.Known.SupportOf(member.Person)))
            )
            .Where(one => one.Support is { GoesOn: true, Supporter: not null })
            .ToLookup(one => one.Support!.Supporter!, one => one.Name, StringComparer.Ordinal);
        var working = children
            .SelectMany(child =>
                child.Involved.All.Where(one => one.IsCurrent(now)).Select(one => (Child: child, Involvement: one))
            )
            .ToLookup(one => one.Involvement.Practitioner, StringComparer.Ordinal);
        return
        [
            .. working
                .Select(some => some.Key)
                .Union(supported.Select(some => some.Key), StringComparer.Ordinal)
                .Select(user => new FamilyColleague(
                    workforce.Find(user)?.Name
                        ?? working[user].Select(one => one.Involvement.Name).FirstOrDefault()
                        ?? user,
                    workforce.Find(user)?.Details,
                    [
                        .. working[user]
                            .GroupBy(one => one.Involvement.Role)
                            .OrderBy(role => role.Key)
                            .Select(role =>
                                (role.Key, (IReadOnlyList<Guid>)[.. role.Select(one => one.Child.Id).Distinct()])
                            ),
                    ]
                )
                {
                    Supports = [.. supported[user].Distinct(StringComparer.OrdinalIgnoreCase)],
                    LastContactOn = children.Select(child => Last(child, user, workforce, forms)).Max(),
                })
                .OrderBy(colleague => colleague.Roles is [var first, ..] ? first.Role : InvolvementRole.Partner)
                .ThenBy(colleague => colleague.Name, StringComparer.Ordinal),
        ];
    }

    private static DateOnly? Last(ChildRecord child, string user, Workforce workforce, FormLibrary forms)
    {
        var telling = new Telling(forms, workforce, child);
        return child.ByDate.LastOrDefault(entry => entry.By == user && InTouch.Contains(telling.Kind(entry.Fact)))?.On;
    }
}
