using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records somebody in the child’s family or network, or what has changed about them.</summary>
[ActName("record-family-member", "Record a family member")]
public sealed record RecordFamilyMember : Act<FamilyMemberRecorded>
{
    /// <summary>The person, when known already; null for somebody new.</summary>
    public Guid? Person { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>To the child: mother, father, sister, grandmother …</summary>
    public string? Relationship { get; init; }

    /// <summary>Whether they live with the child.</summary>
    public bool? LivesWithChild { get; init; }

    /// <summary>Whether they have parental responsibility.</summary>
    public bool? ParentalResponsibility { get; init; }

    /// <summary>The child's record, when the person is a child with a record here.</summary>
    public Guid? Child { get; init; }

    /// <summary>Telephone or other contact.</summary>
    public string? Contact { get; init; }

    /// <summary>What to know: interpreter, not to be told the address …</summary>
    public string? Note { get; init; }

    /// <summary>Who says that they have parental responsibility, and what shows it.</summary>
    public string? ResponsibilityBy { get; init; }

    /// <summary>From when they have it.</summary>
    public DateOnly? ResponsibilityFrom { get; init; }

    /// <summary>The last day they had it.</summary>
    public DateOnly? ResponsibilityUntil { get; init; }

    /// <summary>Since when they are this to the child.</summary>
    public PartDate? From { get; init; }

    /// <summary>The last day they were this to the child.</summary>
    public PartDate? Until { get; init; }

    /// <summary>What they have offered.</summary>
    public string? Offers { get; init; }

    /// <summary>What kind of tie the child has to them.</summary>
    public TieKind? Tie { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                Person is { } person
                    && record.State.Person.Find(person) is null
                    && practice.Relatives.All(known => known.Person != person),
                "person",
                "Choose somebody of the list, or leave it for somebody new"
            ),
            (Child == record.Id, "child", "This is the child’s own record. Choose another"),
            (
                Other(practice)?.MergedInto is not null,
                "child",
                "That record was merged into another. Enter the number of the one that was kept"
            ),
            (
                ResponsibilityUntil < ResponsibilityFrom,
                "responsibility-until",
                "Give a last day of the responsibility that is not before the first"
            ),
            (
                Until?.Latest < From?.Earliest,
                "until",
                "Say until when they were this to the child: not before they began to be"
            )
        );

    protected override FamilyMemberRecorded Carries(ChildRecord record, Episode? episode, Practice practice) =>
        new(
            Person: Child ?? Person ?? NewPerson(record),
            Name: Name!,
            Relationship: Relationship!,
            LivesWithChild: LivesWithChild,
            ParentalResponsibility: ParentalResponsibility,
            HasRecord: Child is not null || HadRecord(record),
            Contact: Contact,
            Note: Note,
            ResponsibilityBy: ResponsibilityBy,
            ResponsibilityFrom: ResponsibilityFrom,
            ResponsibilityUntil: ResponsibilityUntil,
            Until: Until,
            Offers: Offers,
            Tie: Tie,
            From: From
        );

    public override IEnumerable<AboutPerson> OnPeople(ChildRecord record, Practice practice) =>
        Person is { } known && Reached.By(record, known, Contact, On) is { } reached ? [reached] : [];

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) =>
        Sibling(record) is { } sibling && sibling != record.Id ? [sibling] : [];

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice) =>
        Sibling(record) is null ? [] : OtherSide.Of(Carries(record, null, practice), record, practice, this);

    private Guid? Sibling(ChildRecord record) => Child ?? (HadRecord(record) ? Person : null);

    private PersonState? Other(Practice practice) =>
        Child is { } child ? practice.OtherRecords?.GetValueOrDefault(child)?.State.Person : null;

    private bool HadRecord(ChildRecord record) =>
        record.State.Person.Family.Any(known => known.Person == Person && known.HasRecord);

    // Made from the record and its version, so that deciding twice gives the same person and no chance enters.
    private static Guid NewPerson(ChildRecord record)
    {
        Span<byte> from = stackalloc byte[20];
        record.Id.TryWriteBytes(from);
        BinaryPrimitives.WriteInt32BigEndian(from[16..], record.Version);
        return new Guid(SHA256.HashData(from).AsSpan(0, 16));
    }
}
