using Kith.Casework;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Store.Rows;

/// <summary>One run of one clock. Whether it is overdue depends on the moment: compare <see cref="DueOn"/> and <see cref="DueAt"/> with it. Table <c>clock</c>.</summary>
public sealed record ClockRow : IChildRow<ClockRow>
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

    static FollowsFrom IChildRow<ClockRow>.Follows => FollowsFrom.Clocks;

    static IEnumerable<ClockRow> IChildRow<ClockRow>.In(ChildSource child)
    {
        var row = child.Row;
        var chair = row.Stage is Stages.Conference or Stages.ChildProtectionPlan ? row.Chair ?? "" : null;
        return child.Clocks.Select(
            (clock, index) => OfClock(child.Record, index + 1, clock, chair) with { Lead = row.Lead }
        );
    }

    private static ClockRow OfClock(ChildRecord record, int number, ClockReading clock, string? chair) =>
        new()
        {
            Child = record.Id,
            Number = number,
            Episode = clock.Episode,
            Duty = clock.Duty.Id,
            Says = clock.Duty.Says,
            Stage = clock.Duty.Stage,
            Origin = clock.Duty.Origin,
            CountedFrom = clock.CountedFrom,
            DueOn = clock.Due,
            DueAt = clock.DueAt,
            EndedOn = clock.EndedOn,
            Met = clock.Status switch
            {
                ClockStatus.MetInTime => "in-time",
                ClockStatus.MetLate => "late",
                ClockStatus.Stopped => "stopped",
                _ => null,
            },
            Act = Towards.Meeting(clock, record),
            Chair = chair,
        };
}

/// <summary>Work that waits for approval. Table <c>approval</c>.</summary>
public sealed record ApprovalRow : IChildRow<ApprovalRow>
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

    static FollowsFrom IChildRow<ApprovalRow>.Follows => FollowsFrom.Approvals;

    static IEnumerable<ApprovalRow> IChildRow<ApprovalRow>.In(ChildSource child) =>
        child.Approvals.Select((approval, index) => OfApproval(child.Row, index + 1, approval));

    private static ApprovalRow OfApproval(ChildRow child, int number, ApprovalReading approval) =>
        new()
        {
            Child = child.Id,
            Number = number,
            Episode = approval.Episode,
            Duty = approval.Duty.Id,
            Says = approval.Duty.Says,
            SubmittedOn = approval.SubmittedOn,
            Author = approval.Author,
            Lead = child.Lead,
        };
}

/// <summary>A departure from a <em>should</em>. Table <c>departure</c>.</summary>
public sealed record DepartureRow : IChildRow<DepartureRow>
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

    /// <summary>What held it up, by the list of the form files; null where nobody said.</summary>
    public string? Cause { get; init; }

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

    static IEnumerable<DepartureRow> IChildRow<DepartureRow>.In(ChildSource child) =>
        Departing
            .Of(child.Record)
            .Select(
                (departed, index) =>
                    new DepartureRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Episode = departed.Recorded.Episode,
                        Duty = departed.Fact.Duty,
                        Edition = departed.Fact.Edition,
                        Act = departed.Fact.ActName,
                        Reason = departed.Fact.Reason,
                        Cause = departed.Fact.Cause,
                        AuthorisedBy = departed.Fact.AuthorisedBy,
                        DepartedOn = departed.Recorded.On,
                        DepartedBy = departed.Recorded.By,
                        Version = departed.Recorded.Version,
                        Status = StatusOf(departed),
                        AnsweredOn = departed.Answer?.On,
                        Lead = child.Row.Lead,
                    }
            );

    private static string StatusOf(Departed departed) =>
        departed.Status switch
        {
            DepartureStatus.Agreed => "agreed",
            DepartureStatus.Declined => "declined",
            DepartureStatus.PutRight => "put-right",
            DepartureStatus.DoneAgain => "done-again",
            DepartureStatus.Kept => "kept",
            DepartureStatus.Own => "own",
            _ => "waiting",
        };
}
