using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerProposal =>
        new(
            Past.Proposed(),
            Team.Ruth,
            new AnswerProposal
            {
                Proposal = 5,
                Agreed = true,
                Reason = "Ben has the time",
            }
        );
}
