using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RequestContributions =>
        new(
            Past.Assessing(),
            Team.Amira,
            new RequestContributions
            {
                Asked = [.. TwoChecks.Select(check => check with { By = new DateOnly(2025, 1, 10) })],
            }
        );
}
