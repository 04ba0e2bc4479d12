using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Guidance;

namespace Kith.Casework.Tests.Replay;

/// <summary>Rules made for a test and records to replay under them, in the fewest words.</summary>
internal static class Replayed
{
    public static readonly DateTime Now = new(2026, 3, 31, 12, 0, 0);

    public static WorkforceHistory Everybody { get; } = WorkforceHistory.Always(Team.All.Current.Append(Team.Gone));

    /// <summary>Replays records under two sides of a library made of these duties: the first edition's, then the second's.</summary>
    public static ReplayFigures Of(string[] first, string[] second, params IReadOnlyList<ChildRecord> records) =>
        Among(first, second, Selection.All, records);

    public static ReplayFigures Among(
        string[] first,
        string[] second,
        Selection among,
        params IReadOnlyList<ChildRecord> records
    ) => Tally(Question(Library(first, second), "early", "late", among), records).Figures();

    /// <summary>Replays records under two of the editions the product ships.</summary>
    public static ReplayFigures Shipped(string first, string second, params IReadOnlyList<ChildRecord> records) =>
        Tally(Question(Kith.Tests.Cases.Shipped.Guidance, first, second, Selection.All), records).Figures();

    public static ReplayQuestion Question(GuidanceLibrary guidance, string first, string second, Selection among) =>
        new(Side.Of(guidance, first)!, Side.Of(guidance, second)!, among);

    public static ReplayTally Tally(ReplayQuestion question, IReadOnlyList<ChildRecord> records)
    {
        var tally = new ReplayTally(question, Kith.Tests.Cases.Shipped.Forms, Everybody, Now);
        foreach (var record in records)
            tally.Add(record);
        return tally;
    }

    /// <summary>The differences found, each with how often; nothing else.</summary>
    public static (Change, long)[] Found(ReplayFigures figures) =>
        [
            .. Enum.GetValues<Change>()
                .Where(what => what < Change.ActJudged && figures.Total(what).Times > 0)
                .Select(what => (what, figures.Total(what).Times)),
        ];

    public static ChildRecord Made(params ReadOnlySpan<(Fact Fact, DateOnly On)> facts)
    {
        var written = new List<Recorded>();
        foreach (var (fact, on) in facts)
            written.Add(
                Given.Written(
                    fact.Episode == 0 ? fact with { Episode = 1 } : fact,
                    on,
                    null,
                    "amira",
                    written.Count + 1
                )
            );
        return ChildRecord.From(Guid.NewGuid(), written);
    }

    public static string Clock(string id, string from, string until, string within) =>
        Duty(id, "should", $"clock: {"{"} from: {from}, until: {until}, within: {within} {"}"}");

    public static string Prompt(string id, string prompt) => Duty(id, "should", $"prompt: {prompt}");

    public static string Gate(string id, string force, string before, string needs) =>
        Duty(id, force, $"gate: {"{"} because: Do that first., before: {before}, needs: {needs} {"}"}");

    public static string Holder(string force, string who) =>
        Duty(
            "who-holds",
            force,
            $"eligibility: {"{"} act: [allocate-lead-practitioner, change-lead-practitioner], at: [section-17], holder: {who} {"}"}"
        );

    public static string Approval(string who) =>
        Duty(
            "approve-it",
            "should",
            $"approval: {"{"} of: assessment-submitted, by: [authorise-assessment], settled_by: [assessment-authorised], who: {who} {"}"}"
        );

    private static string Duty(string id, string force, string rule) =>
        $"""
              - id: {id}
                says: Do what {id} says.
                stage: front-door
                force: {force}
                cites: {"{"} source: a test {"}"}
                confidence: confirmed
                {rule}

            """;

    public static GuidanceLibrary Library(string[] first, string[] second)
    {
        var load = GuidanceLibrary.Load(
            KnownWords.All,
            [
                .. Kith.Tests.Cases.Shipped.Files("guidance", "bank-holidays.yaml"),
                ("early.yaml", Edition("early", "2018-01-01", first)),
                ("late.yaml", Edition("late", "2024-01-01", second)),
            ]
        );
        load.Errors.ShouldBeEmpty();
        return load.Library!;
    }

    private static string Edition(string id, string from, string[] duties) =>
        $"""
            edition: {id}
            title: The {id} edition
            status: in-force
            in_force: {"{"} from: {from} {"}"}
            calendar: england-and-wales
            duties:
            {string.Concat(duties.Append(Prompt("nothing", "{ at: [close-early-help] }")))}
            """;
}
