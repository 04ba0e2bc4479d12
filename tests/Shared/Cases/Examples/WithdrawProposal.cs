using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example WithdrawProposal =>
        new(Past.Proposed(), Team.Amira, new WithdrawProposal { Proposal = 5, Reason = "Ruth is back" });
}
