using Kith.Casework.Record;

namespace Kith.Tests.Cases;

/// <summary>What a plan says is done.</summary>
internal static class Steps
{
    /// <summary>One action, the same every time.</summary>
    public static Rows<PlanAction> Of(string does) => [new PlanAction("a1", Does: does, Who: "Gran", Helps: "Max")];

    /// <summary>Several actions with all that can be said of them.</summary>
    public static Rows<PlanAction> Full { get; } =
    [
        new("k3f9", "Max sleeps", "Takes the phone out of the room", "Mum", new DateOnly(2024, 5, 3), "Max"),
        new("q7aa", null, "Cooks on Thursdays", "Gran", Helps: "Mum, who sits down on Thursdays"),
    ];
}
