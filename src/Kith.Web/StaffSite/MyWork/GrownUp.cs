using Kith.Casework.People;
using Kith.Store.Rows;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>Somebody who is soon a child no more, or is one no more already, while a plan runs.</summary>
/// <param name="Child">Who.</param>
/// <param name="Birthday">The birthday.</param>
public sealed record GrownUp(ChildRow Child, DateOnly Birthday)
{
    /// <summary>All of them among some children, whose birthday was or is first on top.</summary>
    /// <param name="children">The children.</param>
    /// <param name="rules">At which age, and at which stages.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<GrownUp> Among(IEnumerable<ChildRow> children, AdulthoodRules rules, DateOnly today) =>
        [
            .. from child in children
            let birthday = rules.BirthdayOf(child.BornOn, child.DiedOn, child.Stage, today)
            where birthday is not null
            orderby birthday, child.Name
            select new GrownUp(child, birthday.Value),
        ];
}
