using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReturnAssessment =>
        new(Past.Submitted(), Team.Ruth, new ReturnAssessment { Reason = "what does Dad say?" });
}
