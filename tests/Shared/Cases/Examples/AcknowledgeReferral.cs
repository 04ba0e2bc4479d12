using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AcknowledgeReferral =>
        new(Past.Referral(), Team.Fay, new AcknowledgeReferral { How = "telephone", AskedAgain = false });
}
