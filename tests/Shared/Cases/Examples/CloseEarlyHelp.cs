using Kith.Casework.EarlyHelp;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example CloseEarlyHelp =>
        new(
            Past.EarlyHelp().LedBy(Team.Sam),
            Team.Sam,
            new CloseEarlyHelp { Outcome = EarlyHelpOutcome.OutcomesMet, Summary = "sleeps well" }
        );
}
