using Kith.Casework.Meetings;
using Kith.Casework.People;

namespace Kith.Store.Rows;

/// <summary>Somebody asked to a meeting that was held, by their role. It names nobody: figures are made of it. Table <c>attendance</c>.</summary>
public sealed record AttendanceRow : IChildRow<AttendanceRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The act that recorded the meeting: the same for every child whose meeting it was.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The row of the person among those asked.</summary>
    public required string Seat { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>Who they are there, one of <c>forms/codes/meeting-roles.yaml</c>.</summary>
    public required string Role { get; init; }

    /// <summary><c>mother</c> or <c>father</c> of the child, where a parent was chosen from the family; null for anybody else.</summary>
    public string? Parent { get; init; }

    /// <summary><c>came</c>, <c>sent-report</c> or <c>did-not-come</c>; null where nobody said.</summary>
    public string? Came { get; init; }

    /// <summary>By when their report was wanted; null where none was.</summary>
    public DateOnly? ReportDue { get; init; }

    /// <summary>When it came; null while it has not.</summary>
    public DateOnly? ReportOn { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<AttendanceRow> IChildRow<AttendanceRow>.In(ChildSource child)
    {
        var record = child.Record;
        var parents = new[] { Kinship.Mother, Kinship.Father }
            .SelectMany(parent =>
                Kinship.Parents(record.State.Person.Family, parent).Select(member => (member.Person, parent))
            )
            .DistinctBy(one => one.Person)
            .ToDictionary(one => one.Person, one => one.parent);
        return record
            .Standing.SelectMany(held =>
                ((held.Fact as IMeeting)?.Attendees ?? [])
                    .Where(person => person.Role is not null)
                    .Select(person => (Held: held, Person: person))
            )
            .Select(
                (one, index) =>
                    new AttendanceRow
                    {
                        Child = record.Id,
                        Number = index + 1,
                        ActId = one.Held.ActId,
                        Seat = one.Person.Id,
                        OnDay = one.Held.On,
                        Role = one.Person.Role!,
                        Parent = one.Person.Person is { } known ? parents.GetValueOrDefault(known) : null,
                        Came = one.Person.Came is { } came ? ChildRows.Code(came) : null,
                        ReportDue = one.Person.ReportDue,
                        ReportOn = one.Person.ReportOn,
                    }
            );
    }
}
