using Kith.Casework.Meetings;
using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SendConferenceRecord =>
        new(
            Past.ConferenceDue()
                .And(
                    new InitialConferenceHeld(ConferenceDecision.NoPlan, Chair: "chris", Attendees: Attended.ByFamily)
                    {
                        Episode = 1,
                    },
                    by: "chris"
                ),
            Team.Amira,
            new SendConferenceRecord
            {
                People = [new("p1", "parent", Name: "Mum", Given: GivenAfter.Decisions, GivenHow: "by hand")],
            }
        );
}
