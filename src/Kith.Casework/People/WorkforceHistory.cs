using System.Collections.Frozen;

namespace Kith.Casework.People;

/// <summary>Who worked here, as it was known at each moment: whoever judges what was done asks who people were then.</summary>
/// <param name="everybody">For each user what was known of them and since when, oldest first.</param>
public sealed class WorkforceHistory(
    IEnumerable<(string User, IReadOnlyList<(DateTimeOffset Since, Practitioner Known)> Known)> everybody
)
{
    private readonly FrozenDictionary<string, IReadOnlyList<(DateTimeOffset Since, Practitioner Known)>> _known =
        everybody
            .Where(person => person.Known.Count > 0)
            .ToFrozenDictionary(person => person.User, person => person.Known, StringComparer.Ordinal);

    /// <summary>Everybody as they are now.</summary>
    public Workforce Now => field ??= new Workforce(_known.Values.Select(known => known[^1].Known));

    /// <summary>A workforce of which only the present is known: everybody was always as they are now.</summary>
    public static WorkforceHistory Always(IEnumerable<Practitioner> people) =>
        new(
            people.Select(person =>
                (person.Id, (IReadOnlyList<(DateTimeOffset, Practitioner)>)[(DateTimeOffset.MinValue, person)])
            )
        );

    /// <summary>Somebody as they were known at a moment, or as they were known first where that was later; null when unknown.</summary>
    public Practitioner? Find(string? id, DateTimeOffset at)
    {
        if (id is null || !_known.TryGetValue(id, out var known))
            return null;
        for (var i = known.Count - 1; i > 0; i--)
            if (known[i].Since <= at)
                return known[i].Known;
        return known[0].Known;
    }

    /// <summary>Who supervised somebody at a moment; null when nobody did.</summary>
    public Practitioner? SupervisorOf(Practitioner? practitioner, DateTimeOffset at) =>
        Find(practitioner?.Details.Supervisor, at);
}
