using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordCouples =>
        new(Past.Registered().And(Rosa).And(Jan), Team.Fay, new RecordCouples { Couples = TwoCouples });

    /// <summary>A marriage that ended, and another time together since.</summary>
    public static Rows<Couple> TwoCouples =>
        [
            new Couple(
                "k3f9",
                Rosa.Person,
                Jan.Person,
                CoupleKind.Married,
                PartDate.Of(2010, 6),
                Parting.Divorced,
                PartDate.Of(2018),
                PartDate.Of(2020, 3)
            ),
            new Couple("m2p7", Jan.Person, Rosa.Person, CoupleKind.Together, PartDate.Of(2022)),
        ];

    private static FamilyMemberRecorded Jan =>
        new(new Guid("6f2d3a51-6f0e-4b52-9c4d-2f5b6a7c8d91"), "Jan Hart", "father");
}
