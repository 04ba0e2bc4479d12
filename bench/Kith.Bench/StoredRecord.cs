using Kith.Casework.Record;

namespace Kith.Bench;

/// <summary>A child's record as the store keeps it: a name, a day and a text for each fact.</summary>
internal sealed record StoredRecord(Guid Child, IReadOnlyList<(string Name, DateOnly On, string Data)> Facts)
{
    // Days since the line before, the fact, and what it says: a referral, an enquiry, a plan with its visits, a step down.
    private const string Course = """
        0 referral-received {"source":"1A","concern":"A neighbour heard shouting."}
        1 referral-decided {"decision":"strategy-discussion","reason":"Harm is suspected."}
        0 lead-practitioner-allocated {"practitioner":"bench-worker","agreed":true}
        1 strategy-discussion-held {"outcome":"section-47-enquiry","attendees":["social-worker","police","health"]}
        0 section-47-enquiry-started {}
        2 child-seen {"alone":true,"child-said":"I do not like it when they fight."}
        1 assessment-started {}
        6 section-47-enquiry-concluded {"outcome":"conference"}
        4 initial-conference-held {"decision":"child-protection-plan","category":"NEG","chair":"chris"}
        0 child-protection-plan-started {"category":"NEG"}
        8 core-group-met {"progress":"The plan was agreed."}
        9 assessment-submitted {"analysis":"The risk comes from adult drinking."}
        2 assessment-authorised {}
        """;

    private const string Visit = """9 home-visit-made {"seen":true,"alone":true,"child-said":"It is calmer now."}""";

    private const string End = """
        6 review-conference-held {"decision":"end","chair":"chris"}
        0 child-protection-plan-ended {"reason":"review-decision"}
        3 child-in-need-plan-agreed {"outcomes":"Steady routines."}
        60 child-in-need-plan-reviewed {"progress":"Good."}
        40 child-in-need-plan-ended {"reason":"outcomes met"}
        1 episode-closed {"reason":"RC1"}
        """;

    private static readonly string[] Lines =
    [
        .. Course.Split('\n'),
        .. Enumerable.Repeat(Visit, 20),
        .. End.Split('\n'),
    ];

    /// <summary>Records that begin on different days, so that they meet different editions and bank holidays.</summary>
    public static IEnumerable<StoredRecord> Some(int count) =>
        Enumerable.Range(0, count).Select(number => From(new DateOnly(2022, 1, 3).AddDays(number % 1200)));

    /// <summary>The facts, read from their text as loading a record does.</summary>
    public IReadOnlyList<Recorded> Read() =>
        [
            .. Facts.Select(
                (fact, at) =>
                    new Recorded(
                        at + 1,
                        Json.Read(fact.Name, fact.Data),
                        fact.On,
                        null,
                        DateTimeOffset.UnixEpoch,
                        Stories.Worker,
                        Child
                    )
            ),
        ];

    private static StoredRecord From(DateOnly day)
    {
        var facts = new List<(string, DateOnly, string)>();
        foreach (var line in Lines.Select(line => line.Split(' ', 3)))
        {
            day = day.AddDays(int.Parse(line[0], System.Globalization.CultureInfo.InvariantCulture));
            facts.Add((line[1], day, line[2].Insert(1, line[2].Length == 2 ? "\"episode\":1" : "\"episode\":1,")));
        }
        return new StoredRecord(Guid.NewGuid(), facts);
    }
}
