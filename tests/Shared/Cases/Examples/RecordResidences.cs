using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordResidences =>
        new(Past.Registered().And(Rosa), Team.Fay, new RecordResidences { Residences = TwoResidences });

    /// <summary>Where somebody known lives for part of the week, and where the child lived before.</summary>
    public static Rows<Residence> TwoResidences =>
        [
            new Residence(
                "k3f9",
                Person: Rosa.Person,
                WithChild: true,
                From: Given.Day("2024-01-05"),
                Until: Given.Day("2024-01-07"),
                Nights: ["fri", "sat"],
                SaidBy: "Rosa herself"
            ),
            new Residence("m2p7", Lines: "2 Elm Row, Larkmouth", Postcode: "LS1 4AB", Protected: false),
        ];
}
