namespace Kith.Store.Rows;

/// <summary>One run of one clock. Whether it is overdue depends on the moment: compare <see cref="DueOn"/> and <see cref="DueAt"/> with it. Table <c>clock</c>.</summary>
public sealed record ClockRow
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's clocks, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The episode.</summary>
    public required int Episode { get; init; }

    /// <summary>The duty's id.</summary>
    public required string Duty { get; init; }

    /// <summary>The duty in words.</summary>
    public required string Says { get; init; }

    /// <summary>The stage the duty belongs to.</summary>
    public required string Stage { get; init; }

    /// <summary>The edition or protocol that states the duty.</summary>
    public required string Origin { get; init; }

    /// <summary>Day 0.</summary>
    public required DateOnly CountedFrom { get; init; }

    /// <summary>The last day that is in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The last moment that is in time, local time, for a limit in hours; null otherwise.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>The day it was met or stopped; null while it runs.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary><c>in-time</c>, <c>late</c> or <c>stopped</c>; null while it runs.</summary>
    public string? Met { get; init; }

    /// <summary>The act that settles it, or the next on the way there; null once it ended, and where the record waits for none.</summary>
    public string? Act { get; init; }

    /// <summary>Who leads the child now, or on a closed record led last; null for nobody.</summary>
    public string? Lead { get; init; }

    /// <summary>Who chairs, at the stages of conferences and plans: empty when nobody is named; null at any other stage.</summary>
    public string? Chair { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }
}

/// <summary>Work that waits for approval. Table <c>approval</c>.</summary>
public sealed record ApprovalRow
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's approvals, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The episode.</summary>
    public required int Episode { get; init; }

    /// <summary>The duty that asks for the approval.</summary>
    public required string Duty { get; init; }

    /// <summary>The duty in words.</summary>
    public required string Says { get; init; }

    /// <summary>When the work was submitted.</summary>
    public required DateOnly SubmittedOn { get; init; }

    /// <summary>Who submitted it.</summary>
    public required string Author { get; init; }

    /// <summary>Who leads the child now, or on a closed record led last; null for nobody.</summary>
    public string? Lead { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }
}

/// <summary>A departure from a <em>should</em>. Table <c>departure</c>.</summary>
public sealed record DepartureRow
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's departures, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The episode.</summary>
    public required int Episode { get; init; }

    /// <summary>The duty departed from.</summary>
    public required string Duty { get; init; }

    /// <summary>The edition or protocol that states it.</summary>
    public required string Edition { get; init; }

    /// <summary>The act in which it happened.</summary>
    public required string Act { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who authorised it.</summary>
    public required string AuthorisedBy { get; init; }

    /// <summary>When.</summary>
    public required DateOnly DepartedOn { get; init; }

    /// <summary>The user who departed.</summary>
    public required string DepartedBy { get; init; }

    /// <summary>The version of the fact on the child's record, to answer it by.</summary>
    public required int Version { get; init; }

    /// <summary>
    /// <c>waiting</c>, <c>agreed</c>, <c>declined</c> (and what stands on it not settled), <c>put-right</c>, <c>done-again</c> or
    /// <c>kept</c> once it is, or <c>own</c> where a manager departed on their own authority.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>When the manager named answered; null while nobody has.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Who leads the child now, or on a closed record led last; null for nobody.</summary>
    public string? Lead { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }
}
