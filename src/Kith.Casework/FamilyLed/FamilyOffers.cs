using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>The rows of an offer: what is wrong with them, and who they are by name.</summary>
internal static class FamilyOffers
{
    internal static IEnumerable<Problem> Problems(Rows<FamilyOffer>? offers) =>
        from row in (offers ?? []).Index()
        from problem in Problem.Of(
            (
                row.Item is { Person: null } && string.IsNullOrWhiteSpace(row.Item.Name),
                "name",
                "Choose somebody of the family, or enter their name"
            ),
            (
                row.Item.Answer == FamilyOfferAnswer.Declined && string.IsNullOrWhiteSpace(row.Item.Said),
                "said",
                "Say why they do not want it, in their words, or that they gave no reason"
            )
        )
        select new Problem($"offers:{row.Item.Id}.{problem.Field}", $"Person {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    internal static Rows<FamilyOffer>? Named(Rows<FamilyOffer>? offers, ChildRecord record, Practice practice) =>
        offers is null
            ? null
            :
            [
                .. offers.Select(offer =>
                    offer with
                    {
                        Name = MeetingPeople.NameOf(offer.Person, offer.Name, record, practice),
                    }
                ),
            ];
}
