using Kith.Casework.DisabledRegister;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People;

/// <summary>The register of disabled children: the family's to ask for, and apart from all help.</summary>
public sealed class DisabledRegisterTests
{
    private static readonly PutOnDisabledRegister Asked = new()
    {
        Asker = RegisterAsker.Parent,
        Who = "Sarah Lockwood",
        Told = true,
    };

    private static readonly TakeOffDisabledRegister Off = new() { Asker = RegisterAsker.YoungPerson };

    private static DisabledRegisterJoined Joined => new(RegisterAsker.Parent, Told: true, "Sarah Lockwood");

    [Fact, Ask("A10")]
    public void A_child_can_be_on_it_without_any_help_and_get_help_without_being_on_it()
    {
        var (alone, helped) = (Examples.Disabled, Past.Supported());

        alone.Given.When(Team.Fay, Asked with { On = alone.Next }).ThenHappened<DisabledRegisterJoined>();
        var day = alone.Next;
        var record = alone.And(Joined).Given.Record;
        record.State.Episodes.ShouldBeEmpty();
        Registered.Of(record)!.Since.On.ShouldBe(day);
        Registered.Of(helped.Given.Record).ShouldBeNull();
        helped.Given.Record.State.Open!.Stage.ShouldBe(Stages.DisabledChildSupport);
    }

    [Fact, Ask("A10")]
    public void Who_asks_to_be_taken_off_is_off_it_from_that_day_without_a_reason_and_no_help_ends()
    {
        var on = Past.Supported().And(Joined);
        var left = on.Given.When(Team.Amira, Off with { On = on.Next }).ThenHappened<DisabledRegisterLeft>();

        var after = on.And(left, 0).Given.Record;
        Registered.Of(after).ShouldBeNull();
        after.State.Open!.Stage.ShouldBe(Stages.DisabledChildSupport);
    }

    [Fact, Ask("A10")]
    public void Whoever_asks_is_told_first_what_it_holds()
    {
        var child = Examples.Disabled;

        child
            .Given.When(Team.Fay, Asked with { On = child.Next, Told = false })
            .ThenAsks("told", "Tell them first what the register holds, why, and who sees it");
        child
            .Given.When(Team.Fay, Asked with { On = child.Next, Who = null })
            .ThenAsks("who", "Enter the name of whoever asks");
        child
            .Given.When(Team.Fay, Asked with { On = child.Next, Asker = RegisterAsker.YoungPerson, Who = null })
            .ThenHappened<DisabledRegisterJoined>();
    }

    [Fact]
    public void It_is_of_children_who_are_disabled_and_live_and_nobody_stands_on_it_twice()
    {
        var (child, on) = (Examples.Disabled, Examples.Disabled.And(Joined));
        Past.Registered()
            .Given.When(Team.Fay, Asked with { On = Past.Registered().Next })
            .ThenCannotFollow("Record first what is disabling for the child, with “Change who the child is”.");
        on.Given.When(Team.Fay, Asked with { On = on.Next })
            .ThenCannotFollow("The child is on the register of disabled children already.");
        child
            .Given.When(Team.Fay, Off with { On = child.Next })
            .ThenCannotFollow("The child is not on the register of disabled children.");
        Registered.Of(on.And(new ChildDied()).Given.Record).ShouldBeNull();
        var grown = Past.Registered("2034-01-09")
            .And(new ChildDetailsChanged(BornOn: new DateOnly(2015, 5, 5), Disabilities: ["MOB"]));
        grown
            .Given.When(Team.Fay, Asked with { On = grown.Next })
            .ThenAsks("on", "The register is of children, and this person is of age");
    }
}
