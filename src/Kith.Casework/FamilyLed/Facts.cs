using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>A fact of decisions that a family makes itself.</summary>
public abstract record FamilyLedFact : Fact
{
    /// <summary>Its lane of the journey picture.</summary>
    internal const string Lane = "Family-led decisions";
}

/// <summary>What somebody answered who was offered a family group meeting.</summary>
public enum FamilyOfferAnswer
{
    /// <summary>They want it.</summary>
    Accepted,

    /// <summary>They do not want it.</summary>
    Declined,

    /// <summary>They have not answered.</summary>
    NotAnswered,
}

/// <summary>Somebody who was offered a family group meeting.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Person">Who, of the family; null for somebody else.</param>
/// <param name="Name">Who, where they are not of the family on record.</param>
/// <param name="Responsible">Whether they have parental responsibility; null when not known.</param>
/// <param name="How">How it was offered, and in which language.</param>
/// <param name="Answer">What they answered.</param>
/// <param name="Said">Why, in their words.</param>
public sealed record FamilyOffer(
    string Id,
    Guid? Person = null,
    string? Name = null,
    bool? Responsible = null,
    string? How = null,
    FamilyOfferAnswer? Answer = null,
    string? Said = null
) : IRow<FamilyOffer>
{
    static FamilyOffer IRow<FamilyOffer>.From(string id, string text) => new(id, Said: text);
}

/// <summary>An offer of a family group meeting, or what was answered to it. What rules may ask of the answers is here, once.</summary>
public interface IFamilyOffers
{
    /// <summary>To whom it was offered, each with what they answered.</summary>
    Rows<FamilyOffer> Offers { get; }

    /// <summary>What was answered, joined by commas; null where nobody is named.</summary>
    string? Answers =>
        string.Join(
            ',',
            Offers.Select(offer => offer.Answer).OfType<FamilyOfferAnswer>().Select(said => Details.WordOf(said))
        )
            is { Length: > 0 } answers
            ? answers
            : null;
}

/// <summary>A family group meeting was offered.</summary>
/// <param name="Reason">What the family would decide, and why now.</param>
/// <param name="Offers">To whom, each with what they answered.</param>
/// <param name="Information">What they were given to decide whether they want it.</param>
/// <param name="ChildSaid">What the child says of it.</param>
[FactName("family-group-meeting-offered", "A family group meeting was offered, to each by name.")]
[InLane(FamilyLedFact.Lane, Point = "Family group meeting offered")]
public sealed record FamilyGroupMeetingOffered(
    string Reason,
    Rows<FamilyOffer> Offers,
    string? Information = null,
    string? ChildSaid = null
) : FamilyLedFact, IFamilyOffers;

/// <summary>What was answered to the offer of a family group meeting.</summary>
/// <param name="Offers">To whom it was offered, each with what they answered by now.</param>
[FactName("family-group-offer-answered", "What the family answered to the offer of a family group meeting.")]
public sealed record FamilyGroupOfferAnswered(Rows<FamilyOffer> Offers) : FamilyLedFact, IFamilyOffers;

/// <summary>A family met to make a plan of its own.</summary>
/// <param name="Coordinator">Who prepared and convened it.</param>
/// <param name="Independent">True where that person has no part in decisions about the child.</param>
/// <param name="Preparation">Who was prepared, and how.</param>
/// <param name="Information">What the family was told: the worries, what has to be different, what help there is.</param>
/// <param name="Place">Where, who chose it, and what made it safe for everybody.</param>
/// <param name="PrivateTime">True where the family had time alone.</param>
/// <param name="NoPrivateTimeReason">Why it had none.</param>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="ChildPart">How the child took part, or why not.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="MadePlan">True where the family made a plan.</param>
/// <param name="NoPlanReason">Why it made none, and what it wants instead.</param>
/// <param name="FamilyPlan">The family's own plan: who does what by when, and who is helped.</param>
/// <param name="Otherwise">What the family does if the plan does not work.</param>
/// <param name="AsksFor">What the family asks of others so that the plan can work.</param>
[FactName("family-group-meeting-held", "A family met to make a plan of its own.")]
[InLane(FamilyLedFact.Lane, Point = "Family group meeting")]
public sealed record FamilyGroupMeetingHeld(
    string Coordinator,
    bool Independent,
    string Preparation,
    string Information,
    string Place,
    bool PrivateTime,
    string? NoPrivateTimeReason,
    Rows<MeetingPerson> Attendees,
    string? ChildPart,
    string? ChildSaid,
    bool MadePlan,
    string? NoPlanReason = null,
    Rows<PlanAction>? FamilyPlan = null,
    string? Otherwise = null,
    string? AsksFor = null
) : FamilyLedFact, IMeeting
{
    Rows<MeetingPerson>? IMeeting.Attendees => Attendees;
}

/// <summary>What the authority answers to a family's own plan.</summary>
public enum FamilyPlanAnswer
{
    /// <summary>It agrees.</summary>
    Agreed,

    /// <summary>It agrees to a part of it.</summary>
    AgreedInPart,

    /// <summary>It does not agree.</summary>
    NotAgreed,
}

/// <summary>The authority answered the family's own plan.</summary>
/// <param name="Answer">Whether it agrees.</param>
/// <param name="Reason">Why, and where only in part, to what.</param>
/// <param name="Resources">What the authority gives so that the plan can work.</param>
/// <param name="Into">How the family's plan went into the plan for the child, and what it changed there.</param>
/// <param name="FamilyTold">How the family was told.</param>
[FactName("family-plan-answered", "The authority answered the plan that the family made.")]
[InLane(FamilyLedFact.Lane, Point = "Family’s plan answered")]
public sealed record FamilyPlanAnswered(
    FamilyPlanAnswer Answer,
    string Reason,
    string? Resources,
    string? Into,
    string FamilyTold
) : FamilyLedFact;

/// <summary>What came of a family's own plan at its review.</summary>
public enum FamilyPlanOutcome
{
    /// <summary>It goes on, as it was or changed.</summary>
    GoesOn,

    /// <summary>It is no longer needed.</summary>
    Done,

    /// <summary>It does not keep the child safe and well, and something else has to.</summary>
    NotWorking,
}

/// <summary>The family's own plan was looked at again, with the family.</summary>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Progress">What has changed.</param>
/// <param name="FamilyPlan">The plan from now on.</param>
/// <param name="Outcome">Whether it goes on.</param>
/// <param name="Next">What follows.</param>
[FactName("family-plan-reviewed", "The plan that the family made was looked at again with the family.")]
[InLane(FamilyLedFact.Lane, Point = "Family’s plan reviewed")]
public sealed record FamilyPlanReviewed(
    Rows<MeetingPerson> Attendees,
    string? ChildSaid,
    string Progress,
    Rows<PlanAction> FamilyPlan,
    FamilyPlanOutcome Outcome,
    string? Next = null
) : FamilyLedFact, IMeeting
{
    Rows<MeetingPerson>? IMeeting.Attendees => Attendees;
}
