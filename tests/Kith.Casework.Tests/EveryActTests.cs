using System.Text.Json;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.Tests;

/// <summary>What holds of every act, tried on one example of each.</summary>
public sealed partial class EveryActTests
{
    public static TheoryData<string> Names => [.. Acts.All.Select(act => act.Name)];

    public static TheoryData<string> OfOpenEpisodes =>
        [.. Examples.All.Where(example => example.Act.Scope == Scope.OpenEpisode).Select(example => example.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_goes_through_when_it_is_filled_in_and_the_guidance_allows_it(string act)
    {
        var example = Examples.Of(act);

        example.Given.When(example.By, example.Act).ThenDone().ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void It_is_done_by_somebody_who_may_record_on_the_child(string act)
    {
        var (past, by, _) = Examples.Of(act);

        // Nobody stands in a relation to a child who has no record yet; the rest are asked for at the door of the record.
        if (past.Facts.Count > 0)
        {
            Seeing
                .Decide(
                    by,
                    Subject.Of(past.Given.Record),
                    Purpose.Record,
                    Team.All,
                    past.Next.ToDateTime(TimeOnly.MinValue)
                )
                .May(act, Shipped.Access)
                .ShouldBeTrue();
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_facts_belong_to_one_episode_and_fold_into_the_record(string act)
    {
        var example = Examples.Of(act);

        var after = example.Given.When(example.By, example.Act).ThenRecord().Record;

        // What is agreed with a family is about the child, also where an act of an episode asks for it.
        after
            .Facts.Skip(example.Given.Record.Version)
            .Where(fact => fact.Fact is not AgreementsRecorded || example.Act is RecordAgreements)
            .Select(fact => fact.Episode)
            .Distinct()
            .Count()
            .ShouldBe(1);
        after.State.Episodes.Length.ShouldBeLessThanOrEqualTo(1);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_cannot_be_dated_in_the_future(string act)
    {
        var example = Examples.Of(act);
        var practice = Given.Practice(example.By, example.Act.On.AddDays(-1));

        var refused = Deciding.Decide(example.Act, example.Given.Record, practice).ShouldBeOfType<Outcome.Refused>();

        refused.Problems.ShouldContain(new Problem("on", $"{Asked(act)} must be today or in the past"));
    }

    [Theory, MemberData(nameof(Names))]
    public void It_has_to_have_a_date(string act)
    {
        var example = Examples.Of(act);
        var practice = Given.Practice(example.By, example.Act.On);

        var refused = Deciding
            .Decide(example.Act with { On = default }, example.Given.Record, practice)
            .ShouldBeOfType<Outcome.Refused>();

        refused.Problems.ShouldContain(new Problem("on", $"{Asked(act)} must be given"));
    }

    [Theory, MemberData(nameof(OfOpenEpisodes))]
    public void It_is_refused_once_the_episode_is_closed(string act)
    {
        var example = Examples.Of(act);
        Given closed = Past.Closed();

        closed
            .When(Team.Ruth, example.Act with { On = Past.Closed().Next })
            .ThenCannotFollow(
                "Our involvement has ended and is closed. If there is a new worry, record a new contact or referral."
            );
    }

    [Theory, MemberData(nameof(OfOpenEpisodes))]
    public void It_cannot_be_dated_before_the_episode_began(string act)
    {
        var example = Examples.Of(act);
        var practice = Given.Practice(example.By, example.Past.Next);

        var refused = Deciding
            .Decide(example.Act with { On = Given.Day("2024-01-07") }, example.Given.Record, practice)
            .ShouldBeOfType<Outcome.Refused>();

        refused
            .Problems.First(problem => problem.Field == "on")
            .Message.ShouldStartWith($"{Asked(act)} must be on or after");
    }

    /// <summary>Of several dates on a page nobody has to guess which one is meant.</summary>
    [Fact]
    public void A_message_says_its_question_and_never_the_date_the_day_or_the_time()
    {
        var source = Path.Combine(Shipped.Root, "src", "Kith.Casework");
        Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(File.ReadLines)
            .Where(line => Unnamed().IsMatch(line))
            .ShouldBeEmpty();
        Unnamed().IsMatch("yield return new Problem(\"on\", \"The date must be today\");").ShouldBeTrue();
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "\"(The|A) (date|day|time|number|link|last day|address)[a-z ]* must",
        System.Text.RegularExpressions.RegexOptions.ExplicitCapture
    )]
    private static partial System.Text.RegularExpressions.Regex Unnamed();

    private static string Asked(string act) =>
        (Shipped.Forms.For(act).Find("on")?.LabelFor("the child") ?? "The date") is var label && label.EndsWith('?')
            ? $"{label} The answer"
            : label;

    [Theory, MemberData(nameof(Names))]
    public void It_waits_for_the_child_to_have_a_record(string act)
    {
        if (act == "register-child")
            return;
        Given nothing = Past.Nothing();

        nothing.When(Team.Ruth, Examples.Of(act).Act).ThenCannotFollow("Open a record for the child first.");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_question_not_marked_optional_is_missed_when_left_blank_and_only_those(string act)
    {
        var example = Examples.Of(act);
        var form = Shipped.Forms.For(act);
        // The two parts of a name are optional, but come together.
        foreach (var field in form.Fields.Where(field => field.Name is not ("on" or "at" or "given" or "family")))
        {
            var without = Without(example.Act, field.Name);
            var missed = form.MissingFrom(without)
                .Concat(without.Check(example.Given.Record, Given.Practice(example.By, example.Act.On)))
                .Any(problem => problem.Field == field.Name);

            missed.ShouldBe(!field.IsOptional && IsAsked(field, example.Act), $"{act}: {field.Name}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_its_page_shows_is_read_back_as_the_same_act(string act)
    {
        var (example, form) = (Examples.Of(act), Shipped.Forms.For(act));
        var child = Guid.CreateVersion7();

        var shown = ActReader.Write(form, example.Act, child);
        var blank = Acts.Blank(act, example.Act.On, example.Act.Episode);
        var read = ActReader.Read(form, ActReader.Posted(shown), NotOnPage(example.Act, blank), child);

        read.Problems.ShouldBeEmpty();
        Text(read.Act).ShouldBe(Text(Asked(form, example.Act)));
    }

    // An answer to a question that is not shown is not read: a visit at which the child was seen has no reason why not.
    private static Act Asked(Form form, Act act) =>
        form
            .Fields.Where(field => !IsAsked(field, act))
            .Aggregate(act, (without, field) => Without(without, field.Name));

    private static Act NotOnPage(Act act, Act blank) =>
        (act, blank) switch
        {
            (CorrectFact correct, CorrectFact empty) => empty with
            {
                Corrects = correct.Corrects,
                Replacement = correct.Replacement,
                ReplacementOn = correct.ReplacementOn,
            },
            // What is said about a duty is no question of the form.
            _ => blank with { Departures = act.Departures },
        };

    private static bool IsAsked(Field field, Act act) =>
        field.ShownWhen is not { } when || when.Is.Contains(act.Detail(when.Field));

    private static Act Without(Act act, string field)
    {
        var values = JsonSerializer.SerializeToNode(act, act.GetType(), Json.Options)!.AsObject();
        values.Remove(field);
        return (Act)values.Deserialize(act.GetType(), Json.Options)!;
    }

    private static string Text(Act act) => JsonSerializer.Serialize(act, act.GetType(), Json.Options);
}
