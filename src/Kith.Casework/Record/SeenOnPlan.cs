namespace Kith.Casework.Record;

/// <summary>How often a child was seen while a plan runs, and whether alone: a child who is never seen alone is not always free to speak.</summary>
/// <param name="Plan">Since the plan began.</param>
/// <param name="Lately">Since it was agreed anew or reviewed last; null where it was not.</param>
/// <param name="AloneOn">When the child was seen alone last while it runs; null where never.</param>
/// <param name="NotAlone">Why the child was not seen alone lately, where somebody said: the day and the words, the latest first.</param>
public sealed record SeenOnPlan(
    SeenSince Plan,
    SeenSince? Lately,
    DateOnly? AloneOn,
    IReadOnlyList<(DateOnly On, string Why)> NotAlone
)
{
    /// <summary>The count of a plan; null where the child is not visited under it, and for a child who is not born yet.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode it belongs to.</param>
    public static SeenOnPlan? Of(PlanInForce plan, ChildRecord record, int episode)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(record);
        var person = record.State.Person;
        if (!plan.IsVisited || person.IsUnborn)
            return null;
        var since = record.ByDate.Where(entry => entry.Episode == episode && entry.On >= plan.Since).ToList();
        // Of one day's entries the order in the record decides.
        var begins = since.FindIndex(plan.Carries);
        var looked = since.FindLastIndex(plan.Carries);
        var visits = Visits(since.Skip(begins + 1), person.BornOn);
        var lately = Visits(since.Skip(looked + 1), person.BornOn);
        return new SeenOnPlan(
            SeenSince.Of(plan.Since, visits.Select(visit => visit.Sees)),
            looked > begins ? SeenSince.Of(since[looked].On, lately.Select(visit => visit.Sees)) : null,
            visits.Where(visit => visit.Sees.WasAlone).Select(visit => (DateOnly?)visit.On).Max(),
            [
                .. lately
                    .Where(visit => visit.Sees is { Seen: true, Alone: false, NotAloneWhy.Length: > 0 })
                    .Select(visit => (visit.On, visit.Sees.NotAloneWhy!))
                    .Reverse(),
            ]
        );
    }

    /// <summary>The same in sentences.</summary>
    public IEnumerable<string> Says()
    {
        yield return $"Since the plan began on {Plain.Day(Plan.Day)}: {Plan.Says}";
        if (Lately is { } lately)
            yield return $"Since it was looked at together on {Plain.Day(lately.Day)}: {lately.Says}";
        if (AloneOn is { } alone)
            yield return $"Last seen alone on {Plain.Day(alone)}.";
        foreach (var (on, why) in NotAlone)
            yield return $"Not alone on {Plain.Day(on)}: {why}";
    }

    // Before the birth whoever expected the child was visited.
    private static List<(DateOnly On, Sighting Sees)> Visits(IEnumerable<Recorded> entries, DateOnly? bornOn) =>
        [
            .. from entry in entries
            where !(entry.On < bornOn)
            let fact = entry.Fact as ISeesChild
            where fact is not null
            select (entry.On, fact.Sees()),
        ];
}

/// <summary>How often a child was visited and seen from a day on.</summary>
/// <param name="Day">The day.</param>
/// <param name="Visits">How often somebody saw the child, or tried to.</param>
/// <param name="Seen">How often the child was seen.</param>
/// <param name="Alone">How often of those alone.</param>
/// <param name="NotSaid">Of how many of those nobody said whether alone.</param>
public sealed record SeenSince(DateOnly Day, int Visits, int Seen, int Alone, int NotSaid)
{
    /// <summary>The count in words: "6 visits. Seen 5 times, alone twice."</summary>
    public string Says =>
        this switch
        {
            { Visits: 0 } => "no visit is recorded.",
            { Seen: 0 } => $"{Counted}. Not seen.",
            _ => $"{Counted}. Seen {Times(Seen)}{OfThoseAlone}.",
        };

    internal static SeenSince Of(DateOnly day, IEnumerable<Sighting> sightings)
    {
        IReadOnlyList<Sighting> all = [.. sightings];
        return new SeenSince(
            day,
            all.Count,
            all.Count(one => one.Seen),
            all.Count(one => one.WasAlone),
            all.Count(one => one is { Seen: true, Alone: null })
        );
    }

    private string Counted => Visits == 1 ? "1 visit" : $"{Visits} visits";

    private string OfThoseAlone =>
        (Alone, NotSaid) switch
        {
            (0, 0) => ", not alone",
            (_, 0) => $", alone {Times(Alone)}",
            (0, _) when NotSaid == Seen => ". Nobody said whether alone",
            (0, _) => $", not alone where it is said. Of {NotSaid} nobody said",
            _ => $", alone {Times(Alone)}. Of {NotSaid} nobody said whether alone",
        };

    private static string Times(int number) =>
        number switch
        {
            1 => "once",
            2 => "twice",
            _ => $"{number} times",
        };
}
