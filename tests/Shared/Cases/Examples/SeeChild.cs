using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SeeChild =>
        new(
            Past.Assessing(),
            Team.Amira,
            new SeeChild
            {
                Where = "school",
                Promised = "ask about the dog",
                Alone = false,
                NotAloneWhy = "asked for his sister",
                ChildSaid = "I like school",
                Asked = "to see her dog",
            }
        );
}
