using Kith.Casework.Record;

namespace Kith.Casework.People.Ecomaps;

/// <summary>To which part of a child’s life somebody belongs.</summary>
public enum Circle
{
    /// <summary>Who lives with the child: in the middle.</summary>
    Household,

    /// <summary>Family who live elsewhere, and the parents of whom nothing is known.</summary>
    Family,

    /// <summary>Friends, neighbours and whoever else matters.</summary>
    Network,

    /// <summary>School, nursery or college.</summary>
    School,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Services and groups that support the family.</summary>
    Support,

    /// <summary>Who does what in the plan that runs, as it is written there.</summary>
    Plan,

    /// <summary>People of other agencies.</summary>
    Agencies,

    /// <summary>Orders of a court.</summary>
    Courts,

    /// <summary>Who works with the child here.</summary>
    Here,
}

/// <summary>Somebody or something in a child’s life.</summary>
/// <param name="Circle">To which part of it they belong.</param>
/// <param name="Name">Name; empty for an order of a court and for a parent of whom nothing is known.</param>
public sealed record Tie(Circle Circle, string Name)
{
    /// <summary>What they are to the child, or do; null where nobody says.</summary>
    public string? Role { get; init; }

    /// <summary>What they have offered, or bring.</summary>
    public string? Offers { get; init; }

    /// <summary>What kind of tie it is; null where nobody says.</summary>
    public TieKind? Kind { get; init; }

    /// <summary>Since when, as far as is known; null where that is not known.</summary>
    public PartDate? From { get; init; }

    /// <summary>The last day, as far as is known; null while it goes on.</summary>
    public PartDate? Until { get; init; }

    /// <summary>The order, where it is one.</summary>
    public OrderKind? Order { get; init; }

    /// <summary>The parent who is missing: <see cref="Kinship.Mother"/> or <see cref="Kinship.Father"/>.</summary>
    public string? Missing { get; init; }

    /// <summary>The role in which somebody works with the child here.</summary>
    public Access.InvolvementRole? Works { get; init; }
}

/// <summary>Who is in a child’s life on a day, and who was before.</summary>
/// <param name="Current">Who is, by the part of it they belong to.</param>
/// <param name="Ended">Whose tie had ended by then.</param>
public sealed record Ties(IReadOnlyList<Tie> Current, IReadOnlyList<Tie> Ended);
