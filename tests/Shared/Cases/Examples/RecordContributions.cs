using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordContributions =>
        new(
            Past.Assessing().And(new ContributionsRequested(TwoChecks) { Episode = 1 }),
            Team.Amira,
            new RecordContributions { Answers = TwoAnswers }
        );
}
