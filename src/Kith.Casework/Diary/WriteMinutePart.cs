using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>
/// Writes part of the minute of a meeting that is arranged, while others write theirs. The meeting is recorded by its own act, whose page
/// opens filled in with the parts.
/// </summary>
[ActName(MinuteParts.ActName, "Write part of the minute", Place = 176)]
public sealed record WriteMinutePart : Act<MinutePartWritten>
{
    /// <summary>Under which heading.</summary>
    public string? Part { get; init; }

    /// <summary>What it says of this child only. What it says of several is <see cref="Act.SaidOfAll"/>.</summary>
    public string? Words { get; init; }

    /// <summary>Who does what by when.</summary>
    public Rows<MinuteAction>? Taken { get; init; }

    /// <summary>The part it takes the place of, by the act that wrote it; null for a part of its own.</summary>
    public string? Rewrites { get; init; }

    [JsonIgnore]
    public override bool SaysNothing => IsBlank(Words) && IsBlank(SaidOfAll) && Taken is null or { Count: 0 };

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Bookings.In(record).Count > 0 ? null : "Nothing is arranged.";

    // What others write beside it changes nothing here; who wrote the same part anew does.
    public override bool IsTouchedBy(ChildRecord record, int seen)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Rewrites is not null
            && record
                .Facts.Skip(seen)
                .Any(later => later.Fact is MinutePartWritten written && written.Rewrites == Rewrites);
    }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Booking is not null && Bookings.Find(record, Booking) is null,
                "booking",
                "This meeting is recorded or called off already. Write what is missing into its record"
            ),
            (Part is not null && SaysNothing, "words", "Write what was said, or who does what"),
            (
                Rewrites is not null && MinuteParts.Find(record, Booking, Rewrites)?.Id != Rewrites,
                "words",
                "This part is not there any more as you saw it. Look at the minute, and write yours beside it"
            )
        );

    protected override MinutePartWritten Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = Bookings.Find(record, Booking)!.Kind,
        };
}
