using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordDeathReview =>
        new(
            Past.Registered().And(new ChildDied(Source: "Ward sister"), 0),
            Team.Fay,
            new RecordDeathReview { Learnt = "Nothing that could have been changed" }
        );
}
