using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Who may see a record but those named.</summary>
/// <param name="Kind">What others are shown.</param>
/// <param name="People">The users it is restricted to, its owner among them.</param>
/// <param name="Owner">The user who answers for it.</param>
/// <param name="ReviewOn">When the owner looks whether it is still needed; null where only the rest is asked for.</param>
/// <param name="Since">The version of the fact that says so; 0 where only the rest is asked for.</param>
public sealed record Restriction(
    RestrictionKind Kind,
    IReadOnlyCollection<string> People,
    string Owner,
    DateOnly? ReviewOn = null,
    int Since = 0
);

/// <summary>Who works, or worked, with a child, as the standing facts say; who alone may see the record, and who is kept from it.</summary>
/// <param name="All">Every involvement, open and over, in the order in which each kind began.</param>
/// <param name="Restriction">Whom the record is restricted to; null when to nobody.</param>
/// <param name="KeptFrom">The users who are tied to the child outside their work.</param>
public sealed record Involved(
    IReadOnlyList<Involvement> All,
    Restriction? Restriction,
    IReadOnlyCollection<string> KeptFrom
)
{
    /// <summary>What a record says. Pure: who leads, chairs or decided is derived from the facts that say so.</summary>
    public static Involved In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new InvolvedReader().Read(record);
    }
}
