using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Asks the authority that a child has moved to again when it holds its conference.</summary>
[ActName("chase-transfer-out", "Ask the other council again about its conference", Place = 64)]
public sealed record ChaseTransferOut : Act<TransferOutChased>
{
    /// <summary>Who there was asked, and how.</summary>
    public string? Asked { get; init; }

    /// <summary>What they said.</summary>
    public string? Said { get; init; }

    /// <summary>The day for which they have arranged it; null where they have not.</summary>
    public DateOnly? ConferenceOn { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        RecordReceivingConference.NothingAwaited(episode!);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(
            record.State.Episode(Episode)?.Protection.MovingOut?.ToldOn,
            "when the other council was told of the move"
        );
}
