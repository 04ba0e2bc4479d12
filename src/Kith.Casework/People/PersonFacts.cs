using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A fact about the child or the family rather than one episode.</summary>
public abstract record PersonFact : Fact;

/// <summary>Sex as the children in need census codes it.</summary>
public enum Sex
{
    /// <summary>Not known, or not yet born.</summary>
    [JsonStringEnumMemberName("U")]
    Unknown,

    /// <summary>Male.</summary>
    [JsonStringEnumMemberName("M")]
    Male,

    /// <summary>Female.</summary>
    [JsonStringEnumMemberName("F")]
    Female,
}

/// <summary>The authority opened a record for a child. What is not known stays out.</summary>
/// <param name="Number">The authority's own number for the child (LAchildID).</param>
/// <param name="Upn">Unique pupil number.</param>
/// <param name="FormerUpn">An earlier unique pupil number.</param>
/// <param name="UpnUnknown">Why there is none: UN1 to UN10.</param>
/// <param name="BornOn">Date of birth.</param>
/// <param name="ExpectedOn">Expected date of birth, for an unborn child.</param>
/// <param name="DiedOn">Date of death.</param>
/// <param name="Sex">Sex; null when not recorded.</param>
/// <param name="Ethnicity">Ethnic group, as the census codes it.</param>
/// <param name="Disabilities">Disabilities as the census codes them; NONE when there is none.</param>
/// <param name="Gender">Gender as the census coded it until 2023-24: 0, 1, 2 or 9. Never turned into a sex.</param>
/// <param name="NhsNumber">NHS number, ten digits.</param>
/// <param name="BornAbout">What is known of the birth where the day is not: a year, an age on a day.</param>
[FactName("child-registered", "The authority opened a record for a child.")]
public sealed record ChildRegistered(
    string Number,
    string? Upn = null,
    string? FormerUpn = null,
    string? UpnUnknown = null,
    DateOnly? BornOn = null,
    DateOnly? ExpectedOn = null,
    DateOnly? DiedOn = null,
    Sex? Sex = null,
    string? Ethnicity = null,
    IReadOnlyList<string>? Disabilities = null,
    string? Gender = null,
    string? NhsNumber = null,
    string? BornAbout = null
) : PersonFact;

/// <summary>The authority told the government of the child in a children in need census. Dated on the last day the return covers.</summary>
/// <param name="CollectionYear">The collection year: 2025-26.</param>
/// <param name="Authority">The three-digit number of the authority that made the return.</param>
[FactName("census-return-included", "The child stood in a children in need census.")]
public sealed record CensusReturnIncluded(string CollectionYear, string Authority) : PersonFact, IOfOneChild;

/// <summary>A query that the yearly return raises about the child may stay as it is. The reason travels with the return.</summary>
/// <param name="Rule">The query's rule, such as 2991Q.</param>
/// <param name="CollectionYear">The collection year of the return: 2025-26.</param>
/// <param name="About">The values it was about; other values are another query.</param>
/// <param name="Reason">Why it is right as it is.</param>
[FactName("return-query-answered", "Somebody said why a query of the yearly return may stay.")]
public sealed record ReturnQueryAnswered(string Rule, string CollectionYear, string About, string Reason)
    : PersonFact,
        IOfOneChild;

/// <summary>The child's name became known or changed.</summary>
/// <param name="Given">Given names.</param>
/// <param name="Family">Family name.</param>
/// <param name="KnownAs">What the child likes to be called.</param>
[FactName("child-named", "The child's name became known or changed.")]
public sealed record ChildNamed(string Given, string Family, string? KnownAs = null) : PersonFact;

/// <summary>An unborn child was born.</summary>
/// <param name="Sex">Sex; null when not recorded.</param>
[FactName("child-born", "An unborn child was born.")]
public sealed record ChildBorn(Sex? Sex = null) : PersonFact;

/// <summary>A child died. Dated on the day of death: what was to be done for the child from then on is owed no more.</summary>
/// <param name="Place">Where, as far as known.</param>
/// <param name="Source">Who told us.</param>
/// <param name="Circumstances">What is known of how it came about.</param>
[FactName("child-died", "A child died. The clocks of work with the child stop on the day.")]
public sealed record ChildDied(string? Place = null, string? Source = null, string? Circumstances = null)
    : PersonFact,
        IOfOneChild,
        ITells
{
    private const string Says = "recorded that the child has died";

    // Told until they say that they have seen it, whatever else they recorded in between.
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        [new("death", NoticeTo.Lead, Says), new("death", NoticeTo.Manager, Says)];
}

/// <summary>The child death review office was told of the death.</summary>
/// <param name="To">Whom we told.</param>
[FactName("child-death-notified", "The child death review office was told of the death.")]
public sealed record ChildDeathNotified(string? To = null) : PersonFact, IOfOneChild;

/// <summary>Those who knew the child met to review the death.</summary>
/// <param name="Found">What they found.</param>
/// <param name="SentTo">To whom it was sent.</param>
[FactName("child-death-review-meeting-held", "Those who knew the child met to review the death.")]
public sealed record ChildDeathReviewMeetingHeld(string? Found = null, string? SentTo = null) : PersonFact, IOfOneChild;

/// <summary>The child death overview panel reviewed the death.</summary>
/// <param name="Learnt">What was learnt for other children.</param>
[FactName("child-death-reviewed", "The child death overview panel reviewed the death.")]
public sealed record ChildDeathReviewed(string? Learnt = null) : PersonFact, IOfOneChild;

