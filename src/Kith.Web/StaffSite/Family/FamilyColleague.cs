using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Family;

/// <summary>Somebody who works here with children of a family, once for all of them.</summary>
/// <param name="Name">Who.</param>
/// <param name="Details">Title and team; null for somebody of whom nothing is known any more.</param>
/// <param name="Roles">In what roles, with which of the children.</param>
public sealed record FamilyColleague(
    string Name,
    PractitionerRecorded? Details,
    IReadOnlyList<(InvolvementRole Role, IReadOnlyList<SeenChild> Children)> Roles
)
{
    /// <summary>Who works with the children now, whoever leads first.</summary>
    /// <param name="children">The children.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<FamilyColleague> Of(
        IReadOnlyList<SeenChild> children,
        Workforce workforce,
        DateTime now
    ) =>
        [
            .. children
                .SelectMany(child =>
                    child
                        .Record.Involved.All.Where(one => one.IsCurrent(now))
                        .Select(one => (Child: child, Involvement: one))
                )
                .GroupBy(one => one.Involvement.Practitioner, StringComparer.Ordinal)
                .Select(some => new FamilyColleague(
                    workforce.Find(some.Key)?.Name ?? some.First().Involvement.Name ?? some.Key,
                    workforce.Find(some.Key)?.Details,
                    [
                        .. some.GroupBy(one => one.Involvement.Role)
                            .OrderBy(role => role.Key)
                            .Select(role =>
                                (
                                    role.Key,
                                    (IReadOnlyList<SeenChild>)
                                        [.. role.Select(one => one.Child).DistinctBy(child => child.Id)]
                                )
                            ),
                    ]
                ))
                .OrderBy(colleague => colleague.Roles[0].Role)
                .ThenBy(colleague => colleague.Name, StringComparer.Ordinal),
        ];
}
