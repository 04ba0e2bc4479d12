using Kith.Casework.Challenges;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RaiseChallenge =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new RaiseChallenge
            {
                What = "no visit for a month",
                Why = "nobody sees the child",
                Wants = "a visit this week",
                To = "ruth",
                OnBehalfOf = "Ann Lee, health visitor",
            }
        );
}
