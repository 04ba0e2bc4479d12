using Kith.Casework.People;

namespace Kith.Casework.Record;

/// <summary>Records a visit to the child’s home. One entry for siblings; each child has a part of their own.</summary>
[ActName("make-home-visit", "Record a home visit", Place = 180)]
[AlsoLeaves(typeof(ChildAsked))]
public sealed record MakeHomeVisit : Act<HomeVisitMade>, IHearsChild
{
    /// <summary>True when the child was seen.</summary>
    public bool? Seen { get; init; }

    /// <summary>True when the child was seen alone.</summary>
    public bool? Alone { get; init; }

    /// <summary>Why the child was not seen alone. This child only.</summary>
    public string? NotAloneWhy { get; init; }

    /// <summary>Why the child was not seen.</summary>
    public string? NotSeenReason { get; init; }

    /// <summary>By when it is tried again, where the child was not seen. This child only.</summary>
    public DateOnly? TryAgain { get; init; }

    /// <summary>What was agreed with the family, as they may read it.</summary>
    public string? Agreed { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the child asked for: a fact of its own. This child only.</summary>
    public string? Asked { get; init; }

    /// <summary>What the child was promised. This child only.</summary>
    public string? Promised { get; init; }

    /// <summary>What was observed of this child.</summary>
    public string? AboutThisChild { get; init; }

    /// <summary>For support: whether somebody looked round the home.</summary>
    public HomeLooked? Looked { get; init; }

    /// <summary>Who else was seen.</summary>
    public string? SeenWith { get; init; }

    /// <summary>Whether the family knew of the visit.</summary>
    public bool? AnnouncedVisit { get; init; }

    /// <summary>What was observed and done, the part common to the children visited.</summary>
    public string? Account { get; init; }

    /// <summary>Pictures, sounds and papers that belong to it.</summary>
    public Rows<AttachedFile>? Files { get; init; }

    public override bool IsAwaited(Episode episode) => episode.HasOpenPlan;

    // Whoever comes to the house comes to all the children who live in it.
    public override bool GoesWith(ChildRecord record, ChildRecord other) =>
        LivesWith(record, other) || LivesWith(other, record);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotSeenAfterDeath(record, Seen == true),
            .. Problem.Of((TryAgain <= On, "try-again", "Give a day after the visit on which you try again")),
        ];

    protected override HomeVisitMade Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Alone = Seen == true ? Alone : null,
            NotAloneWhy = Seen == true && Alone == false ? NotAloneWhy : null,
            NotSeenReason = Seen == true ? null : NotSeenReason,
            TryAgain = Seen == true ? null : TryAgain,
        };

    private bool LivesWith(ChildRecord record, ChildRecord other) =>
        Household.Of(record, On).Lived.Any(mate => mate.Member.Person == other.Id);
}
