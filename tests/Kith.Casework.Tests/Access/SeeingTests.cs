using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Access;

/// <summary>Who sees whom: every post against every way a child can stand to a viewer.</summary>
public sealed class SeeingTests
{
    private static readonly Guid Child = new("6f1d2c34-0000-4000-8000-00000000000a");

    /// <summary>Cases held by nobody, by Amira of team North, by Tom of team South, at the stages that matter.</summary>
    private static readonly (string Name, Subject Subject)[] Children =
    [
        ("at the front door", new(Child, Stages.FrontDoor, null, null)),
        ("decided, not allocated", new(Child, Stages.Section17, null, null)),
        ("held by Amira", new(Child, Stages.Section17, "amira", null)),
        ("held by Tom", new(Child, Stages.Section17, "tom", null)),
        ("Amira, conference without a chair", new(Child, Stages.Conference, "amira", null)),
        ("Amira, chaired by Chris", new(Child, Stages.ChildProtectionPlan, "amira", "chris")),
        ("Amira, chaired by Petra", new(Child, Stages.ChildProtectionPlan, "amira", "petra")),
        ("closed", new(Child, null, null, null)),
    ];

    // r: may read. w: may read and record. A dash: nothing. One letter for each of the children above, in order.
    [Theory]
    [InlineData("amira", "--w-www-")]
    [InlineData("ben", "--r-rrr-")]
    [InlineData("sam", "--r-rrr-")]
    [InlineData("alex", "--r-rrr-")]
    [InlineData("tom", "---w----")]
    [InlineData("ruth", "www-wwww")]
    [InlineData("helen", "www-wwww")]
    [InlineData("dev", "ww-----w")]
    [InlineData("chris", "----ww--")]
    [InlineData("petra", "----w-w-")]
    [InlineData("fay", "w------w")]
    [InlineData("pat", "--------")]
    [InlineData("ida", "--------")]
    [InlineData("adam", "--------")]
    [InlineData("gone", "--------")]
    public void A_post_and_a_relation_decide_what_may_be_seen(string viewer, string expected)
    {
        var person = Team.All.Find(viewer)!;
        var seen = string.Concat(
            Children.Select(child =>
                Allows(person, child.Subject, Purpose.Record) ? 'w'
                : Allows(person, child.Subject, Purpose.Read) ? 'r'
                : '-'
            )
        );

        seen.ShouldBe(expected);
    }

    [Fact]
    public void Whoever_may_record_may_read() =>
        (
            from person in Everybody
            from child in Children
            where Allows(person, child.Subject, Purpose.Record)
            where !Allows(person, child.Subject, Purpose.Read)
            select $"{person.Id} {child.Name}"
        ).ShouldBeEmpty();

    [Fact]
    public void Every_refusal_says_why_and_no_permission_does() =>
        (
            from person in Everybody
            from child in Children
            from purpose in Enum.GetValues<Purpose>()
            let answer = Seeing.Decide(person, child.Subject, purpose, Team.All)
            where answer.Allowed == answer.Because.Length > 0
            select $"{person.Id} {child.Name}"
        ).ShouldBeEmpty();

    [Fact]
    public void Two_people_who_supervise_each_other_do_not_make_the_question_endless()
    {
        var circular = new Workforce([Round("a", "b"), Round("b", "a"), Round("c", null)]);

        Seeing
            .RelationOf(circular.Find("c")!, new Subject(Child, Stages.Section17, "a", null), circular)
            .ShouldBe(Relation.Team);
    }

    private static IEnumerable<Practitioner> Everybody => Team.All.Current.Append(Team.Gone);

    private static bool Allows(Practitioner person, Subject subject, Purpose purpose) =>
        Seeing.Decide(person, subject, purpose, Team.All).Allowed;

    private static Practitioner Round(string id, string? supervisor) =>
        new(
            id,
            new PractitionerRecorded(
                id,
                "Manager",
                Post.Supervisor,
                Registration.SocialWorker,
                "North",
                supervisor,
                "local authority"
            )
        );
}
