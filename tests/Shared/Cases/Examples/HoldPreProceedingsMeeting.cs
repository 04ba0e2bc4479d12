using Kith.Casework.BeforeCourt;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldPreProceedingsMeeting =>
        new(
            Past.BeforeProceedings(),
            Team.Amira,
            new HoldPreProceedingsMeeting
            {
                Attendees = Attended.By("parent: Mum", "parents-lawyer: Mr Ede", "social-worker: Amira"),
                ChildSaid = "with Gran",
                Progress = "two nights",
                Agreement = FourExpectations,
                NotAgreed = "the tests",
                Works = "an adult every night",
            }
        );

    internal static Rows<Expectation> FourExpectations =>
        [
            new("k3f9", ExpectedOf.Parent, "Mum", "is in at night", new DateOnly(2024, 6, 3), "the sitter", "we meet"),
            new("b7", ExpectedOf.Family, "Gran", "has him on Fridays", null, "the bus fare"),
            new("c2", ExpectedOf.Authority, "Amira", "pays for the sitter", null, "nothing"),
            new("d4", ExpectedOf.Agency, "School", "keeps the club place", null, "nothing"),
        ];
}
