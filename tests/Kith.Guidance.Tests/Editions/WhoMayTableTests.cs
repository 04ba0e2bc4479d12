using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

/// <summary>Who may act, hold a case and oversee it in every edition, as who-may.md says, and nobody else is refused.</summary>
public class WhoMayTableTests
{
    private const string Day = "2026-08-03";

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rows = Table.Rows("who-may.md");

    private static readonly Person Able = new("able", "Able", "everything", [.. Qualities.All]);

    public static TheoryData<string> EachEdition => [.. Table.Editions];

    [Theory, MemberData(nameof(EachEdition))]
    public void Exactly_those_of_the_table_may(string edition)
    {
        foreach (var act in KnownWords.All.Acts)
        foreach (var stage in KnownWords.All.Stages)
        foreach (var asks in new[] { "actor", "holder", "supervisor" })
        {
            var row = Rows.SingleOrDefault(row => Governs(row, act, stage, asks));
            string[] words = [.. Qualities.All, Qualities.CaseHolder, Qualities.Protocol];
            var may = words.Where(word => May(edition, act, stage, asks, word));
            may.ShouldBe(Named(row?[edition] ?? "", words, asks), $"{act} at {stage}, {asks}");
        }
    }

    [Theory, MemberData(nameof(EachEdition))]
    public void Nobody_settles_their_own_assessment(string edition)
    {
        var submitted = Happened("assessment-submitted", "2026-07-01") with { By = Able.Id };
        foreach (var act in new[] { "authorise-assessment", "return-assessment" })
        {
            Against(submitted)
                .ShouldHaveSingleItem()
                .Because.ShouldStartWith("Nobody approves or returns their own work.");
            Against(submitted with { By = Amira.Id }).ShouldBeEmpty();

            IReadOnlyList<Objection> Against(Fact fact) =>
                Table.Book(edition).Consider(Proposed(act), Standing("section-17", Able, Day), [fact]);
        }
    }

    private static bool Governs(IReadOnlyDictionary<string, string> row, string act, string stage, string asks) =>
        row["asks"] == asks
        && Table.Any(row["acts"]).Contains(act)
        && (row["stages"] == "any" || Table.Any(row["stages"]).Contains(stage));

    // Of the words, those a cell lets through. Our protocol names practitioners to lead, and only an actor can be the holder too.
    private static IEnumerable<string> Named(string cell, string[] words, string asks)
    {
        var named = Table.Any(cell);
        return words.Where(word =>
            named.Length == 0
            || named.Contains(word)
            || (word == Qualities.Protocol && named.Contains(Qualities.Practitioner))
        );
    }

    // Somebody with this one quality and no other; everybody else around the case is above any doubt.
    private static bool May(string edition, string act, string stage, string asks, string word)
    {
        var one = word switch
        {
            Qualities.CaseHolder => new Person("one", "One", "worker", []),
            Qualities.Protocol => new Person("one", "One", "worker", [Qualities.Practitioner]),
            _ => new Person("one", "One", "worker", [word]),
        };
        var book = Table.Book(edition, word == Qualities.Protocol);
        var standing = asks switch
        {
            "actor" => Standing(stage, one, Day, word == Qualities.CaseHolder ? one : null, Able),
            "holder" => Standing(stage, Able, Day, one, Able),
            _ => Standing(stage, Able, Day, Able, one),
        };
        // What the protocol adds of its own is no edition's.
        return book.Consider(Proposed(act), standing, [])
            .Where(objection => objection.Duty.Origin != "kith-demo")
            .All(objection =>
                asks == "actor"
                    ? objection.Duty.Rule is not (ApprovalRule or EligibilityRule { Subject: Subject.Actor })
                    : objection.Duty.Rule is not EligibilityRule { Subject: Subject.Holder }
            );
    }
}
