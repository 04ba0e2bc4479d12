using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example DescribeChild =>
        new(
            Past.Registered(),
            Team.Fay,
            new DescribeChild
            {
                Language = "Polish",
                Interpreter = true,
                Communication = "pictures",
                School = "Hill School",
                Gp = "Dr Ng",
                Religion = "not-said",
                Gender = "a boy",
                Immigration = "settled",
                Orientation = "straight",
            }
        );
}
