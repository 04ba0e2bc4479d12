using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Something arranged that nobody has recorded and nobody has called off, as it stands after every move.</summary>
/// <param name="Version">The version of the fact that arranged it.</param>
/// <param name="ActId">The act that arranged it: the same for every child it was arranged for.</param>
/// <param name="Episode">The episode.</param>
/// <param name="Kind">What it is to be, one of <c>forms/codes/booking-kind.yaml</c>.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day; null when none was set.</param>
/// <param name="Place">Where; null when not said.</param>
/// <param name="Link">The address of a video call; null for none.</param>
/// <param name="Staff">The users in whose calendars it stands; never empty.</param>
/// <param name="Others">Who is asked, the family first.</param>
/// <param name="ArrangedBy">The user who arranged it.</param>
public sealed record Booking(
    int Version,
    Guid ActId,
    int Episode,
    string Kind,
    DateOnly Day,
    TimeOnly? Time,
    string? Place,
    string? Link,
    IReadOnlyList<string> Staff,
    Rows<MeetingPerson>? Others,
    string ArrangedBy
)
{
    /// <summary>What it is for; null where its kind says it.</summary>
    public string? Purpose { get; init; }

    /// <summary>True once its day has passed, so that somebody has to say whether it took place.</summary>
    /// <param name="today">The day.</param>
    public bool HasPassed(DateOnly today) => Day < today;
}
