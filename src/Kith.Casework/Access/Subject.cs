using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>What the access decision needs to know of a child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Stage">The stage of the episode that counts, <c>closed</c> once all are; null when there is none.</param>
/// <param name="Lead">The user who leads, or on a closed record led last; null when nobody does or did.</param>
/// <param name="Chair">Who chairs or is to chair the conferences; null when nobody is named.</param>
public sealed record Subject(Guid Child, string? Stage, string? Lead, string? Chair)
{
    /// <summary>Who else works with the child: handlers, co-workers, cover, emergencies. Those that are over may be missing.</summary>
    public IReadOnlyList<Involvement> Others { get; init; } = [];

    /// <summary>Whom the record is restricted to; null when to nobody.</summary>
    public Restriction? Restriction { get; init; }

    /// <summary>The users who are tied to the child outside their work.</summary>
    public IReadOnlyCollection<string> KeptFrom { get; init; } = [];

    /// <summary>The record into which this one was merged, where it is known: whoever may see that one may see this one, unless they are kept from either.</summary>
    public Subject? Kept { get; init; }

    /// <summary>What there is to know of a record.</summary>
    public static Subject Of(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var episode = record.State.Current;
        var involved = record.Involved;
        return new Subject(record.Id, episode?.Stage, episode?.Lead?.Practitioner, ChairOf(involved, episode?.Number))
        {
            Others = [.. involved.All.Where(one => IsOther(one.Role))],
            Restriction = involved.Restriction,
            KeptFrom = involved.KeptFrom,
        };
    }

    /// <summary>True when our involvement has ended.</summary>
    public bool IsClosed => Stage == Stages.Closed;

    /// <summary>True for a role that more than one person may have at a time.</summary>
    /// <remarks>Whoever leads or chairs stands on the child's own row, and the line of supervision in the workforce.</remarks>
    public static bool IsOther(InvolvementRole role) =>
        role is not (InvolvementRole.Lead or InvolvementRole.Supervisor or InvolvementRole.Chair);

    private static string? ChairOf(Involved involved, int? episode) =>
        involved.All.LastOrDefault(one => one.Role == InvolvementRole.Chair && one.Episode == episode)?.Practitioner;
}
