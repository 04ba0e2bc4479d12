using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records that the authority stopped looking after a child, otherwise than by going home.</summary>
[ActName("end-looked-after", "Record that the child is no longer looked after", Place = 58)]
public sealed record EndLookedAfter : Act<LookedAfterEnded>
{
    /// <summary>Why; null until chosen.</summary>
    public CareEndReason? Reason { get; init; }

    /// <summary>True where the child has the rights of a care leaver.</summary>
    public bool? CareLeaver { get; init; }

    /// <summary>What help goes on.</summary>
    public string? Next { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        LookedAfterState.NotLookedAfter(episode!);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.LookedAfter.BeganOn, "when the child became looked after");
}
