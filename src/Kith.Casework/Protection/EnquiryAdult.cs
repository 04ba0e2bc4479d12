using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Whether somebody was seen or spoken with in an enquiry.</summary>
public enum AdultSeen
{
    /// <summary>On their own.</summary>
    Alone,

    /// <summary>With others only.</summary>
    WithOthers,

    /// <summary>Spoken with, and not seen.</summary>
    SpokenWith,

    /// <summary>Neither.</summary>
    NotSeen,
}

/// <summary>Whether what agencies know of somebody was asked for in an enquiry.</summary>
public enum AdultChecked
{
    /// <summary>Nothing that bears on the child.</summary>
    NothingFound,

    /// <summary>Something that bears on the child.</summary>
    SomethingFound,

    /// <summary>It was asked for, and not all has come.</summary>
    Waiting,

    /// <summary>It was not asked for.</summary>
    NotChecked,
}

/// <summary>An adult in the child's life, as an enquiry finds what they mean for the child.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Name">Their name and what they are to the child; of a parent who is not on record, that.</param>
/// <param name="Person">Who, of the family; null for one who is not on record.</param>
/// <param name="Means">What they mean for the child: what protects, and what worries.</param>
/// <param name="Seen">Whether they were seen or spoken with.</param>
/// <param name="SeenWhy">Why not, or why not on their own.</param>
/// <param name="Checked">Whether what agencies know of them was asked for.</param>
/// <param name="CheckedWhy">What was found, or why it was not asked for.</param>
/// <param name="Needed">What they need help with themselves.</param>
public sealed record EnquiryAdult(
    string Id,
    string? Name = null,
    Guid? Person = null,
    string? Means = null,
    AdultSeen? Seen = null,
    string? SeenWhy = null,
    AdultChecked? Checked = null,
    string? CheckedWhy = null,
    string? Needed = null
) : IRow<EnquiryAdult>
{
    public static EnquiryAdult From(string id, string text) => new(id, Means: text);

    /// <summary>A row for each adult of the record: parents first, then the household, then whoever else matters. One for a mother or father who is not on record.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="on">The day.</param>
    internal static Rows<EnquiryAdult> Of(ChildRecord record, DateOnly on) =>
        [
            .. GrownUps.Of(record, on).Select(member => new EnquiryAdult(IdOf(member), Called(member), member.Person)),
            .. Kinship
                .Unrecorded(record.State.Person)
                .Select(parent => new EnquiryAdult(parent, $"The {parent}: not on record")),
        ];

    /// <summary>Who they are, where the page held no more than their name; without those of whom nothing was said.</summary>
    internal static Rows<EnquiryAdult>? Named(Rows<EnquiryAdult>? rows, ChildRecord record, DateOnly on) =>
        rows is null
            ? null
            :
            [
                .. rows.Select(row =>
                        GrownUps.Of(record, on).FirstOrDefault(member => IsOf(row, member)) is { } member
                            ? row with
                            {
                                Person = member.Person,
                                Name = Called(member),
                            }
                            : row
                    )
                    // Of a parent who is not on record nobody has to say anything here: the record asks for them elsewhere.
                    .Where(row => row is not { Means: null, Seen: null, Checked: null, Needed: null }),
            ];

    /// <summary>What is wrong with the rows: an adult of this child is not among them, nothing is said of one, or a reason is missing.</summary>
    internal static IEnumerable<Problem> Problems(Rows<EnquiryAdult>? rows, ChildRecord record, DateOnly on)
    {
        if (rows is null or { Count: 0 })
            yield break;
        var adults = GrownUps.Of(record, on).ToList();
        // One page may be about brothers and sisters of different fathers.
        var left = adults.FindAll(member => !rows.Any(row => IsOf(row, member)));
        if (left.Count > 0)
            yield return new Problem(
                "adults",
                $"Of {record.State.Person.DisplayName}, this leaves out {string.Join(", ", left.Select(Called))}. Do it for this child alone"
            );
        foreach (var (index, row) in rows.Index())
        {
            if (!adults.Exists(member => IsOf(row, member)) && row is { Means: null, Seen: null, Checked: null })
                continue;
            foreach (var problem in Missing(row))
                yield return problem with
                {
                    Field = $"adults:{row.Id}.{problem.Field}",
                    Message = $"Adult {index + 1}: {problem.Message}",
                    Row = index + 1,
                };
        }
    }

    private static IEnumerable<Problem> Missing(EnquiryAdult row) =>
        Problem.Of(
            (string.IsNullOrWhiteSpace(row.Means), "means", "Say what they mean for the child"),
            (row.Seen is null, "seen", "Say whether they were seen or spoken with"),
            (
                row.Seen is not (null or AdultSeen.Alone) && string.IsNullOrWhiteSpace(row.SeenWhy),
                "seen-why",
                "Say why they were not seen on their own"
            ),
            (row.Checked is null, "checked", "Say whether agencies were asked about them"),
            (
                row.Checked is not (null or AdultChecked.NothingFound) && string.IsNullOrWhiteSpace(row.CheckedWhy),
                "checked-why",
                "Say what was found, or why nobody was asked"
            )
        );

    private static bool IsOf(EnquiryAdult row, FamilyMemberRecorded member) =>
        row.Person == member.Person || row.Id == IdOf(member) || row.Name == member.Name || row.Name == Called(member);

    private static string IdOf(FamilyMemberRecorded member) => member.Person.ToString("N")[^8..];

    private static string Called(FamilyMemberRecorded member) => $"{member.Name}, {member.Relationship}";
}
