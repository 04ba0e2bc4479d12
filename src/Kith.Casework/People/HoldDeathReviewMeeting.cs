using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records the meeting at which those who knew the child review the death.</summary>
[ActName("hold-death-review-meeting", "Record the child death review meeting", Place = 298)]
public sealed record HoldDeathReviewMeeting : Act<ChildDeathReviewMeetingHeld>
{
    /// <summary>What they found.</summary>
    public string? Found { get; init; }

    /// <summary>To whom it was sent.</summary>
    public string? SentTo { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.DiedOn is null ? "No death of this child is recorded." : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Person.DiedOn, "when the child died");
}
