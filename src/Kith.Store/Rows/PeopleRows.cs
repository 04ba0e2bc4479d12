namespace Kith.Store.Rows;

/// <summary>Somebody in a child's family or network. Table <c>family_link</c>.</summary>
public sealed record FamilyLinkRow : IChildRow<FamilyLinkRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place in the child's family, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The person; a child's own id when <see cref="HasRecord"/>.</summary>
    public required Guid Person { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>To the child: mother, father, sister …</summary>
    public required string Relationship { get; init; }

    /// <summary>True when the person is a child with a record here.</summary>
    public required bool HasRecord { get; init; }

    /// <summary>Whether the person lives with the child; null when not known.</summary>
    public bool? LivesWith { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<FamilyLinkRow> IChildRow<FamilyLinkRow>.In(ChildSource child) =>
        child.Record.State.Person.Links.Select(
            (member, index) =>
                new FamilyLinkRow
                {
                    Child = child.Record.Id,
                    Number = index + 1,
                    Person = member.Person,
                    Name = member.Name,
                    Relationship = member.Relationship,
                    HasRecord = member.HasRecord,
                    LivesWith = member.LivesWithChild,
                }
        );
}

/// <summary>Somebody who works, or worked, with a child. Table <c>involvement</c>.</summary>
public sealed record InvolvementRow : IChildRow<InvolvementRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The episode.</summary>
    public required int Episode { get; init; }

    /// <summary>The user.</summary>
    public required string Practitioner { get; init; }

    /// <summary>The role, as facts store it: <c>lead</c>, <c>co-worker</c> …</summary>
    public required string Role { get; init; }

    /// <summary>From when.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>Until when; null while nobody knows.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>The first moment at which it is over, local time; null while nobody knows.</summary>
    public DateTime? UntilAt { get; init; }

    /// <summary>The version of the fact it began with.</summary>
    public int Version { get; init; }

    /// <summary>Why; null when not recorded.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an emergency, whether a manager found it right; null while nobody looked at it.</summary>
    public bool? Agreed { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<InvolvementRow> IChildRow<InvolvementRow>.In(ChildSource child) =>
        child.Record.Involved.All.Select(
            (one, index) =>
                new InvolvementRow
                {
                    Child = child.Record.Id,
                    Number = index + 1,
                    Episode = one.Episode,
                    Practitioner = one.Practitioner,
                    Role = ChildRows.Code(one.Role),
                    FromOn = one.From,
                    UntilOn = one.LastDay,
                    UntilAt = one.Until,
                    Version = one.Began,
                    Reason = one.Reason,
                    Agreed = one.Agreed,
                }
        );
}

/// <summary>Somebody who works with children here, as they are now. Table <c>practitioner</c>.</summary>
public sealed record PractitionerRow
{
    /// <summary>The user.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Job title.</summary>
    public required string Title { get; init; }

    /// <summary>Post, as stored in facts: <c>front-door</c> …</summary>
    public required string Post { get; init; }

    /// <summary>Registration, as stored in facts: <c>social-worker</c> …</summary>
    public required string Registration { get; init; }

    /// <summary>Team.</summary>
    public required string Team { get; init; }

    /// <summary>The user who supervises them; null when nobody does.</summary>
    public string? Supervisor { get; init; }

    /// <summary>Agency.</summary>
    public required string Agency { get; init; }

    /// <summary>For how many children they can lead at a time, as their agency offers; null where nobody says.</summary>
    public int? Leads { get; init; }

    /// <summary>True once they have left.</summary>
    public required bool Gone { get; init; }

    /// <summary>How many facts are stored of them: what the next writer must have seen.</summary>
    public required int Version { get; init; }
}
