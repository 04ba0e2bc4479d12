using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Web.Replay;

/// <summary>What a replay found. It names no child and no practitioner.</summary>
/// <param name="First">The edition compared from.</param>
/// <param name="Second">The edition compared with.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Duties">Every duty with a time limit in either edition, in the order of a child's journey.</param>
/// <param name="Cases">Who holds the open cases, stage by stage.</param>
/// <param name="Kinds">Who could hold them.</param>
public sealed record ReplayFigures(
    Edition First,
    Edition Second,
    long Records,
    IReadOnlyList<DutyCompared> Duties,
    IReadOnlyList<StageHeld> Cases,
    IReadOnlyList<KindCompared> Kinds
)
{
    /// <summary>The duties that applied to something.</summary>
    public IEnumerable<DutyCompared> Applied => Duties.Where(duty => duty.First.Applied > 0 || duty.Second.Applied > 0);

    /// <summary>How many times a duty would have come out otherwise.</summary>
    public long Differing => Duties.Sum(duty => duty.Differing);

    /// <summary>How many open cases only one of the editions lets their holders hold.</summary>
    public long HeldOtherwise => Cases.Sum(stage => stage.Otherwise);
}

/// <summary>One duty under both editions.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Stage">The stage it belongs to.</param>
/// <param name="Under">The duty as each edition states it; null in an edition that does not have it.</param>
/// <param name="First">What came of it under the first edition.</param>
/// <param name="Second">And under the second.</param>
/// <param name="OnlyFirst">How many times it applied under the first edition only.</param>
/// <param name="OnlySecond">And under the second only.</param>
/// <param name="Otherwise">How many times it applied under both and came out otherwise: in time under one, late under the other.</param>
public sealed record DutyCompared(
    string Id,
    string Stage,
    (Duty? First, Duty? Second) Under,
    DutyOutcomes First,
    DutyOutcomes Second,
    long OnlyFirst,
    long OnlySecond,
    long Otherwise
)
{
    /// <summary>What the duty says, as the later of the editions that have it says it.</summary>
    public string Says => (Under.Second ?? Under.First)!.Says;

    public long Differing => OnlyFirst + OnlySecond + Otherwise;
}

/// <summary>What came of a duty under one edition, each time it applied.</summary>
/// <param name="InTime">Met by its limit.</param>
/// <param name="Late">Met after it.</param>
/// <param name="Overdue">Not met, and the limit has passed.</param>
/// <param name="Running">Not met, and the limit has not passed.</param>
/// <param name="Stopped">Ended with nothing owed, such as by the case closing.</param>
public sealed record DutyOutcomes(long InTime, long Late, long Overdue, long Running, long Stopped)
{
    public long Applied => InTime + Late + Overdue + Running + Stopped;

    public long Broken => Late + Overdue;
}

/// <summary>The open cases at one stage, and whether those who hold them may.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cases">How many are open.</param>
/// <param name="Held">How many somebody of this workforce holds.</param>
/// <param name="First">Of those, how many the first edition lets that person hold.</param>
/// <param name="Second">And the second.</param>
/// <param name="Otherwise">How many only one of the editions lets them hold.</param>
public sealed record StageHeld(string Stage, long Cases, long Held, long First, long Second, long Otherwise);

/// <summary>Whether practitioners of one registration may hold a case at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Registration">Their registration.</param>
/// <param name="First">True when the first edition lets such a person hold it, overseen by a practice supervisor.</param>
/// <param name="Second">And the second.</param>
/// <param name="People">How many such people work with children here.</param>
/// <param name="PeopleFirst">How many of them the first edition lets hold it, overseen as they are.</param>
/// <param name="PeopleSecond">And the second.</param>
public sealed record KindCompared(
    string Stage,
    Registration Registration,
    bool First,
    bool Second,
    int People,
    int PeopleFirst,
    int PeopleSecond
);
