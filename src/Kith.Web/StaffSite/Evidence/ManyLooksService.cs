using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>A day on which somebody was shown very many children.</summary>
/// <param name="User">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Day">The day.</param>
/// <param name="Opened">True for records opened; false for children shown by searches.</param>
/// <param name="Children">How many different children.</param>
public sealed record ManyLooksLine(string User, string Name, DateOnly Day, bool Opened, int Children);

/// <summary>Lists, for whoever answers for them, the days on which somebody was shown very many children, until each is settled with a reason.</summary>
public sealed class ManyLooksService(EventStore records, LooksByDay looks, AccessRules rules, AuthorityClock clock)
{
    /// <summary>Those that somebody answers for and that are not settled, the latest first.</summary>
    public async Task<IReadOnlyList<ManyLooksLine>> ForAsync(SignedIn viewer, CancellationToken stop)
    {
        var many = rules.ManyLooks;
        List<string> people = [.. many.PeopleOf(viewer.Person, viewer.Workforce).Select(person => person.Id)];
        if (people.Count == 0)
            return [];
        List<DateOnly> days = [.. Enumerable.Range(0, many.Days).Select(back => clock.Today.AddDays(-back))];
        List<DateTimeOffset> begin = [.. days.Select(day => AuthorityClock.Utc(day.ToDateTime(TimeOnly.MinValue)))];
        var found = await looks.OverAsync(people, Purposes.Search, begin, many.Found, stop);
        var opened = await looks.OverAsync(people, Purposes.Read, begin, many.Opened, stop);
        var settled = (await records.LoadAuthorityAsync(AuthoritySubjects.ManyLooks, stop))
            .Select(recorded => (ManyLooksSettled)recorded.Fact)
            .ToLookup(fact => (fact.User, fact.Day, fact.Opened));
        return
        [
            .. Lines(found, false)
                .Concat(Lines(opened, true))
                // What went on after it was settled, and was as much again, is another thing to look at.
                .Where(line =>
                    settled[(line.User, line.Day, line.Opened)].LastOrDefault() is not { } last
                    || line.Children - last.Children > (line.Opened ? many.Opened : many.Found)
                )
                .OrderByDescending(line => line.Day)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];

        IEnumerable<ManyLooksLine> Lines(IReadOnlyList<DayOfLooks> counts, bool isOpened) =>
            counts.Select(count => new ManyLooksLine(
                count.Viewer,
                viewer.Workforce.Find(count.Viewer)!.Name,
                days[count.Day],
                isOpened,
                count.Children
            ));
    }

    /// <summary>Says what one of them was.</summary>
    /// <returns>False where somebody else said so at the same moment.</returns>
    public async Task<bool> SettleAsync(ManyLooksLine line, string reason, string by, CancellationToken stop)
    {
        var facts = await records.LoadAuthorityAsync(AuthoritySubjects.ManyLooks, stop);
        var fact = new ManyLooksSettled(line.User, line.Day, line.Opened, line.Children, reason);
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            "settle-many-looks",
            by,
            clock.UtcNow,
            $"{by}/{Guid.NewGuid():N}",
            []
        )
        {
            Authority = [new AuthorityAppend(AuthoritySubjects.ManyLooks, facts.Count, [new Dated(fact, clock.Today)])],
        };
        return await records.AppendAsync(append, stop) is AppendResult.Stored;
    }
}
