using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Forms;

/// <summary>The questions that a local protocol adds to forms, from the page to the story and back.</summary>
[Ask("A7")]
public sealed class LocalFormsTests
{
    private static readonly Protocol Asks = Version(
        "1",
        """
          - { id: quiet, form: see-child, after: where, label: "Was it quiet for {child}?", told: Quiet, why: They said so., kind: yes-no, per: child, optional: true }
          - { id: who, form: see-child, after: where, label: Who came along?, told: Came along, why: We want to know., kind: choices, optional: true, options: [{ value: gran, label: Gran }, { value: mum, label: Mum }] }
          - { id: minutes-away, form: see-child, label: How far is it?, told: Minutes away, why: The bus., kind: number, missing: Say how far, at-most: 600 }
        """
    );

    private static readonly FormLibrary Forms = Shipped.Forms.Asking(Asks, [Asks]);

    [Fact]
    public void They_stand_where_the_protocol_says_in_its_order_and_say_why_they_are_asked()
    {
        var form = Forms.For("see-child");

        form.Fields.Select(field => field.Name)
            .SkipWhile(name => name != "where")
            .Take(4)
            .ShouldBe(["where", "local-quiet", "local-who", "alone"]);
        form.Fields[^1].Name.ShouldBe("local-minutes-away");
        form.Find("local-quiet")!.WhyFor("Rosa").ShouldBe("They said so. The local protocol asks it.");
        Shipped.Forms.For("see-child").Fields.ShouldNotContain(field => field.IsLocal);
        Forms.For("make-home-visit").ShouldBeSameAs(Shipped.Forms.For("make-home-visit"));
    }

    [Fact]
    public void An_answer_is_stored_with_the_words_of_the_day_and_one_left_blank_as_asked()
    {
        var act = Read([("local-quiet", "no"), ("local-minutes-away", "45")]);

        act.Local!.Select(answer => (answer.Name, answer.Asked, answer.Answer, answer.Said))
            .ShouldBe([
                ("local-quiet", "Was it quiet for {child}?", "no", null),
                ("local-who", "Who came along?", null, null),
                ("local-minutes-away", "How far is it?", "45", null),
            ]);
        Read([("local-who", "gran"), ("local-who", "mum"), ("local-minutes-away", "1")])
            .Local!.Single(answer => answer.Id == "who")
            .Said.ShouldBe("Gran\nMum");
    }

    [Theory]
    [InlineData("local-quiet", "perhaps", "must be one of the answers offered")]
    [InlineData("local-who", "dad", "must be one of the answers offered")]
    [InlineData("local-minutes-away", "601", "must be a whole number from 0 to 600")]
    public void What_cannot_be_read_is_named_beside_its_question(string name, string typed, string says) =>
        ActReader
            .Read(Forms.For("see-child"), Posted([(name, typed)]), new SeeChild(), null)
            .Problems.ShouldContain(problem => problem.Field == name && problem.Message.Contains(says));

    [Fact]
    public void One_that_needs_an_answer_asks_for_it_on_its_page_and_holds_up_nobody_who_was_not_asked()
    {
        Forms.For("see-child").MissingFrom(Read([])).ShouldContain(new Problem("local-minutes-away", "Say how far"));
        Forms
            .For("see-child")
            .MissingFrom(Read([]) with { Local = null })
            .ShouldNotContain(problem => problem.Field.StartsWith("local-", StringComparison.Ordinal));
    }

    [Fact]
    public void Once_saved_it_is_told_in_the_words_of_that_day_also_when_it_is_asked_no_more()
    {
        var (record, seen) = Seen([("local-quiet", "no"), ("local-who", "gran"), ("local-minutes-away", "45")]);

        foreach (var forms in new[] { Forms, Shipped.Forms })
            new Telling(forms, Team.All, record)
                .Parts(seen.Fact)
                .Where(part => part.Name.StartsWith("local-", StringComparison.Ordinal))
                .Select(part => (part.Label, part.Text))
                .ShouldBe([("Quiet", "No"), ("Came along", "Gran"), ("Minutes away", "45")]);
    }

    [Fact]
    public void It_is_put_right_on_the_questions_of_that_day_and_keeps_their_words()
    {
        var (_, seen) = Seen([("local-quiet", "no"), ("local-who", "gran"), ("local-minutes-away", "45")]);
        // Asked no more, and something else is asked now.
        var later = Version(
            "2",
            "  - { id: other, form: see-child, label: What else?, told: Else, why: Because., kind: text, optional: true }\n",
            "2025-01-01"
        );
        var forms = Shipped.Forms.Asking(later, [Asks, later]);
        var form = forms.Leaving(seen.Fact)!;
        FactReader
            .Fields(form, seen.Fact)
            .Where(field => field.IsLocal)
            .Select(field => field.Local)
            .ShouldBe(["quiet", "who", "minutes-away"]);
        var page = FactReader.Write(form, seen).ToDictionary(pair => pair.Key, pair => pair.Value);
        page["local-who"].ShouldBe("gran");

        var same = FactReader.Read(form, ActReader.Posted(page), seen);
        page["local-who"] = "mum";
        page["local-minutes-away"] = "50";
        var put = FactReader.Read(form, ActReader.Posted(page), seen);

        same.Problems.ShouldBeEmpty();
        same.Fact.ShouldBe(seen.Fact);
        put.Fact.Local!.Select(answer => (answer.Told, answer.Answer, answer.Said))
            .ShouldBe([("Quiet", "no", null), ("Came along", "mum", "Mum"), ("Minutes away", "50", null)]);
    }

