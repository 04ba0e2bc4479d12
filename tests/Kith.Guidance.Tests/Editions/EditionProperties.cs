using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using static Kith.Guidance.Tests.Record;

namespace Kith.Guidance.Tests;

/// <summary>What holds of every edition the product ships, whatever the act, the people and the record.</summary>
public class EditionProperties
{
    private static readonly Rulebook[] Books =
    [
        .. Shipped.Library.Editions.Select(edition => Shipped.Library.Always(edition.Id).Timeline[^1].Book),
    ];

    private static readonly Dictionary<string, Rulebook> WithMays = MadeWithMays();

    private static readonly string[] Acts = [.. KnownWords.All.Acts.Order(StringComparer.Ordinal)];

    private static readonly string[] Stages = [.. KnownWords.All.Stages.Order(StringComparer.Ordinal)];

    private static readonly Gen<Fact> Facts =
        from name in Gen.Elements(KnownWords.All.Facts.Keys.Order(StringComparer.Ordinal).ToArray())
        from day in Gen.Choose(0, 60)
        from detail in Gen.Elements(
            "decision=section-17",
            "outcome=conference",
            "seen=yes",
            "chair=Chris",
            "decision=end"
        )
        select new Fact(name, On("2026-06-01").AddDays(day), null, 1, Amira.Id, [detail]);

    private static readonly Gen<Case> Cases =
        from book in Gen.Elements(Books)
        from act in Gen.Elements(Acts)
        from stage in Gen.Elements(Stages)
        from actor in Gen.SubListOf(Qualities.All.ToArray())
        from holder in Gen.SubListOf(Qualities.All.ToArray())
        from facts in Facts.ArrayOf()
        select new Case(book, act, stage, [.. actor], [.. holder], facts);

    [Fact]
    public void No_edition_asks_of_an_act_what_cannot_all_be_done()
    {
        foreach (var book in Books)
        foreach (var act in Acts)
        foreach (var stage in Stages)
            WithEverythingThatIsAsked(book, act, stage)
                // A second person agrees to it.
                .Where(objection => !objection.Duty.IsDoneByTwo)
                .Select(objection => $"{book.Edition}, {act} at {stage}: {objection.Duty.Id}: {objection.Because}")
                .ShouldBeEmpty();
    }

    [Fact]
    public void A_duty_speaks_once_on_an_act_and_says_the_same_when_asked_again() =>
        Holds(
            Cases,
            one =>
                one.Objections().Select(objection => objection.Duty.Id).Distinct().Count() == one.Objections().Count
                && one.Objections().SequenceEqual(one.Objections())
        );

    [Fact]
    public void Whoever_may_act_may_still_act_with_a_further_quality() =>
        Holds(
            from one in Cases
            from more in Gen.Elements(Qualities.All.ToArray())
            select (one, more),
            pair =>
                Duties((pair.one with { Actor = [.. pair.one.Actor, pair.more] }).Objections())
                    .IsSubsetOf(Duties(pair.one.Objections()))
        );

    [Fact]
    public void Every_duty_of_an_edition_added_once_more_as_a_may_changes_no_verdict() =>
        Holds(
            Cases,
            one =>
                Duties((one with { Book = WithMays[one.Book.Edition] }).Objections())
                    .SetEquals(Duties(one.Objections()))
        );

    [Fact]
    public void A_must_cannot_be_departed_from_in_any_edition_and_a_should_can() =>
        Holds(
            Cases,
            one =>
                one.Objections()
                    .All(objection =>
                        objection.CanDepart
                        == (objection.Duty is { Force: Force.Should, Departure: not DepartureWay.Never })
                    )
        );

    private static IReadOnlyList<Objection> WithEverythingThatIsAsked(Rulebook book, string act, string stage)
    {
        var gates = book
            .Duties.Values.Select(duty => duty.Rule)
            .OfType<GateRule>()
            .Where(gate => gate.Before.Contains(act));
        var able = new Person("able", "Able", "everything", [.. Qualities.All]);
        var facts = gates.SelectMany(gate => gate.Needs.Take(1)).Select(Fact).ToArray();
        var says = gates.Select(gate => gate.Asks).OfType<DetailMatch>().Select(Says).ToArray();
        return book.Consider(Proposed(act, says), Standing(stage, able, "2026-08-01", able, able), facts);
    }

    // A referral comes before what is decided on it.
    private static Fact Fact(FactMatch match) =>
        Happened(
            match.Fact,
            match.Fact == "referral-received" ? "2026-06-30" : "2026-07-01",
            [.. match.Where.Select(Says)]
        );

    private static string Says(DetailMatch match) =>
        $"{match.Detail}={string.Join(',', match.AllOf.Count + match.Among.Count > 0 ? match.AllOf.Concat(match.Among) : match.AnyOf.DefaultIfEmpty("given").Take(1))}";

    // Each edition with a draft on top of it, in which every duty of its file stands again as a may.
    private static Dictionary<string, Rulebook> MadeWithMays()
    {
        var drafts = Shipped
            .Files.Where(file => file.File.StartsWith("wt-", StringComparison.Ordinal))
            .Select(file => (Edition: Path.GetFileNameWithoutExtension(file.File), file.Text))
            .Select(file => ($"{file.Edition}-mays.yaml", Draft(file.Edition, file.Text)));
        var load = GuidanceLibrary.Load(KnownWords.All, [.. Shipped.Files, .. drafts]);
        load.Errors.ShouldBeEmpty();
        return Books.ToDictionary(
            book => book.Edition,
            book => load.Library!.Always($"{book.Edition}-mays").Timeline[^1].Book
        );
    }

    private static string Draft(string edition, string text)
    {
        var duties = text[text.IndexOf("\nduties:", StringComparison.Ordinal)..];
        duties = Regex.Replace(duties, "^  - id: ", "  - id: may-", RegexOptions.Multiline);
        duties = Regex.Replace(
            duties,
            "^    force: .*(?:\\n    departure: .*)?$",
            "    force: may",
            RegexOptions.Multiline
        );
        duties = Regex.Replace(duties, "^    commences: .*\n", "", RegexOptions.Multiline);
        return $"edition: {edition}-mays\ntitle: {edition}\nstatus: draft\nextends: {edition}\ncalendar: england-and-wales\n{duties}";
    }

    private static HashSet<string> Duties(IReadOnlyList<Objection> objections) =>
        [.. objections.Select(objection => objection.Duty.Id)];

    private static void Holds<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private sealed record Case(Rulebook Book, string Act, string Stage, string[] Actor, string[] Holder, Fact[] Facts)
    {
        public IReadOnlyList<Objection> Objections() =>
            Book.Consider(
                Proposed(Act),
                Standing(
                    Stage,
                    new Person("actor", "Actor", "worker", Actor),
                    "2026-08-01",
                    new Person("holder", "Holder", "worker", Holder),
                    Ruth
                ),
                Facts
            );
    }
}
