using System.Collections.Immutable;

namespace Kith.Returns.Cin.Checking;

/// <summary>One way in which a rule can fail.</summary>
/// <param name="Part">On what it is checked, once for each.</param>
/// <param name="Fails">Whether it fails here.</param>
/// <param name="Elements">The values to show; the finding points at the first.</param>
internal sealed record Check(Part Part, Func<Scope, bool> Fails, ImmutableArray<Element> Elements)
{
    /// <summary>For the return as a whole: what was counted.</summary>
    public Func<ReturnTally, IReadOnlyList<FoundValue>>? Counted { get; init; }
}
