namespace Kith.Casework.Record;

/// <summary>A lead practitioner was given the case.</summary>
/// <param name="Practitioner">The user.</param>
/// <param name="Name">Their name, so that the story reads after they have left.</param>
/// <param name="Supervisor">The supervisor who oversees them on this case; null when none was named.</param>
/// <param name="Reason">Why this person: knowledge, skills, relationship, capacity.</param>
/// <param name="Agreed">True when the practitioner agreed.</param>
/// <param name="Suited">True when the practitioner has the knowledge, skills and time that the local protocol asks for; null when not asked.</param>
/// <param name="PartnersSay">What the agencies that know the family say about who leads; null where nobody was asked.</param>
[FactName("lead-practitioner-allocated", "A lead practitioner was given the case.")]
public sealed record LeadPractitionerAllocated(
    string Practitioner,
    string? Name,
    string? Supervisor,
    string? Reason,
    bool? Agreed,
    bool? Suited = null,
    string? PartnersSay = null
) : Fact, ITells, INamesLead
{
    string? INamesLead.Leads => Practitioner;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        GivenToLead.Tells(Practitioner, Reason, recorded, record);
}

/// <summary>The case passed to another lead practitioner.</summary>
/// <param name="Practitioner">The new lead.</param>
/// <param name="Name">Their name.</param>
/// <param name="Supervisor">The supervisor who oversees them.</param>
/// <param name="Reason">Why it changed.</param>
/// <param name="FamilyTold">How the family was told.</param>
/// <param name="Agreed">True when the new lead agreed; null when not asked.</param>
/// <param name="Suited">True when the new lead has the knowledge, skills and time that the local protocol asks for; null when not asked.</param>
[FactName("lead-practitioner-changed", "The case passed to another lead practitioner.")]
public sealed record LeadPractitionerChanged(
    string Practitioner,
    string? Name,
    string? Supervisor,
    string? Reason,
    string? FamilyTold,
    bool? Agreed = null,
    bool? Suited = null
) : Fact, ITells, INamesLead
{
    string? INamesLead.Leads => Practitioner;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        GivenToLead.Tells(Practitioner, Reason, recorded, record);
}

/// <summary>A fact that says who leads from then on: the work with the family, or an enquiry.</summary>
public interface INamesLead
{
    /// <summary>The user; null where it says nobody.</summary>
    string? Leads { get; }
}

/// <summary>What somebody is told to whom a case was given.</summary>
internal static class GivenToLead
{
    /// <summary>The kind of the notice.</summary>
    internal const string Kind = "allocated";

    // Whoever has recorded something on the child since has found it. What was taken in from elsewhere is no news.
    internal static IEnumerable<Notice> Tells(string lead, string? reason, Recorded recorded, ChildRecord record)
    {
        if (
            recorded.Source is null
            && record.State.Open is { Lead: { } now } open
            && open.Number == recorded.Episode
            && now.Practitioner == lead
            && !record.Standing.Any(later =>
                later.Version > recorded.Version
                && (later.By == lead || later.Fact is LeadPractitionerChanged && later.Episode == recorded.Episode)
            )
        )
            yield return new Notice(
                Kind,
                NoticeTo.Lead,
                $"gave you this child to lead{(reason is null ? "" : $": {reason}")}"
            );
    }
}

/// <summary>Whether somebody looked round a home: a step into a family's private life, which has its reasons.</summary>
public enum HomeLooked
{
    /// <summary>Nobody did.</summary>
    No,

    /// <summary>Round the home.</summary>
    Home,

    /// <summary>In a bedroom.</summary>
    Bedroom,
}

/// <summary>A practitioner visited the child's home, or tried to.</summary>
/// <param name="Seen">True when the child was seen.</param>
/// <param name="Alone">True when the child was seen alone; null when not known.</param>
/// <param name="NotSeenReason">Why the child was not seen.</param>
/// <param name="ChildSaid">What this child said or showed, in the child's own way. Never on a sibling's record.</param>
/// <param name="Account">What was observed and done, the part common to the children visited.</param>
/// <param name="AboutThisChild">What was observed of this child.</param>
/// <param name="AnnouncedVisit">Whether the family knew of the visit; null when not recorded.</param>
/// <param name="SeenWith">Who else was seen.</param>
/// <param name="Promised">What the child was promised.</param>
/// <param name="Files">Pictures, sounds and papers that belong to it.</param>
/// <param name="NotAloneWhy">Why the child was not seen alone.</param>
/// <param name="Looked">For support: whether somebody looked round the home; null where nobody was asked.</param>
/// <param name="TryAgain">By when it is tried again, where the child was not seen.</param>
/// <param name="Agreed">What was agreed with the family, as they may read it.</param>
[FactName("home-visit-made", "A practitioner visited the child's home, or tried to.")]
public sealed record HomeVisitMade(
    bool Seen,
    bool? Alone,
    string? NotSeenReason,
    string? ChildSaid,
    string? Account,
    string? AboutThisChild,
    bool? AnnouncedVisit,
    string? SeenWith,
    string? Promised = null,
    Rows<AttachedFile>? Files = null,
    string? NotAloneWhy = null,
    HomeLooked? Looked = null,
    DateOnly? TryAgain = null,
    string? Agreed = null
) : Fact, ITakesTime, ISeesChild
{
    public Sighting Sees() => new(Seen, Alone, NotAloneWhy);
}

/// <summary>
/// The record of this involvement begins on this day, later than the involvement: it was taken in from a return of one year.
/// Whatever was done and finished before is not here, so nothing may be concluded from its absence.
/// </summary>
[FactName("earlier-work-not-known", "Work on this involvement that was finished before this day is not known here.")]
public sealed record EarlierWorkNotKnown : Fact;

/// <summary>Involvement ended.</summary>
/// <param name="Reason">Why, as the children in need census codes it: RC1 to RC9; null when an imported return does not say.</param>
/// <param name="Summary">What was achieved and what the family should do if worried again.</param>
[FactName("episode-closed", "Involvement with the child ended.")]
public sealed record EpisodeClosed(string? Reason, string? Summary) : Fact;
