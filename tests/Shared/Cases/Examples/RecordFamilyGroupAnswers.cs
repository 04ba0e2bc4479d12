using Kith.Casework.FamilyLed;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordFamilyGroupAnswers =>
        new(Past.FamilyGroupOffered(), Team.Amira, new RecordFamilyGroupAnswers { Offers = TwoOffers });
}
