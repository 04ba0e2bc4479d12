using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Guidance;
using Kith.Web.Replay;

namespace Kith.Web.Tests.Replay;

/// <summary>Records and people for a replay, in the fewest words.</summary>
internal static class Replayed
{
    public static readonly DateTime Now = new(2026, 3, 31, 12, 0, 0);

    public static GuidanceLibrary Shipped { get; } = GuidanceFiles.Library();

    /// <summary>A social worker, and a family support worker, both supervised by a practice supervisor.</summary>
    public static Workforce Workforce { get; } =
        new([
            Person("amira", Post.Practitioner, Registration.SocialWorker),
            Person("sam", Post.Practitioner, Registration.Other),
            Person("ruth", Post.Supervisor, Registration.SocialWorker, supervisor: null),
        ]);

    /// <summary>Two editions made for a test: the second allows less time, and asks one thing more.</summary>
    public static GuidanceLibrary Tightened { get; } =
        Load(
            Edition("early", "2018-01-01", Clock("decide", "referral-received", "referral-decided", "10 working days")),
            Edition(
                "late",
                "2024-01-01",
                Clock("decide", "referral-received", "referral-decided", "5 working days"),
                Clock("start", "referral-decided", "assessment-started", "10 working days")
            )
        );

    public static ReplayFigures Figures(params IReadOnlyList<ChildRecord> records) =>
        Tally(Shipped, new ReplayQuestion("wt-2018", "wt-2023", Period.Always), records).Figures();

    public static DutyCompared UnderTightened(string duty, Period period, params IReadOnlyList<ChildRecord> records) =>
        Tally(Tightened, new ReplayQuestion("early", "late", period), records)
            .Figures()
            .Duties.Single(compared => compared.Id == duty);

    public static ReplayTally Tally(
        GuidanceLibrary guidance,
        ReplayQuestion question,
        IReadOnlyList<ChildRecord> records
    )
    {
        var tally = new ReplayTally(guidance, question, Workforce, Now);
        foreach (var record in records)
            tally.Add(record);
        return tally;
    }

    /// <summary>A child who was referred, and of whom it was decided later what to do.</summary>
    public static ChildRecord Referred(DateOnly on, DateOnly? decided = null) =>
        decided is { } day
            ? Record((new ReferralReceived("1A"), on), (new ReferralDecided(ReferralDecision.Section17), day))
            : Record((new ReferralReceived("1A"), on));

    /// <summary>A child whose assessment is led by somebody.</summary>
    public static ChildRecord AssessedBy(string lead, DateOnly on) =>
        Record(
            (new ReferralReceived("1A", "Seen with bruises"), on),
            (new ReferralDecided(ReferralDecision.Section17), on),
            (new LeadPractitionerAllocated(lead, lead, "ruth", null, null), on),
            (new AssessmentStarted(), on)
        );

    public static ChildRecord Record(params ReadOnlySpan<(Fact Fact, DateOnly On)> facts)
    {
        var written = new List<Recorded>();
        foreach (var (fact, on) in facts)
            written.Add(
                new Recorded(written.Count + 1, fact with { Episode = 1 }, on, null, default, "amira", Guid.Empty)
            );
        return ChildRecord.From(Guid.NewGuid(), written);
    }

    private static Practitioner Person(string id, Post post, Registration registration, string? supervisor = "ruth") =>
        new(id, new PractitionerRecorded(id, "", post, registration, "North", supervisor, "Local authority"));

    private static GuidanceLibrary Load(params IEnumerable<string> editions)
    {
        var holidays = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "guidance", "bank-holidays.yaml"));
        var load = GuidanceLibrary.Load(editions.Prepend(holidays).Select((text, number) => ($"{number}.yaml", text)));
        load.Errors.ShouldBeEmpty();
        return load.Library!;
    }

    private static string Edition(string id, string from, params IEnumerable<string> duties) =>
        $"""
            edition: {id}
            title: The {id} edition
            status: in-force
            in_force: {"{"} from: {from} {"}"}
            calendar: england-and-wales
            duties:
            {string.Concat(duties)}
            """;

    private static string Clock(string id, string from, string until, string within) =>
        $"""
              - id: {id}
                says: Do what {id} says.
                stage: front-door
                force: should
                cites: {"{"} source: a test {"}"}
                confidence: confirmed
                clock: {"{"} from: {from}, until: {until}, within: {within} {"}"}

            """;
}
