using Kith.Casework.People;

namespace Kith.Casework.Access;

/// <summary>
/// Whom a restricted record falls to once nobody who is named on it works with children here any more. Otherwise nobody would
/// see it, and nobody could name others.
/// </summary>
public static class FallenRestriction
{
    /// <summary>Whom a record has fallen to; empty while somebody named on it is here, and for one that is not restricted.</summary>
    /// <param name="subject">What there is to know of the child.</param>
    /// <param name="workforce">Who works here.</param>
    public static IReadOnlyList<Practitioner> To(Subject subject, Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(workforce);
        return
            subject.Restriction is not { } restriction
            || restriction.People.Any(user => workforce.Find(user) is { } named && IsHere(named, subject.KeptFrom))
            ? []
            : Answering(restriction.Owner, subject.KeptFrom, workforce);
    }

    /// <summary>The users whose restrictions would fall to a manager.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="workforce">Who works here.</param>
    public static IReadOnlyList<string> OwnersBelow(Practitioner manager, Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(workforce);
        if (manager.Details.Post != Post.Supervisor || manager.HasLeft)
            return [];
        var below = workforce
            .Below(manager.Id)
            .Where(owner => workforce.Above(owner).First(IsManager).Id == manager.Id);
        return workforce.Above(manager).Any(IsManager)
            ? [.. below.Select(owner => owner.Id)]
            :
            [
                .. below
                    .Concat(workforce.Everybody.Where(owner => !workforce.Above(owner).Any(IsManager)))
                    .Select(owner => owner.Id),
            ];

        static bool IsManager(Practitioner person) => person is { HasLeft: false, Details.Post: Post.Supervisor };
    }

    // The nearest manager above whoever answers for the restriction; where there is none, those who have no manager above them.
    private static IReadOnlyList<Practitioner> Answering(
        string owner,
        IReadOnlyCollection<string> keptFrom,
        Workforce workforce
    )
    {
        if (workforce.Above(workforce.Find(owner)).FirstOrDefault(Manages) is { } nearest)
            return [nearest];
        return [.. workforce.Everybody.Where(person => Manages(person) && !workforce.Above(person).Any(Manages))];

        bool Manages(Practitioner person) => person.Details.Post == Post.Supervisor && IsHere(person, keptFrom);
    }

    private static bool IsHere(Practitioner person, IReadOnlyCollection<string> keptFrom) =>
        !person.HasLeft
        && person.Details.Post is not (Post.Analyst or Post.Administrator or Post.Partner)
        && !keptFrom.Contains(person.Id);
}
