namespace Kith.Casework.Record;

/// <summary>Records a visit to the child’s home. One entry for siblings; each child has a part of their own.</summary>
[ActName("make-home-visit", "Record a home visit", Place = 180)]
public sealed record MakeHomeVisit : Act
{
    /// <summary>True when the child was seen.</summary>
    public bool? Seen { get; init; }

    /// <summary>True when the child was seen alone.</summary>
    public bool? Alone { get; init; }

    /// <summary>Why the child was not seen.</summary>
    public string? NotSeenReason { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What was observed of this child.</summary>
    public string? AboutThisChild { get; init; }

    /// <summary>Who else was seen.</summary>
    public string? SeenWith { get; init; }

    /// <summary>Whether the family knew of the visit.</summary>
    public bool? AnnouncedVisit { get; init; }

    /// <summary>What was observed and done, the part common to the children visited.</summary>
    public string? Account { get; init; }

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) => episode.HasOpenPlan;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (Seen is null, "seen", "Say whether you saw the child"),
            (Seen == true && Alone is null, "alone", "Say whether you saw the child alone"),
            (Seen == false && IsBlank(NotSeenReason), "not-seen-reason", "Say why you did not see the child"),
            (IsBlank(Account), "account", "Say what you saw and did")
        );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var seen = Seen!.Value;
        yield return new HomeVisitMade(
            seen,
            seen ? Alone : null,
            seen ? null : NotSeenReason,
            ChildSaid,
            Account,
            AboutThisChild,
            AnnouncedVisit,
            SeenWith
        )
        {
            Episode = Episode,
        };
    }
}
