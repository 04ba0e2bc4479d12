using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AuthoriseAssessment =>
        new(Past.Submitted(), Team.Ruth, new AuthoriseAssessment { Note = "clear" });
}
