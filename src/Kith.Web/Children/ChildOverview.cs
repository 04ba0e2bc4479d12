using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Children;

/// <summary>Something somebody said or wrote, with when and where it stands in the record.</summary>
public sealed record Quotation(string Text, DateOnly On, string From);

/// <summary>What the first page of a record shows, in the order a person needs it.</summary>
/// <param name="Worries">What worries us, latest first; a few.</param>
/// <param name="ChildSays">What the child says, latest first; a few.</param>
/// <param name="OpenClocks">What is to happen by when, soonest first.</param>
/// <param name="Reading">Everything the rules say.</param>
/// <param name="AtThisStage">What to keep in mind for as long as the case is where it is.</param>
/// <param name="Next">What may be recorded next, and what may not and why.</param>
/// <param name="Journey">The journey so far.</param>
public sealed record ChildOverview(
    IReadOnlyList<Quotation> Worries,
    IReadOnlyList<Quotation> ChildSays,
    IReadOnlyList<ClockReading> OpenClocks,
    Reading Reading,
    IReadOnlyList<Duty> AtThisStage,
    IReadOnlyList<NextAct> Next,
    IReadOnlyList<JourneyLane> Journey
)
{
    private const int Few = 3;

    // The details in which facts of every stage say what worries people, the most considered first.
    private static readonly string[] WorryDetails = ["worries", "threshold", "findings", "needs", "concern"];

    public static ChildOverview Of(ChildRecord record, Practice practice, Telling telling)
    {
        var reading = practice.Guidance.Read(record.ByDate, practice.Now);
        return new ChildOverview(
            Latest(record, WorryDetails, telling),
            Latest(record, ["child-said"], telling),
            [.. reading.Clocks.Where(clock => clock.IsOpen).OrderBy(clock => clock.Due)],
            reading,
            record.State.Open?.Stage is { } stage ? practice.Guidance.InForceOn(practice.Today).PromptsAt(stage) : [],
            [.. Casework.Record.Next.For(record, practice), .. Casework.Record.Next.AfterClosing(record, practice)],
            Casework.Record.Journey.Of(record)
        );
    }

    private static List<Quotation> Latest(ChildRecord record, string[] details, Telling telling)
    {
        var latest = new List<Quotation>(Few);
        for (var i = record.ByDate.Count - 1; i >= 0 && latest.Count < Few; i--)
        {
            var happened = record.ByDate[i];
            if (First(happened, details) is { } text && !latest.Exists(quotation => quotation.Text == text))
            {
                latest.Add(new Quotation(text, happened.On, telling.Heading(happened.Fact)));
            }
        }
        return latest;
    }

    private static string? First(Recorded happened, string[] details)
    {
        foreach (var detail in details)
        {
            if (happened.Detail(detail) is { } text)
            {
                return text;
            }
        }
        return null;
    }
}
