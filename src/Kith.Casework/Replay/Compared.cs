using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>One duty with a time limit under both sides.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Under">The duty as each side states it; null under a side that does not have it.</param>
/// <param name="First">What came of it under the first side.</param>
/// <param name="Second">And under the second.</param>
/// <param name="Differing">How many of its runs are otherwise in any way.</param>
public sealed record ClockCompared(
    string Id,
    (Duty? First, Duty? Second) Under,
    ClockOutcomes First,
    ClockOutcomes Second,
    long Differing
)
{
    /// <summary>Runs under the second side only.</summary>
    public Found Starts { get; init; }

    /// <summary>Runs under the first side only.</summary>
    public Found Stops { get; init; }

    /// <summary>Ends earlier under the second.</summary>
    public Found Tightens { get; init; }

    /// <summary>Ends later under the second.</summary>
    public Found Loosens { get; init; }

    /// <summary>Late or overdue under the second only.</summary>
    public Found Breaks { get; init; }

    /// <summary>Late or overdue under the first only.</summary>
    public Found Holds { get; init; }

    /// <summary>What the duty says, as the later side that has it says it.</summary>
    public string Says => (Under.Second ?? Under.First)!.Says;

    /// <summary>The stage it belongs to.</summary>
    public string Stage => (Under.Second ?? Under.First)!.Stage;
}

/// <summary>What came of a time limit under one side, each time it applied.</summary>
/// <param name="InTime">Met by its limit.</param>
/// <param name="Late">Met after it.</param>
/// <param name="Overdue">Not met, and the limit has passed.</param>
/// <param name="Running">Not met, and the limit has not passed.</param>
/// <param name="Stopped">Ended with nothing owed, such as by the case closing.</param>
public sealed record ClockOutcomes(long InTime, long Late, long Overdue, long Running, long Stopped)
{
    /// <summary>How many times it began to run.</summary>
    public long Applied => InTime + Late + Overdue + Running + Stopped;

    /// <summary>How many times it was not kept.</summary>
    public long Broken => Late + Overdue;
}

/// <summary>One duty that stands against acts that were done, under one side and not, or not as strongly, under the other.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Under">The duty as each side states it.</param>
/// <param name="Done">How many acts were done that it governs.</param>
/// <param name="Refused">How many the second side would refuse for it.</param>
/// <param name="NeedsReason">How many the second side would ask a reason and a manager for.</param>
/// <param name="Eased">Against how many less would stand.</param>
public sealed record ActCompared(
    string Id,
    (Duty? First, Duty? Second) Under,
    long Done,
    Found Refused,
    Found NeedsReason,
    Found Eased
);

/// <summary>One duty that asks for an approval, under both sides.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Under">The duty as each side states it.</param>
/// <param name="Submitted">How often such work was sent in.</param>
/// <param name="Added">How often the second side alone asks for the approval.</param>
/// <param name="Removed">How often the first alone does.</param>
/// <param name="OtherApprover">How often somebody else would have to approve.</param>
public sealed record ApprovalCompared(
    string Id,
    (Duty? First, Duty? Second) Under,
    Found Submitted,
    Found Added,
    Found Removed,
    Found OtherApprover
);

/// <summary>Something to think of, under both sides.</summary>
/// <param name="Id">The duty behind it.</param>
/// <param name="Under">The duty as each side states it.</param>
/// <param name="Both">How often both sides show it.</param>
/// <param name="Added">How often only the second does.</param>
/// <param name="Removed">How often only the first does.</param>
public sealed record PromptCompared(string Id, (Duty? First, Duty? Second) Under, long Both, Found Added, Found Removed)
{
    /// <summary>How often the first side shows it.</summary>
    public long First => Both + Removed.Times;

    /// <summary>How often the second does.</summary>
    public long Second => Both + Added.Times;
}

/// <summary>The open cases at one stage, and whether those who hold them may.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cases">How many are open.</param>
/// <param name="Held">How many somebody of this workforce holds.</param>
/// <param name="First">Of those, how many the first side lets that person hold.</param>
/// <param name="Second">And the second.</param>
public sealed record StageHeld(string Stage, long Cases, long Held, long First, long Second)
{
    /// <summary>Held by somebody who may under the first side only.</summary>
    public Found Barred { get; init; }

    /// <summary>Held by somebody who may under the second side only.</summary>
    public Found Allowed { get; init; }

    /// <summary>Cases that somebody here may hold under the second side only.</summary>
    public Found Wider { get; init; }

    /// <summary>Cases that somebody here may hold under the first side only.</summary>
    public Found Narrower { get; init; }
}

/// <summary>Whether practitioners of one registration may hold a case at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Registration">Their registration.</param>
/// <param name="First">True when the first side lets such a person hold it, overseen by a practice supervisor.</param>
/// <param name="Second">And the second.</param>
/// <param name="People">How many such people work with children here.</param>
/// <param name="PeopleFirst">How many of them the first side lets hold it, overseen as they are.</param>
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
