using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>Offers a family to decide for itself, and records who wants it and who does not.</summary>
[ActName("offer-family-group-meeting", "Offer a family group meeting", Place = 82)]
public sealed record OfferFamilyGroupMeeting : Act<FamilyGroupMeetingOffered>
{
    /// <summary>What the family would decide, and why now.</summary>
    public string? Reason { get; init; }

    /// <summary>To whom, each with what they answered.</summary>
    public Rows<FamilyOffer>? Offers { get; init; }

    /// <summary>What they were given to decide whether they want it.</summary>
    public string? Information { get; init; }

    /// <summary>What the child says of it. This child only.</summary>
    public string? ChildSaid { get; init; }

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) =>
        question == "offers"
            ?
            [
                .. MeetingPeople
                    .Parents(record)
                    .Select(parent => new FamilyOffer(Short(parent.Person), parent.Person, parent.Name)),
            ]
            : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) => FamilyOffers.Problems(Offers);

    protected override FamilyGroupMeetingOffered Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Offers = FamilyOffers.Named(Offers, record, practice)!,
        };

    private static string Short(Guid person) => person.ToString("N")[^8..];
}
