using Kith.Casework.Access;

namespace Kith.Casework.Tests.Access;

public sealed class InterestTests
{
    private static readonly Past Tied = Past.Held(Team.Amira)
        .And(new InterestDeclared("ruth", "Ruth", InterestKind.Acquaintance));

    [Fact]
    public void Whoever_is_tied_to_the_child_no_more_sees_the_record_again_as_anybody_of_their_post_does()
    {
        Sees(Tied.Given).ShouldBe(KeptOut.Interest);

        var after = Tied.Given.When(Team.Amira, End()).ThenRecord();

        Sees(after).ShouldBe(KeptOut.None);
        after.When(Team.Amira, End()).ThenCannotFollow("Nobody here is recorded as tied to the child.");
        Sees(after.When(Team.Amira, Declare()).ThenRecord()).ShouldBe(KeptOut.Interest);
    }

    [Fact]
    public void It_ends_for_somebody_of_whom_it_was_recorded_and_not_before_it_was()
    {
        Tied.Given.When(Team.Amira, End() with { Practitioner = "ben" })
            .ThenAsks("practitioner", "Ben Osei is not recorded as tied to the child. Choose somebody who is");
        Tied.Given.When(Team.Amira, End() with { On = Tied.Next.AddDays(-2) })
            .ThenAsks(
                "on",
                $"From when? The answer must be on or after {Kith.Casework.Record.Plain.Day(Tied.Next.AddDays(-1))}, when it was recorded"
            );
    }

    private static KeptOut Sees(Given given) =>
        Seeing
            .Decide(
                Team.Ruth,
                Subject.Of(given.Record),
                Purpose.Read,
                Team.All,
                Tied.Next.ToDateTime(new TimeOnly(12, 0))
            )
            .KeptOut;

    private static EndInterest End() =>
        new()
        {
            On = Tied.Next,
            Practitioner = "ruth",
            Reason = "She moved away",
        };

    private static DeclareInterest Declare() =>
        new()
        {
            On = Tied.Next,
            Practitioner = "ruth",
            Kind = InterestKind.Relative,
        };
}
