using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records whether going home suits the child, what support it takes, and who signed it off.</summary>
[ActName("assess-return-home", "Assess going home from care", Place = 56)]
public sealed record AssessReturnHome : Act<ReturnHomeAssessed>
{
    /// <summary>Whether it suits the child, and why.</summary>
    public string? Suits { get; init; }

    /// <summary>Who does what for child and family, before and after.</summary>
    public Rows<PlanAction>? ReturnPlan { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Who signed it off.</summary>
    public string? SignedOffBy { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.LookedAfter.BeganOn is null ? "The child was not looked after." : null;
}
