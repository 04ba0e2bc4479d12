using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordFamily =>
        new(Past.Registered().And(Rosa), Team.Fay, new RecordFamily { People = FamilyOfTwo });

    /// <summary>Somebody known already, and somebody new.</summary>
    public static Rows<Relative> FamilyOfTwo =>
        [
            new Relative(
                "k3f9",
                Person: Rosa.Person,
                Name: "Rosa Hart",
                Relationship: "mother",
                LivesWithChild: true,
                ParentalResponsibility: true,
                Contact: "01632 960001",
                ResponsibilityBy: "named on the birth certificate, seen",
                ResponsibilityFrom: new DateOnly(2015, 5, 5),
                Offers: "A bed at weekends",
                Tie: TieKind.Strong
            ),
            new Relative("m2p7", Name: "Carl Doyle", Relationship: "mother’s partner", LivesWithChild: false),
        ];
}
