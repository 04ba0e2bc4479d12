using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Places, groups and people of concern: what is recorded of them, and what the record of a child says who is linked.</summary>
public sealed class ContextTests
{
    private static readonly Guid Quay = new("c0417e87-0000-4000-8000-000000000001");
    private static readonly Guid Park = new("c0417e87-0000-4000-8000-000000000002");

    [Fact, Ask("D14")]
    public void What_stands_on_a_childs_record_of_a_link_is_which_place_and_how_and_no_word_of_anybody_else()
    {
        var linked = typeof(ContextLinked).GetProperties().Where(one => one.DeclaringType == typeof(ContextLinked));
        var unlinked = typeof(ContextUnlinked)
            .GetProperties()
            .Where(one => one.DeclaringType == typeof(ContextUnlinked));

        linked
            .Concat(unlinked)
            .Where(one => one.CanWrite)
            .ShouldAllBe(one => one.PropertyType == typeof(Guid) || one.PropertyType.IsEnum);
    }

    [Fact, Ask("D14")]
    public void A_child_who_is_linked_again_or_otherwise_is_linked_once_and_what_is_said_already_is_not_said_again()
    {
        var record = Child(new ContextLinked(Quay, ContextTie.Thought), new ContextLinked(Park, ContextTie.IsThere));

        ContextLink.ToLink(record, Quay, ContextTie.Thought).ShouldBeNull();
        ContextLink.ToUnlink(record, Guid.NewGuid(), ContextLinkEnd.Over).ShouldBeNull();
        record = With(record, ContextLink.ToLink(record, Quay, ContextTie.Harmed)!);
        ContextLink
            .Of(record)
            .Select(link => (link.Context, link.Tie, link.Since.Day))
            .ShouldBe([(Quay, ContextTie.Harmed, 1), (Park, ContextTie.IsThere, 2)]);
        record = With(record, ContextLink.ToUnlink(record, Quay, ContextLinkEnd.Over)!);
        ContextLink.Of(record, Quay).ShouldBeNull();
        ContextLink.Of(record)[0].Until.ShouldBe(March(4));
        record = With(record, ContextLink.ToLink(record, Quay, ContextTie.Harmed)!);
        ContextLink.Of(record, Quay)!.Since.ShouldBe(March(5));
    }

    [Fact, Ask("D14")]
    public void What_was_agreed_to_stop_the_harm_stands_until_it_is_said_what_came_of_it()
    {
        var record = ContextRecord.From(
            Quay,
            [
                Recorded(1, new ContextDescribed(ContextKind.Place, "Quayside car park", "Vapes")),
                Recorded(
                    2,
                    new DisruptionAgreed(
                        "Police",
                        [new("d1", Does: "Patrol", Who: "Police", By: March(9)), new("d2", Does: "Light it")],
                        ReviewOn: March(20)
                    )
                ),
            ]
        );
        record.NextOn.ShouldBe(March(9));

        record = record.With([Recorded(3, new DisruptionActionEnded("d1", "Three cars were stopped"))]);

        record.NextOn.ShouldBe(March(20));
        record.OpenActions.ShouldHaveSingleItem().Does.ShouldBe("Light it");
        record.Disruption[0].CameOfIt.ShouldBe("Three cars were stopped");
        record.With([Recorded(4, new ContextClosed("Fenced off"))]).NextOn.ShouldBeNull();
    }

    [Theory, Ask("D14")]
    [InlineData("Police spoke to Zoe Marsh on Monday", "Police spoke to another child on Monday")]
    [InlineData("ZOË and josh-lee were there", "another child and another child were there")]
    [InlineData("Zoë’s phone", "another child’s phone")]
    [InlineData("Marsh, Zoë", "another child, another child")]
    [InlineData("Kai Marsh saw it", "Kai Marsh saw it")]
    [InlineData("The police do a patrol", "The police do a patrol")]
    [InlineData("Do was there", "another child was there")]
    [InlineData("", "")]
    public void Of_another_child_no_name_is_read_on_the_page_of_one_however_it_is_spelt(string said, string read)
    {
        string[] own = said.StartsWith("Kai", StringComparison.Ordinal) ? ["Kai", "Marsh"] : ["Kai", "Quill"];

        new WithoutNames(["Zoë", "Marsh", "Josh-Lee", "Do"], own).In(said).ShouldBe(read);
    }

    [Fact, Ask("D14")]
    public void Names_from_before_and_those_a_child_is_called_by_go_too()
    {
        var record = Child(new ChildNamed("Samuel", "Birch", "Sam"), new ChildNamed("Samuel", "Oak"));

        new WithoutNames(WithoutNames.NamesOf(record), [])
            .In("Sam Birch, then Oak")
            .ShouldBe("another child, then another child");
    }

    [Fact, Ask("D14")]
    public void A_link_is_put_right_where_the_place_is_kept_and_not_by_a_correction_on_the_childs_record()
    {
        var record = Child(new ContextLinked(Quay, ContextTie.Thought));

        new CorrectFact { Corrects = 1, Remove = true }
            .CannotFollow(record, null)
            .ShouldNotBeNull()
            .ShouldContain("those who keep that record");
    }

    private static ChildRecord Child(params Fact[] facts) =>
        ChildRecord.From(Guid.NewGuid(), [.. facts.Select((fact, index) => Recorded(index + 1, fact))]);

    private static ChildRecord With(ChildRecord record, Fact fact) => record.With([Recorded(record.Version + 1, fact)]);

    private static Recorded Recorded(int version, Fact fact) =>
        new(version, fact, March(version), null, default, "cora", Guid.Empty);

    private static DateOnly March(int day) => new(2026, 3, day);
}
