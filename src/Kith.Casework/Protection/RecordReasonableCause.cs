using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Writes down what makes somebody think that a child who is supported is being harmed, for a qualified manager to look at.</summary>
[ActName("record-reasonable-cause", "Record a reason to think the child is being harmed", Place = 257)]
public sealed record RecordReasonableCause : Act<ReasonableCauseRecorded>
{
    /// <summary>Whether harm has come, or is likely; null until chosen.</summary>
    public HarmIs? Harm { get; init; }

    /// <summary>What is known: who saw or said what, and when.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why this is significant harm, and not a need for more support.</summary>
    public string? Because { get; init; }

    /// <summary>What the parents have been told, or why telling them would add to the danger.</summary>
    public string? ParentsTold { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode! switch
        {
            { Protection.Cause.IsAnswered: false } => "A reason was written down, and waits for a manager.",
            { Pathway: null } => "This is for a child on the pathway of support. Here, record a strategy discussion.",
            _ => null,
        };
}
