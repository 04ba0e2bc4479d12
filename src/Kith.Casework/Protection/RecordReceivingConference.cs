using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records the conference of the authority that a child has moved to, and whether it answers for the child from then on.</summary>
[ActName("record-receiving-conference", "Record the other council’s conference", Place = 59)]
public sealed record RecordReceivingConference : Act<ReceivingConferenceHeld>
{
    /// <summary>Whether it answers for the child from then on; null until said. This child only.</summary>
    public bool? Accepted { get; init; }

    /// <summary>What its conference decided. This child only.</summary>
    public string? Decided { get; init; }

    /// <summary>Why it does not, where it does not, and what we do now. This child only.</summary>
    public string? Reason { get; init; }

    /// <summary>Who works with the child there from then on.</summary>
    public string? KeyWorker { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    public override string? CannotFollow(ChildRecord record, Episode? episode) => NothingAwaited(episode!);

    public override bool IsAwaited(Episode episode) => NothingAwaited(episode) is null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(
            record.State.Episode(Episode)?.Protection.MovingOut?.ToldOn,
            "when the other council was told of the move"
        );

    protected override ReceivingConferenceHeld Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Authority = episode!.Protection.MovingOut!.Told.Authority,
        };

    /// <summary>Why no conference of another authority is awaited, in a sentence; null where one is.</summary>
    internal static string? NothingAwaited(Episode episode) =>
        episode.Protection.MovingOut switch
        {
            null => "No other council has been told that this child has moved.",
            { Accepted: not null } => "The other council’s conference is recorded.",
            { EndedOn: not null } => "The plan has ended.",
            _ => null,
        };
}