    [Fact]
    public void It_is_put_right_even_where_no_version_is_known_any_more_that_asked_it()
    {
        var (_, seen) = Seen([("local-who", "gran"), ("local-minutes-away", "45")]);
        var form = Shipped.Forms.Leaving(seen.Fact)!;

        var put = FactReader.Read(form, ActReader.Posted(FactReader.Write(form, seen)), seen);

        put.Problems.ShouldBeEmpty();
        put.Fact.ShouldBe(seen.Fact);
        form.Find("local-who")!.Options.Select(option => option.Label).ShouldBe(["Gran"]);
    }

    [Fact]
    public void Of_brothers_and_sisters_what_is_shared_is_carried_and_what_is_each_ones_own_is_not()
    {
        var (_, hers) = Seen([("local-quiet", "no"), ("local-who", "gran"), ("local-minutes-away", "45")]);
        var (_, his) = Seen([("local-quiet", "yes"), ("local-who", "gran"), ("local-minutes-away", "45")]);
        var form = Forms.Leaving(hers.Fact)!;
        var page = FactReader.Write(form, hers).ToDictionary(pair => pair.Key, pair => pair.Value);
        (page["local-quiet"], page["local-who"]) = ("yes", "mum");

        var carried = FactReader.Carry(form, hers, FactReader.Read(form, ActReader.Posted(page), hers), his)!;

        carried.Fact.Local!.Select(answer => answer.Answer).ShouldBe(["yes", "mum", "45"]);
        page["local-who"] = "gran";
        FactReader.Carry(form, hers, FactReader.Read(form, ActReader.Posted(page), hers), his).ShouldBeNull();
    }

    [Fact]
    public void What_was_stored_first_is_read_for_ever()
    {
        const string stored = """
            {"alone":true,"where":"at school","local":[{"id":"quiet","asked":"Was it quiet?","told":"Quiet","kind":"yes-no","per-child":true,"answer":"no"},{"id":"who","asked":"Who?","told":"Came","kind":"choices","per-child":false,"answer":"gran,mum","said":"Gran\nMum"},{"id":"far","asked":"How far?","told":"Far","kind":"number","per-child":false}]}
            """;

        var fact = Json.Read("child-seen", stored);

        Json.Write(fact).ShouldBe(stored.Trim());
        fact.Local!.Count.ShouldBe(3);
        Json.Write(fact with { Local = null }).ShouldNotContain("local");
    }

    private static SeeChild Read(IEnumerable<(string Name, string Value)> typed) =>
        (SeeChild)
            ActReader
                .Read(
                    Forms.For("see-child"),
                    Posted([("where", "at school"), ("alone", "yes"), .. typed]),
                    new SeeChild(),
                    null
                )
                .Act;

    private static (ChildRecord Record, Recorded Seen) Seen(IEnumerable<(string, string)> typed)
    {
        var example = Examples.Of("see-child");
        var act = Read(typed) with { On = example.Act.On, Episode = example.Act.Episode };
        var practice = Given.Practice(example.By, act.On) with { Forms = Forms };
        var done = Deciding.Decide(act, example.Given.Record, practice).ShouldBeOfType<Outcome.Done>();
        var record = example.Given.Record.With(
            done.Facts.Select(
                (dated, index) =>
                    new Recorded(
                        example.Given.Record.Version + index + 1,
                        dated.Fact,
                        dated.On,
                        dated.At,
                        new DateTimeOffset(dated.On, default, TimeSpan.Zero),
                        example.By.Id,
                        default
                    )
            )
        );
        return (record, record.Facts.Last(entry => entry.FactName == "child-seen"));
    }

    private static ILookup<string, string> Posted(IEnumerable<(string Name, string Value)> typed) =>
        ActReader.Posted(typed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    private static Protocol Version(string version, string questions, string from = "2024-01-01")
    {
        var (protocol, errors) = Protocol.Read(
            KnownWords.All,
            "ours.yaml",
            $$"""
            protocol: ours
            version: "{{version}}"
            in_force: { from: {{from}} }
            sections: []
            questions:
            {{questions}}
            """
        );
        errors.ShouldBeEmpty();
        return protocol!;
    }
}
