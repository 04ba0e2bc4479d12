using Kith.Casework.EarlyHelp;
using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AssessEarlyHelp =>
        new(
            Past.EarlyHelp().LedBy(Team.Sam),
            Team.Sam,
            new AssessEarlyHelp
            {
                ChildSaid = "I get Mum up",
                ChildNeeds = ["caring", "school"],
                ChildNeedsSaid = "A morning that is only his",
                Members = OneMember,
                Together = "Her nights are bad, so he is late",
                Strengths = "They laugh together",
                Worries = "He has no time for friends",
                ParentsSay = "Gran: he is a good lad",
                Interpreter = "Mum reads large print",
            }
        );

    internal static Rows<MemberNeeds> OneMember =>
        [
            new(
                "m1",
                "Rosa Hart, mother",
                null,
                ["physical-health", "money"],
                "Somebody at seven in the morning",
                "I hate needing it",
                InterpreterNeed.Booked,
                "Polish",
                AdvocacyOffer.Declined
            ),
        ];
}
