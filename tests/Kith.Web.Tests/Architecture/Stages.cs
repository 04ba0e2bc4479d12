namespace Kith.Web.Tests.Architecture;

/// <summary>The stages of the work, each a namespace that stands alone: they share Record and People, and never one another.</summary>
internal static class Stages
{
    private static readonly HashSet<string> Names =
    [
        "FrontDoor",
        "EarlyHelp",
        "ChildInNeed",
        "DisabledChildren",
        "Protection",
        "FamilyNetwork",
        "Partnership",
    ];

    /// <summary>Uses of one stage by another; the stages stand in the namespace <paramref name="root"/>.</summary>
    public static IEnumerable<Use> Crossed(BuiltAssembly assembly, string root) =>
        assembly.Uses.Where(use =>
            StageOf(use.By, root) is { } from && StageOf(use.Type, root) is { } to && from != to
        );

    private static string? StageOf(string type, string root)
    {
        if (!type.StartsWith(root + ".", StringComparison.Ordinal))
            return null;
        var first = type[(root.Length + 1)..].Split('.')[0];
        return Names.Contains(first) ? first : null;
    }
}
