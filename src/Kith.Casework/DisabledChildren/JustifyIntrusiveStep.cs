using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>Writes down why a step into a family's private life is needed, before it is taken: article 8 of the Human Rights Act 1998.</summary>
[ActName("justify-intrusive-step", "Say why a more private step is needed", Place = 125)]
public sealed record JustifyIntrusiveStep : Act<IntrusiveStepJustified>
{
    /// <summary>Which step; null until chosen.</summary>
    public IntrusiveStep? Step { get; init; }

    /// <summary>What for.</summary>
    public string? Purpose { get; init; }

    /// <summary>Why it is needed.</summary>
    public string? Necessity { get; init; }

    /// <summary>What less was considered, and why it would not do.</summary>
    public string? Alternative { get; init; }

    /// <summary>What the family was told beforehand, and what they said.</summary>
    public string? FamilySaid { get; init; }

    /// <summary>True where they agreed; null until said.</summary>
    public bool? Agreed { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        DisabledChildrenState.NotOnPathway(episode!);
}
