using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Meetings;

/// <summary>The grown-ups of a child's record.</summary>
internal static class GrownUps
{
    private const int Age = 18;

    private static readonly string[] OfOneGeneration =
    [
        "brother",
        "sister",
        Kinship.Sibling,
        "half-brother",
        "half-sister",
        "half-sibling",
        "stepbrother",
        "stepsister",
        "cousin",
        "child",
        "friend",
    ];

    /// <summary>Those who live: parents first, then whoever has parental responsibility, the household, and whoever else matters.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="on">The day.</param>
    /// <remarks>A child with a record here has grown-ups of their own, and is none. Of whom no day of birth is known, the word says it.</remarks>
    internal static IEnumerable<FamilyMemberRecorded> Of(ChildRecord record, DateOnly on)
    {
        var person = record.State.Person;
        return MeetingPeople
            .Parents(record)
            .Concat(person.Family.Where(member => member.ParentalResponsibility == true))
            .Concat(person.Family.OrderByDescending(member => Papers.Reader.Lives(member, person)))
            .Where(member => !member.HasRecord && IsGrown(member) && Known(member)?.DiedOn is null)
            .DistinctBy(member => member.Person);

        PersonDescribed? Known(FamilyMemberRecorded member) => person.Known.GetValueOrDefault(member.Person)?.Now;

        bool IsGrown(FamilyMemberRecorded member) =>
            Kinship.ParentOf(member.Relationship) is not null
            || (
                Known(member)?.BornOn is { } born
                    ? born.AddYears(Age) <= on
                    : !OfOneGeneration.Contains(member.Relationship.Trim(), StringComparer.OrdinalIgnoreCase)
            );
    }

    /// <summary>Those who live with the child.</summary>
    internal static IEnumerable<FamilyMemberRecorded> AtHome(ChildRecord record, DateOnly on) =>
        Of(record, on).Where(member => Papers.Reader.Lives(member, record.State.Person));
}
