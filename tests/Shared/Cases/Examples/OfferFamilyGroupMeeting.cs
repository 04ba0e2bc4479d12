using Kith.Casework.FamilyLed;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example OfferFamilyGroupMeeting =>
        new(
            Past.NeedPlan(),
            Team.Amira,
            new OfferFamilyGroupMeeting
            {
                Reason = "Who helps with the nights",
                Offers = TwoOffers,
                Information = "The leaflet",
                ChildSaid = "Gran should come",
            }
        );

    internal static Rows<FamilyOffer> TwoOffers =>
        [
            new("k3f9", null, "Rosa Hart", true, "in person", FamilyOfferAnswer.Accepted, "yes please"),
            new("b7", null, "Joe Hart", true, "by telephone", FamilyOfferAnswer.Declined, "not with her brother"),
        ];
}
