using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example StartAssessment =>
        new(
            Past.Held(Team.Amira),
            Team.Ruth,
            new StartAssessment
            {
                Focus = "what helps",
                Interpreter = "nobody",
                Fathers = "lives nearby, will take part",
                People = Begun,
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Declined,
                LookAgain = Past.Held(Team.Amira).Next.AddDays(7),
            }
        );

    internal static Rows<AssessmentPerson> Begun =>
        [
            new(
                "mother",
                "The mother: not on record",
                null,
                InterpreterNeed.Booked,
                "Polish",
                AdvocacyOffer.Taken,
                TakingPart.Tried,
                "Two letters"
            ),
            new("father", "The father: not on record", Part: TakingPart.NotKnown, Why: "Nobody says who he is"),
        ];
}
