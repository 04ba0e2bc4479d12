using Kith.Casework.Access;
using Kith.Casework.Record;

namespace Kith.Web.Shared.Access;

/// <summary>What somebody may see of a child's brothers and sisters who have a record here.</summary>
/// <param name="Answers">The decision about each.</param>
public sealed record SeenFamily(IReadOnlyDictionary<Guid, Answer> Answers)
{
    /// <summary>Nobody of the family has a record.</summary>
    public static SeenFamily None { get; } = new(new Dictionary<Guid, Answer>());

    /// <summary>Whom their records are restricted to; those that are not restricted are missing.</summary>
    public IReadOnlyDictionary<Guid, Restriction> Restrictions { get; init; } = new Dictionary<Guid, Restriction>();

    /// <summary>True when the person's record may be opened.</summary>
    public bool MayOpen(Guid person) => Answers.GetValueOrDefault(person)?.Allowed == true;

    /// <summary>What keeps the viewer from the person, so that their name is not shown either.</summary>
    public KeptOut BarrierTo(Guid person) => Answers.GetValueOrDefault(person)?.KeptOut ?? KeptOut.None;

    /// <summary>The brothers and sisters with a record who stand on a record.</summary>
    internal static IEnumerable<Guid> NamedOn(ChildRecord record) =>
        record.State.Person.Family.Where(member => member.HasRecord).Select(member => member.Person).Distinct();

    /// <summary>Decides it for every record that a record names.</summary>
    /// <param name="record">The record.</param>
    /// <param name="known">Those it names, loaded.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="clock">Says when.</param>
    internal static SeenFamily Of(
        ChildRecord record,
        IReadOnlyDictionary<Guid, ChildRecord> known,
        SignedIn viewer,
        AuthorityClock clock
    )
    {
        List<ChildRecord> found = [.. NamedOn(record).Select(known.GetValueOrDefault).OfType<ChildRecord>()];
        return found.Count == 0
            ? None
            : new SeenFamily(found.ToDictionary(one => one.Id, one => viewer.Sees(SeenChild.SubjectOf(one), clock)))
            {
                Restrictions = found
                    .Where(one => one.Involved.Restriction is not null)
                    .ToDictionary(one => one.Id, one => one.Involved.Restriction!),
            };
    }
}
