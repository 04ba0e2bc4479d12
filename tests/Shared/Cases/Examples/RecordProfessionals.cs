using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordProfessionals =>
        new(Past.Registered(), Team.Fay, new RecordProfessionals { Professionals = TwoProfessionals });

    /// <summary>Somebody of whom everything is known, and somebody of whom a name is.</summary>
    public static Rows<Professional> TwoProfessionals =>
        [
            new Professional(
                "k3f9",
                "Nora Bell",
                "Health visitor",
                "Larkmouth clinic",
                "01632 960002",
                "nora.bell@clinic.example",
                new DateOnly(2024, 1, 5),
                new DateOnly(2024, 1, 6),
                AgencyKind.Health,
                TieKind.Strong
            ),
            new Professional("m2p7", "Tom Ash"),
        ];
}
