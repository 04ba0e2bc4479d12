using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SubmitAssessment =>
        new(
            Past.Seen(),
            Team.Amira,
            new SubmitAssessment
            {
                ChildSaid = "I want Mum to be well",
                Asked = "to see her dog",
                ChildHeard = Heard.Together,
                ChildHeardWhy = "Max wanted his Gran beside him",
                ChildNotSeenReason = "not needed",
                ParentsSay = "Mum is tired",
                Strengths = "Gran",
                Worries = "tiredness",
                Analysis = "needs rest",
                Factors = ["4B"],
                Outcome = AssessmentOutcome.ChildInNeedPlan,
                People = HeardParents,
                Claims = [new("c1", "She is tired in the mornings", 2, "Her teacher"), new("c2", "Gran is there")],
                Scales = [new("school", "school", 4, "Mum"), new("friends", "friends", 7, "Max")],
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
            }
        );

    internal static Rows<AssessmentPerson> HeardParents =>
        [
            new(
                "mother",
                "The mother: not on record",
                Interpreter: InterpreterNeed.None,
                Advocacy: AdvocacyOffer.Taken,
                Part: TakingPart.Engaged,
                Why: "From the second week",
                Heard: Heard.Apart,
                HeardWhy: "She asked for that",
                View: "I need sleep",
                Dissent: "He is not lonely",
                Needed: "a night off"
            ),
            new(
                "father",
                "The father: not on record",
                Interpreter: InterpreterNeed.NotReached,
                Advocacy: AdvocacyOffer.NotReached,
                Part: TakingPart.NotKnown,
                Why: "Nobody says who he is"
            ),
        ];
}
