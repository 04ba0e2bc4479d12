using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;

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

    /// <summary>Reads it; without a question to the database for a child without such a family.</summary>
    public static async Task<SeenFamily> OfAsync(
        ChildRecord child,
        SignedIn viewer,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        Guid[] family =
        [
            .. child.State.Person.Family.Where(member => member.HasRecord).Select(member => member.Person).Distinct(),
        ];
        if (family.Length == 0)
            return None;
        var found = await records.LoadChildrenAsync(family, stop);
        return new SeenFamily(
            found.ToDictionary(record => record.Id, record => viewer.Sees(SeenChild.SubjectOf(record), clock))
        )
        {
            Restrictions = found
                .Where(record => record.Involved.Restriction is not null)
                .ToDictionary(record => record.Id, record => record.Involved.Restriction!),
        };
    }
}
