namespace Kith.Guidance.Tests;

/// <summary>Loads small guidance files written in tests.</summary>
public static class Loading
{
    public const string Calendar = "calendar: england-and-wales\nfrom: 2010\nuntil: 2030\nholidays: []\n";

    /// <summary>The head of a smallest edition: eight lines, so that its duties begin on line 9.</summary>
    public const string Head = """
        edition: wt-test
        title: Working Together test
        status: in-force
        in_force:
          from: 2020-01-01
        calendar: england-and-wales
        drops: []
        duties:

        """;

    public static GuidanceLoad Load(params (string File, string Text)[] files) =>
        GuidanceLibrary.Load(KnownWords.All, [("bank-holidays.yaml", Calendar), .. files]);

    /// <summary>An edition with these duties, the first of them on line 9.</summary>
    public static GuidanceLoad LoadDuties(string duties) => Load(("wt-test.yaml", Head + duties));

    /// <summary>A duty around a rule, the rule on its sixth line.</summary>
    public static string Duty(
        string rule,
        string id = "a-duty",
        string force = "should",
        string stage = "front-door"
    ) =>
        $"""
              - id: {id}
                says: Do what is right.
                stage: {stage}
                force: {force}
                confidence: confirmed
                {rule}

            """;

    /// <summary>An edition in force from a day, with its duties.</summary>
    public static (string, string) Edition(string id, string from, string duties, string more = "") =>
        (
            $"{id}.yaml",
            $$"""
            edition: {{id}}
            title: {{id}}
            status: in-force
            in_force: { from: {{from}} }
            calendar: england-and-wales
            {{more}}
            duties:
            {{duties}}
            """
        );

    /// <summary>The demonstration of a protocol, with its duties.</summary>
    public static (string, string) Protocol(string duties, string more = "") =>
        (
            "ours.yaml",
            $$"""
            protocol: ours
            version: "1"
            in_force: { from: 2000-01-01 }
            {{more}}
            duties:
            {{duties}}
            """
        );
}
