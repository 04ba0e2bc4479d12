using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Settles a departure that was not agreed to: what it left standing was put right, done again, or is kept with a reason.</summary>
[ActName("settle-departure", "Settle what was not agreed to")]
public sealed record SettleDeparture : Act<DepartureSettled>
{
    /// <summary>The version of the departure.</summary>
    public int? Departure { get; init; }

    /// <summary>What it came to.</summary>
    public Settlement? How { get; init; }

    /// <summary>What was done, or why it may stand.</summary>
    public string? Reason { get; init; }

    // What was not agreed to is settled also when the involvement has ended since.
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Departing.Unsettled(record).Any() ? null : "Nothing that was not agreed to is left to settle here.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var refused = Find(record);
        return
        [
            .. refused is null ? [] : NotBefore(refused.Answer!.On, "when it was not agreed to"),
            .. Problem.Of((refused is null, "departure", "Choose what you are settling")),
            .. refused is not null && How is { } how && Settling.Against(how, refused, record, practice) is { } because
                ? [new Problem("how", because)]
                : Array.Empty<Problem>(),
        ];
    }

    protected override DepartureSettled Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var refused = Find(record)!;
        return Answered(record) with { Duty = refused.Fact.Duty, Episode = refused.Recorded.Episode };
    }

    private Departed? Find(ChildRecord record) =>
        Departing.Unsettled(record).FirstOrDefault(departure => departure.Recorded.Version == Departure);
}
