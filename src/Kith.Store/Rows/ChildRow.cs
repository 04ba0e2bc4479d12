using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>A child, as lists show one. Table <c>child</c>.</summary>
public sealed record ChildRow : IChildRow<ChildRow>
{
    /// <summary>The child.</summary>
    public required Guid Id { get; init; }

    /// <summary>The authority's number for the child; empty before registration.</summary>
    public required string Number { get; init; }

    /// <summary>Unique pupil number.</summary>
    public string? Upn { get; init; }

    /// <summary>How the child is shown: by name, or by number when no name is known.</summary>
    public required string Name { get; init; }

    /// <summary>All names and the number, as <see cref="SearchName"/> makes them: a word is found with <c>Contains(" " + word)</c>. Also the order for lists.</summary>
    public required string SearchName { get; init; }

    /// <summary>Date of birth; null when not known or not born.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Expected date of birth of an unborn child.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>The day of death; null for a child who lives.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>M, F or U as the census codes it; null when not recorded.</summary>
    public string? Sex { get; init; }

    /// <summary>True while only an expected date of birth is known.</summary>
    public bool Unborn { get; init; }

    /// <summary>True when a disability is recorded.</summary>
    public bool Disabled { get; init; }

    /// <summary>The number of the episode that counts, the open one or else the latest; null when there was none. What follows is of this episode.</summary>
    public int? Episode { get; init; }

    /// <summary>The stage, <c>closed</c> once the episode is closed; null when there was no episode.</summary>
    public string? Stage { get; init; }

    /// <summary>Where the case is: the stage, or what is to begin or is over; null when there was no episode.</summary>
    public string? Position { get; init; }

    /// <summary>The pathway on which the episode was set, which has words of its own; null for the usual.</summary>
    public string? Pathway { get; init; }

    /// <summary>When the episode was opened.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The lead practitioner, kept after closure; null when nobody held it.</summary>
    public string? Lead { get; init; }

    /// <summary>The lead's name when the case was given to them.</summary>
    public string? LeadName { get; init; }

    /// <summary>Since when the lead holds the case.</summary>
    public DateOnly? LeadSince { get; init; }

    /// <summary>Who is to chair, chairs or last chaired a conference; null when nobody is named.</summary>
    public string? Chair { get; init; }

    /// <summary>The latest home visit at which the child was seen.</summary>
    public DateOnly? LastVisitOn { get; init; }

    /// <summary><c>shown</c> or <c>hidden</c> where the record is restricted to named people; null where it is not.</summary>
    public string? Restricted { get; init; }

    /// <summary>The <see cref="Restricted"/> of a record that nothing leads to.</summary>
    public const string Sealed = "sealed";

    /// <summary>The users it is restricted to, each on a line between line ends: found with <c>Contains("\nuser\n")</c>; null for none.</summary>
    public string? RestrictedTo { get; init; }

    /// <summary>Who answers for the restriction.</summary>
    public string? RestrictionOwner { get; init; }

    /// <summary>The users tied to the child outside their work, written likewise; null for none.</summary>
    public string? KeptFrom { get; init; }

    /// <summary>The list of the whole authority on which the child stands, one of <see cref="Queues"/>; null for none.</summary>
    public string? Queue { get; init; }

    /// <summary>The soonest day by which something of that list is due; <see cref="DateOnly.MaxValue"/> when nothing is, so that it stands last.</summary>
    public DateOnly QueueDue { get; init; } = DateOnly.MaxValue;

    /// <summary>Since when the child waits there.</summary>
    public DateOnly? QueueSince { get; init; }

    /// <summary>When what waits at the front door for a decision was written, UTC; null for a child who waits for none.</summary>
    public DateTimeOffset? QueueAt { get; init; }

    /// <summary>Who looks after it until then; null for nobody by name.</summary>
    public string? QueueOwner { get; init; }

    /// <summary>The record into which this one was merged; null for a record of its own.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary><see cref="FatherKnown"/>, why nothing is known of him as facts store it, or null where nobody has said.</summary>
    public string? Father { get; init; }

    /// <summary>The <see cref="Father"/> of a child whose father is on record.</summary>
    public const string FatherKnown = "known";

    /// <summary>How many facts the record holds.</summary>
    public int Version { get; init; }

    /// <summary>True when anything on the record was made up for demonstration.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The lead as a member of the workforce; the way to the team. For queries only.</summary>
    public PractitionerRow? Leader { get; init; }

    static IReadOnlyList<string> IChildRow<ChildRow>.Key => ["id"];

    // When a child waiting in a queue is due follows from its clocks.
    static FollowsFrom IChildRow<ChildRow>.Follows => FollowsFrom.Record | FollowsFrom.Clocks;

    static IEnumerable<ChildRow> IChildRow<ChildRow>.In(ChildSource child) => [child.Row];

    internal static ChildRow Of(ChildSource child) => Queues.Placed(Unplaced(child.Record), child.Record, child.Clocks);

    private static ChildRow Unplaced(ChildRecord record)
    {
        var person = record.State.Person;
        var current = record.State.Current;
        return new ChildRow
        {
            Id = record.Id,
            Number = person.Number,
            Upn = person.Registered?.Upn,
            Name = person.DisplayName,
            SearchName = Kith.Store.SearchName.Of(
                person.Name?.Given,
                person.Name?.KnownAs,
                person.Name?.Family,
                person.Number
            ),
            BornOn = person.BornOn,
            ExpectedOn = person.Registered?.ExpectedOn,
            DiedOn = person.DiedOn,
            Sex = person.Sex is { } sex ? ChildRows.Code(sex) : null,
            Unborn = person.IsUnborn,
            Disabled = person.IsDisabled,
            Episode = current?.Number,
            Stage = current?.Stage,
            Position = current?.Position,
            Pathway = current?.Pathway,
            OpenedOn = current?.OpenedOn,
            Lead = current?.Lead?.Practitioner,
            LeadName = current?.Lead?.Name,
            LeadSince = current?.Lead?.Since,
            Chair = Subject.Of(record).Chair,
            LastVisitOn = current?.LastVisit,
            Restricted = record.Involved.Restriction is { } restriction ? ChildRows.Code(restriction.Kind) : null,
            RestrictedTo = NamedRow.Users(record.Involved.Restriction?.People ?? []),
            RestrictionOwner = record.Involved.Restriction?.Owner,
            KeptFrom = NamedRow.Users(record.Involved.KeptFrom),
            MergedInto = person.MergedInto,
            Father = FatherOf(person),
            Version = record.Version,
            Demonstration = record.Facts.Any(IsMadeUp),
        };
    }

    private static string? FatherOf(PersonState person) =>
        Kinship.Parents(person.Family, Kinship.Father).Any() ? FatherKnown
        : person.ParentsNotKnown.TryGetValue(Kinship.Father, out var said)
        && said.Fact is ParentNotKnown { Because: var why }
            ? ChildRows.Code(why)
        : null;

    private static bool IsMadeUp(Recorded recorded) =>
        recorded.Source?.StartsWith("demonstration", StringComparison.Ordinal) == true;
}
