using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>Records what those who were offered a family group meeting answered.</summary>
[ActName("record-family-group-answers", "Record what the family answered to the offer", Place = 83)]
public sealed record RecordFamilyGroupAnswers : Act<FamilyGroupOfferAnswered>
{
    /// <summary>Each who was offered it, with what they answered.</summary>
    public Rows<FamilyOffer>? Offers { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FamilyLed.OfferedOn is null ? "No family group meeting was offered." : null;

    public override bool IsAwaited(Episode episode) => episode.FamilyLed.AwaitsAnswers;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.FamilyLed.OfferedOn, "when the meeting was offered"),
            .. FamilyOffers.Problems(Offers),
        ];

    protected override FamilyGroupOfferAnswered Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Offers = FamilyOffers.Named(Offers, record, practice)!,
        };
}
