namespace Kith.Casework.Record;

/// <summary>A plan that runs: what a stage says of it, and where its words stand among the facts.</summary>
/// <param name="Name">As a heading: "Child protection plan".</param>
/// <param name="Since">When it began.</param>
/// <param name="Facts">The facts that make and carry on the plan, by name.</param>
/// <param name="ReviewedBy">The fact that reviews it, by name: what the clock of the next review waits for.</param>
/// <param name="Wants">The details, in any of those facts, that say what has to change.</param>
/// <param name="Does">The details that say who does what by when.</param>
public sealed record PlanInForce(
    string Name,
    DateOnly Since,
    IReadOnlyList<string> Facts,
    string ReviewedBy,
    string Wants,
    string Does
)
{
    /// <summary>
    /// The detail that says what is done for this child alone, beside what is done for brothers and sisters too; null for a plan that
    /// keeps no such thing apart.
    /// </summary>
    public string? DoesForChild { get; init; }

    /// <summary>Who does what by an entry of the plan: what is done for all it was agreed for, then what is done for this child alone.</summary>
    /// <param name="entry">The entry; null for none.</param>
    public IReadOnlyList<IRow> RowsIn(Recorded? entry) =>
        entry is null ? [] : [.. entry.RowsOf(Does), .. DoesForChild is { } own ? entry.RowsOf(own) : []];

    /// <summary>The detail that says what happens where it does not help; null for a plan that says none.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The detail that says what is expected on every side; null for a plan that says none.</summary>
    public string? Expects { get; init; }

    /// <summary>The category of abuse as the census codes it; null for a plan without one.</summary>
    public string? Category { get; init; }

    /// <summary>What stands in an action beside who does it: who is helped by it, unless the plan says otherwise.</summary>
    public string Helps { get; init; } = "Who is helped";

    /// <summary>True where the child is visited under it: how often, and whether alone, stands beside it.</summary>
    public bool IsVisited { get; init; }

    /// <summary>The latest review; null when none was held.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The day on which a review decided that it ends; null while it goes on.</summary>
    public DateOnly? EndsSince { get; init; }

    /// <summary>True of an entry that makes, carries on or reviews the plan.</summary>
    /// <param name="entry">The entry.</param>
    public bool Carries(Recorded entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.FactName == ReviewedBy || Facts.Contains(entry.FactName);
    }

    /// <summary>The latest entry of the plan that says what has to change; null when none does.</summary>
    public Recorded? WantsIn(ChildRecord record, int episode) => Latest(record, episode, Wants);

    /// <summary>The latest entry of the plan that says who does what; null when none does.</summary>
    public Recorded? DoesIn(ChildRecord record, int episode) => Latest(record, episode, Does);

    /// <summary>What happens where it does not help, as it was said last; null when nobody said.</summary>
    public string? OtherwiseIn(ChildRecord record, int episode) =>
        Otherwise is { } detail ? Latest(record, episode, detail)?.Detail(detail) : null;

    /// <summary>The latest entry of the plan that says what is expected on every side; null when none does.</summary>
    public Recorded? ExpectsIn(ChildRecord record, int episode) =>
        Expects is { } detail ? Latest(record, episode, detail) : null;

    private Recorded? Latest(ChildRecord record, int episode, string detail) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode
            && entry.On >= Since
            && Facts.Contains(entry.FactName)
            && entry.Detail(detail) is not null
        );
}
