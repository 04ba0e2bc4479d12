using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Records what those who are asked to a meeting ahead answered, what they need, and whose report came.</summary>
[ActName("update-asked", "Update who is asked", Place = 188)]
public sealed record UpdateAsked : Act<AskedUpdated>
{
    /// <summary>Everybody who is asked from now on.</summary>
    public Rows<MeetingPerson>? Others { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Bookings.In(record).Count > 0 ? null : "Nothing is arranged.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. Problem.Of(
                (
                    Booking is not null && Bookings.Find(record, Booking) is null,
                    "booking",
                    "Choose the meeting: this is not arranged any more"
                )
            ),
            .. MeetingPeople.Problems(Others, "others", record, practice),
        ];

    protected override AskedUpdated Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Others = MeetingPeople.Named(Others, record, practice),
            What = Bookings.Find(record, Booking)!.Kind,
        };
}
