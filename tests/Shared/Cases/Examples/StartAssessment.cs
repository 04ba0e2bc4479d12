using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example StartAssessment =>
        new(
            Past.Held(Team.Amira),
            Team.Ruth,
            new StartAssessment
            {
                Focus = "what helps",
                Interpreter = "nobody",
                Fathers = "lives nearby, will take part",
            }
        );
}
