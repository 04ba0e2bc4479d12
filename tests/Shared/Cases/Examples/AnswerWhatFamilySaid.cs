using Kith.Casework.FamilySite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerWhatFamilySaid
    {
        get
        {
            var past = Past.Held(Team.Amira)
                .And(Mina)
                .And(
                    new FamilySaid(Mina.Person, FamilySaying.Message, Mina.Name, Words: "When do you come?")
                    {
                        Episode = 1,
                    }
                );
            return new(
                past,
                Team.Amira,
                new AnswerWhatFamilySaid { Saying = past.Facts.Count, Answer = "On Tuesday at four" }
            );
        }
    }
}
