using Kith.Casework.People;
using Kith.Casework.Protection;

namespace Kith.Casework.Access;

/// <summary>What somebody wants with a child's record. Each asks for more than the one before, and includes it.</summary>
public enum Purpose
{
    /// <summary>To read it.</summary>
    Read,

    /// <summary>To record an act of the front door: a contact, a referral, what was decided, that a referrer was told.</summary>
    FrontDoor,

    /// <summary>To record any act on it.</summary>
    Record,
}

/// <summary>How a viewer stands to a child. The strongest that applies.</summary>
public enum Relation
{
    /// <summary>No relation: nothing may be seen.</summary>
    None,

    /// <summary>Works the front door, and the child is at the front door, or would come there if somebody got in touch.</summary>
    FrontDoor,

    /// <summary>In the same team as the lead practitioner: may read.</summary>
    Team,

    /// <summary>Chairs, or is to chair, the child's conferences; any chair where one is needed and there is none.</summary>
    Chair,

    /// <summary>Supervises the lead practitioner, or whoever led last; supervises, where nobody leads or led.</summary>
    Supervisor,

    /// <summary>The lead practitioner.</summary>
    Allocated,
}

/// <summary>What the access decision needs to know of a child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Stage">The stage of the episode that counts, <c>closed</c> once all are; null when there is none.</param>
/// <param name="Lead">The user who leads, or on a closed record led last; null when nobody does or did.</param>
/// <param name="Chair">Who chairs or is to chair the conferences, as <see cref="Chairs"/> says; null when nobody is named.</param>
public sealed record Subject(Guid Child, string? Stage, string? Lead, string? Chair)
{
    /// <summary>What there is to know of a record.</summary>
    public static Subject Of(Record.ChildRecord record)
    {
        var episode = record.State.Current;
        var chair = episode is null ? null : Chairs.Of(record, episode.Number);
        return new Subject(record.Id, episode?.Stage, episode?.Lead?.Practitioner, chair);
    }

    /// <summary>True when our involvement has ended.</summary>
    public bool IsClosed => Stage == Stages.Closed;
}

/// <summary>The answer: how the viewer stands to the child, and what that allows.</summary>
/// <param name="Asked">What the viewer wants.</param>
/// <param name="Relation">How the viewer stands to the child.</param>
/// <param name="Most">The most that they may want; null for nothing.</param>
public sealed record Answer(Purpose Asked, Relation Relation, Purpose? Most)
{
    /// <summary>True when it may go ahead.</summary>
    public bool Allowed => Allows(Asked);

    /// <summary>True when the viewer may want this much.</summary>
    public bool Allows(Purpose purpose) => purpose <= Most;

    /// <summary>The sentence that says why no more is allowed; empty when everything is.</summary>
    public string Because =>
        Most switch
        {
            Purpose.Record => "",
            Purpose.FrontDoor =>
                "You can read this closed record, because somebody may get in touch about the child again. The front door records a new contact or referral on it, and that a referrer was told. For anything else ask the team that held the case.",
            Purpose.Read =>
                "You can read this record because you are in the lead practitioner’s team. Only the lead practitioner and their supervisor record on it.",
            _ =>
                "You are not working with this child. If you need to be, ask the team that holds the case or your manager.",
        };
}

/// <summary>Need to know, by relationship to the child. The one place that says who sees whom.</summary>
public static class Seeing
{
    /// <summary>Decides whether a viewer may see or record on a child.</summary>
    public static Answer Decide(Practitioner viewer, Subject subject, Purpose purpose, Workforce workforce)
    {
        var relation = RelationOf(viewer, subject, workforce);
        return new Answer(purpose, relation, MostFor(relation, subject));
    }

    /// <summary>What it takes to record an act: an act of the front door says so by its stage.</summary>
    /// <param name="act">The act's name; of one that is not known, as much as of any.</param>
    public static Purpose PurposeOf(string act) =>
        Record.Acts.TypeOf(act) is not null && Record.Acts.Blank(act, default, 0).Stage == Stages.FrontDoor
            ? Purpose.FrontDoor
            : Purpose.Record;

    /// <summary>How a viewer stands to a child.</summary>
    public static Relation RelationOf(Practitioner viewer, Subject subject, Workforce workforce)
    {
        if (viewer.HasLeft || viewer.Details.Post is Post.Analyst or Post.Administrator or Post.Partner)
        {
            return Relation.None;
        }
        var lead = workforce.Find(subject.Lead);
        if (subject.IsClosed)
        {
            return AfterClosing(viewer, lead, workforce);
        }
        if (subject.Lead == viewer.Id)
        {
            return Relation.Allocated;
        }
        return viewer.Details.Post switch
        {
            Post.Supervisor when lead is null || workforce.IsAbove(viewer, lead) => Relation.Supervisor,
            Post.ConferenceChair when subject.Chair == viewer.Id || NeedsAChair(subject, workforce) => Relation.Chair,
            Post.FrontDoor when subject.Stage is null or Stages.FrontDoor => Relation.FrontDoor,
            _ when lead is not null && lead.Details.Team == viewer.Details.Team => Relation.Team,
            _ => Relation.None,
        };
    }

    // Whoever worked with the child does so no more. The record is kept by the line that held it last, where what was left
    // open is finished and mistakes are put right; where nobody ever led, by the supervisors, who work the front door too.
    private static Relation AfterClosing(Practitioner viewer, Practitioner? lead, Workforce workforce) =>
        viewer.Details.Post switch
        {
            Post.Supervisor when lead is null || lead.Id == viewer.Id || workforce.IsAbove(viewer, lead) =>
                Relation.Supervisor,
            Post.FrontDoor => Relation.FrontDoor,
            _ => Relation.None,
        };

    // A return names no chair, and a chair may have left: then any chair may take the next conference on, and is its chair
    // from then.
    private static bool NeedsAChair(Subject subject, Workforce workforce) =>
        subject.Stage is Stages.Conference or Stages.ChildProtectionPlan
        && workforce.Find(subject.Chair) is not { HasLeft: false, Details.Post: Post.ConferenceChair };

    private static Purpose? MostFor(Relation relation, Subject subject) =>
        relation switch
        {
            Relation.None => null,
            Relation.Team => Purpose.Read,
            Relation.FrontDoor when subject.IsClosed => Purpose.FrontDoor,
            _ => Purpose.Record,
        };
}
