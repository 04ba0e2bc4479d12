using Kith.Casework.People;
using Kith.Casework.Protection;

namespace Kith.Casework.Access;

/// <summary>Why somebody wants a child's record.</summary>
public enum Purpose
{
    /// <summary>To read it.</summary>
    Read,

    /// <summary>To record an act on it.</summary>
    Record,
}

/// <summary>How a viewer stands to a child. The strongest that applies.</summary>
public enum Relation
{
    /// <summary>No relation: nothing may be seen.</summary>
    None,

    /// <summary>Works the front door, and the child is at the front door.</summary>
    FrontDoor,

    /// <summary>In the same team as the lead practitioner: may read.</summary>
    Team,

    /// <summary>Chairs, or is to chair, the child's conferences; any chair where one is needed and there is none.</summary>
    Chair,

    /// <summary>Supervises the lead practitioner, or supervises where nobody leads yet.</summary>
    Supervisor,

    /// <summary>The lead practitioner.</summary>
    Allocated,
}

/// <summary>What the access decision needs to know of a child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Stage">The stage of the open episode; <c>closed</c> or null when there is none.</param>
/// <param name="Lead">The lead practitioner's user; null when nobody holds the case.</param>
/// <param name="Chair">Who chairs or is to chair the conference, as <see cref="Chairs"/> says; null when nobody is named.</param>
public sealed record Subject(Guid Child, string? Stage, string? Lead, string? Chair)
{
    /// <summary>What there is to know of a record.</summary>
    public static Subject Of(Record.ChildRecord record)
    {
        var episode = record.State.Open;
        var chair = episode is null ? null : Chairs.Of(record, episode.Number);
        return new Subject(record.Id, episode?.Stage, episode?.Lead?.Practitioner, chair);
    }
}

/// <summary>The answer: how the viewer stands to the child, and whether that allows what is asked.</summary>
/// <param name="Allowed">True when it may go ahead.</param>
/// <param name="Relation">How the viewer stands to the child.</param>
/// <param name="Because">The sentence shown when it may not.</param>
public sealed record Answer(bool Allowed, Relation Relation, string Because);

/// <summary>Need to know, by relationship to the child. The one place that says who sees whom.</summary>
public static class Seeing
{
    /// <summary>Decides whether a viewer may see or record on a child.</summary>
    public static Answer Decide(Practitioner viewer, Subject subject, Purpose purpose, Workforce workforce)
    {
        var relation = RelationOf(viewer, subject, workforce);
        var allowed = relation switch
        {
            Relation.None => false,
            Relation.Team => purpose == Purpose.Read,
            _ => true,
        };
        return new Answer(
            allowed,
            relation,
            allowed ? ""
                : relation == Relation.Team
                    ? "You can read this record because you are in the lead practitioner’s team. Only the lead practitioner and their supervisor record on it."
                : "You are not working with this child. If you need to be, ask the team that holds the case or your manager."
        );
    }

    /// <summary>How a viewer stands to a child.</summary>
    public static Relation RelationOf(Practitioner viewer, Subject subject, Workforce workforce)
    {
        if (viewer.HasLeft || viewer.Details.Post is Post.Analyst or Post.Administrator or Post.Partner)
        {
            return Relation.None;
        }
        if (subject.Lead == viewer.Id)
        {
            return Relation.Allocated;
        }
        var lead = workforce.Find(subject.Lead);
        return viewer.Details.Post switch
        {
            Post.Supervisor when lead is null || workforce.IsAbove(viewer, lead) => Relation.Supervisor,
            Post.ConferenceChair when subject.Chair == viewer.Id || NeedsAChair(subject, workforce) => Relation.Chair,
            Post.FrontDoor when lead is null && subject.Stage is null or Record.Stages.FrontDoor => Relation.FrontDoor,
            _ when lead is not null && lead.Details.Team == viewer.Details.Team => Relation.Team,
            _ => Relation.None,
        };
    }

    // A return names no chair, and a chair may have left: then any chair may take the next conference on, and is its chair
    // from then.
    private static bool NeedsAChair(Subject subject, Workforce workforce) =>
        subject.Stage is Record.Stages.Conference or Record.Stages.ChildProtectionPlan
        && workforce.Find(subject.Chair) is not { HasLeft: false, Details.Post: Post.ConferenceChair };
}