/// <summary>Who the child is, as it is known from now on: all of it, and what is left out is not known.</summary>
/// <param name="BornOn">Date of birth; null for an unborn child.</param>
/// <param name="ExpectedOn">Expected date of birth, for an unborn child.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Ethnicity">Ethnic group, as the census codes it.</param>
/// <param name="Disabilities">Disabilities as the census codes them; NONE when there is none.</param>
/// <param name="Upn">Unique pupil number.</param>
/// <param name="FormerUpn">An earlier unique pupil number.</param>
/// <param name="UpnUnknown">Why there is none: UN1 to UN10.</param>
/// <param name="NhsNumber">NHS number, ten digits.</param>
/// <param name="BornAbout">What is known of the birth where the day is not.</param>
[FactName("child-details-changed", "Who the child is, as it is known from now on.")]
public sealed record ChildDetailsChanged(
    DateOnly? BornOn = null,
    DateOnly? ExpectedOn = null,
    Sex? Sex = null,
    string? Ethnicity = null,
    IReadOnlyList<string>? Disabilities = null,
    string? Upn = null,
    string? FormerUpn = null,
    string? UpnUnknown = null,
    string? NhsNumber = null,
    string? BornAbout = null
) : PersonFact
{
    /// <summary>What was registered, with what has changed since.</summary>
    public ChildRegistered After(ChildRegistered registered) =>
        registered with
        {
            BornOn = BornOn ?? registered.BornOn,
            ExpectedOn = ExpectedOn ?? registered.ExpectedOn,
            Sex = Sex,
            Ethnicity = Ethnicity,
            Disabilities = Disabilities,
            Upn = Upn,
            FormerUpn = FormerUpn,
            UpnUnknown = UpnUnknown,
            NhsNumber = NhsNumber,
            BornAbout = BornAbout,
        };
}

/// <summary>Something to know when meeting the child: communication, language, interpreter, health.</summary>
/// <param name="Language">First language.</param>
/// <param name="Interpreter">True when an interpreter is needed.</param>
/// <param name="Communication">How the child communicates.</param>
/// <param name="School">School or nursery.</param>
/// <param name="Gp">Family doctor.</param>
/// <param name="Religion">Religion; or that they prefer not to say.</param>
/// <param name="Gender">How the child describes their gender, where they want it known.</param>
/// <param name="Immigration">Whether the child may stay here; or that they prefer not to say.</param>
/// <param name="Orientation">Sexual orientation, where the child wants it known; or that they prefer not to say.</param>
/// <param name="Numbers">Numbers by which others know the child.</param>
/// <param name="Names">Names beside the one the child goes by: on the birth certificate, a former, a religious one.</param>
[FactName("child-described", "What to know when meeting the child: language, communication, school, doctor.")]
public sealed record ChildDescribed(
    string? Language = null,
    bool? Interpreter = null,
    string? Communication = null,
    string? School = null,
    string? Gp = null,
    string? Religion = null,
    string? Gender = null,
    string? Immigration = null,
    string? Orientation = null,
    Rows<NumberHeld>? Numbers = null,
    Rows<NameHeld>? Names = null
) : PersonFact;

/// <summary>Somebody in the child's family or network.</summary>
/// <param name="Person">The person. A sibling with a record of their own has the child's id here.</param>
/// <param name="Name">Name.</param>
/// <param name="Relationship">To the child: mother, father, sister, grandmother …</param>
/// <param name="LivesWithChild">Whether they live with the child; null when not known.</param>
/// <param name="ParentalResponsibility">Whether they have parental responsibility; null when not known.</param>
/// <param name="HasRecord">True when the person is a child with a record here.</param>
/// <param name="Contact">Telephone or other contact.</param>
/// <param name="Note">What to know: interpreter, not to be told the address …</param>
/// <param name="ResponsibilityBy">Who says that they have parental responsibility, and what shows it.</param>
/// <param name="ResponsibilityFrom">From when they have it; null where that is not known.</param>
/// <param name="ResponsibilityUntil">The last day they had it; null while they have.</param>
/// <param name="Until">The last day they were this to the child, such as a partner who has left; null while they are.</param>
/// <param name="Offers">What they have offered: a lift, a bed, money, minding.</param>
/// <param name="Tie">What kind of tie the child has to them; null where nobody says.</param>
/// <param name="From">Since when they are this to the child, as far as is known; null for always, or where that is not known.</param>
[FactName("family-member-recorded", "Somebody in the child's family or network became known.")]
public sealed record FamilyMemberRecorded(
    Guid Person,
    string Name,
    string Relationship,
    bool? LivesWithChild = null,
    bool? ParentalResponsibility = null,
    bool HasRecord = false,
    string? Contact = null,
    string? Note = null,
    string? ResponsibilityBy = null,
    DateOnly? ResponsibilityFrom = null,
    DateOnly? ResponsibilityUntil = null,
    PartDate? Until = null,
    string? Offers = null,
    TieKind? Tie = null,
    PartDate? From = null
) : PersonFact
{
    /// <summary>True while they have parental responsibility on a day, as far as is known.</summary>
    public bool IsResponsible(DateOnly on) =>
        ParentalResponsibility == true && !(on < ResponsibilityFrom) && !(on > ResponsibilityUntil);
}

/// <summary>Where the child lives. An address is kept from the people on its never-show list.</summary>
/// <param name="Lines">The address, lines separated by commas.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="Protected">True for a refuge or another address that must not become known.</param>
/// <param name="NeverShowTo">Family members who must never see it.</param>
[FactName("address-recorded", "Where the child lives, and from whom it is kept.")]
public sealed record AddressRecorded(
    string Lines,
    string? Postcode = null,
    bool Protected = false,
    IReadOnlyList<Guid>? NeverShowTo = null
) : PersonFact;
