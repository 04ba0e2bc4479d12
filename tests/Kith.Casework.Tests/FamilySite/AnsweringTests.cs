using Kith.Casework.FamilySite;
using Kith.Casework.People;

namespace Kith.Casework.Tests.FamilySite;

/// <summary>What a parent is answered on their site.</summary>
public sealed class AnsweringTests
{
    private static readonly FamilyMemberRecorded Mina = new(Guid.NewGuid(), "Mina Hart", "mother");

    [Theory]
    [InlineData("We meet at 9 lanternhide walk", true)]
    [InlineData("We meet at the library", false)]
    public void An_answer_that_gives_away_an_address_that_is_kept_secret_is_refused(string answer, bool refused)
    {
        var past = Past.Held(Team.Amira)
            .And(Mina)
            .And(new AddressRecorded("9 Lanternhide Walk", Protected: true))
            .And(
                new FamilySaid(Mina.Person, FamilySaying.Message, Mina.Name, Words: "Where do we meet?") { Episode = 1 }
            );
        var outcome = past.Given.When(
            Team.Amira,
            new AnswerWhatFamilySaid
            {
                On = past.Next,
                Episode = 1,
                Saying = past.Facts.Count,
                Answer = answer,
            }
        );

        if (refused)
            outcome.ThenAsks(
                "answer",
                "This gives away an address that is kept secret. Leave it out: nobody can agree to it"
            );
        else
            outcome.ThenHappened<FamilyAnswered>();
    }
}
