using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordAgreements =>
        new(Past.Registered(), Team.Fay, new RecordAgreements { Agreements = TwoAgreements });

    /// <summary>A yes, and a no of which everything is said.</summary>
    public static Rows<Agreement> TwoAgreements =>
        [
            new Agreement(
                "k3f9",
                Name: "Rosa",
                To: AgreementTo.Tell,
                Agency: "Larkfield School",
                Answer: AgreementAnswer.Refused,
                On: new DateOnly(2024, 1, 5),
                Said: "Not before the holidays",
                ReviewOn: new DateOnly(2024, 2, 5),
                Follows: "The head is told nothing; the club goes on",
                Lawful: "other-help"
            ),
            new Agreement(
                "m2p7",
                Name: "Rosa",
                To: AgreementTo.Help,
                Answer: AgreementAnswer.Agreed,
                On: new DateOnly(2024, 1, 5)
            ),
        ];
}
