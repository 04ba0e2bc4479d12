using Bogus;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>The made-up visits, reviews and core groups of a plan. Most are in time, as in a service that copes; a few are late.</summary>
internal sealed class Rhythm(ChildRecord record, StoryDays days, Words words, Randomizer chance, string worker)
{
    // In working days, a little under what the demonstration authority's protocol asks for.
    private static readonly (int Least, int Most, int Late) NeedVisits = (13, 19, 26);
    private static readonly (int Least, int Most, int Late) ProtectionVisits = (7, 10, 13);
    private static readonly (int Least, int Most, int Late) NeedReviews = (45, 56, 66);
    private static readonly (int Least, int Most, int Late) CoreGroups = (22, 29, 35);

    private const float OftenLate = 0.05f;

    public IEnumerable<Dated> ChildInNeed(DateOnly start, DateOnly? end) =>
        [
            .. Every(NeedVisits, start, end).Select(on => new Dated(Visit(on), on)),
            .. Every(NeedReviews, start, end)
                .Select(on => new Dated(
                    new ChildInNeedPlanReviewed(
                        words.Of("progress", chance),
                        words.Actions(chance, Say),
                        words.Said(Age(on), chance)
                    ),
                    on
                )),
        ];

    public IEnumerable<Dated> Protection(DateOnly start, DateOnly? end)
    {
        var first = days.After(start, chance.Int(5, 10));
        return
        [
            .. Every(ProtectionVisits, start, end).Select(on => new Dated(Visit(on), on)),
            .. Every(CoreGroups, first, end).Prepend(first).Where(on => on < (end ?? days.Today)).Select(Meet),
        ];
    }

    private Dated Meet(DateOnly on) =>
        new(
            new CoreGroupMet(
                words.Attendees(chance, Say),
                words.Of("core-groups", chance),
                words.Actions(chance, Say),
                words.Said(Age(on), chance)
            ),
            on
        );

    private HomeVisitMade Visit(DateOnly on) =>
        new(
            true,
            chance.Bool(0.6f),
            null,
            words.Said(Age(on), chance),
            words.Of("visits", chance),
            null,
            chance.Bool(0.8f),
            null
        );

    private List<DateOnly> Every((int Least, int Most, int Late) apart, DateOnly start, DateOnly? end)
    {
        List<DateOnly> on = [];
        for (var day = Next(start, apart); day < (end ?? days.Today); day = Next(day, apart))
            on.Add(day);
        return on;
    }

    private DateOnly Next(DateOnly from, (int Least, int Most, int Late) apart) =>
        days.After(from, chance.Bool(OftenLate) ? apart.Late : chance.Int(apart.Least, apart.Most));

    private int Age(DateOnly on) =>
        record.State.Person.BornOn is { } born && born <= on ? Household.Years(born, on) : 0;

    private string Say(string text) =>
        text.Replace("{worker}", worker, StringComparison.Ordinal)
            .Replace("{child}", record.State.Person.Name?.Given ?? "the child", StringComparison.Ordinal);
}
