using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Arranges a visit or a meeting ahead.</summary>
[ActName("arrange-booking", "Arrange a visit or a meeting", Place = 181)]
public sealed record ArrangeBooking : Act<BookingArranged>
{
    /// <summary>What it is to be.</summary>
    public string? Kind { get; init; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; init; }

    /// <summary>The day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time of day.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>The address of a video call.</summary>
    public string? Link { get; init; }

    /// <summary>In whose calendars it stands; null for the writer's own.</summary>
    public IReadOnlyList<string>? Staff { get; init; }

    /// <summary>Who is asked, the family first.</summary>
    public Rows<MeetingPerson>? Others { get; init; }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        BookingProblems
            .In(Day, Place, Link, On, record)
            .Concat(MeetingPeople.Problems(Others, "others", record, practice));

    protected override BookingArranged Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var others = MeetingPeople.Named(Others, record, practice);
        return Answered(record) with
        {
            Others = others,
            ReportOwed = Kind == OwnReports.Conference ? ConferenceReports.OwedBy(record, others, On) : null,
        };
    }
}

/// <summary>What can be wrong with where and when something is arranged.</summary>
internal static class BookingProblems
{
    public static IEnumerable<Problem> In(
        DateOnly? day,
        string? place,
        string? link,
        DateOnly arranged,
        ChildRecord record
    ) =>
        Problem.Of(
            (day < arranged, "day", $"{Problem.It} must be today or later. Record what has happened as what it was"),
            (
                place is not null && KeptAddresses.Of(record).Covers(place),
                "place",
                "This address is kept secret. Leave the place blank"
            ),
            (
                link is not null
                    && !(
                        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                    ),
                "link",
                $"{Problem.It} must begin with https://"
            )
        );
}
