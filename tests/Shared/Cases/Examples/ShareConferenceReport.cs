using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ShareConferenceReport =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new ShareConferenceReport
            {
                SharedWith = Attended.Shared,
                FamilySays = "fair, but Nan is missing",
                ChildSaid = "it is about me",
            }
        );
}
