namespace Kith.Web.Tests.Architecture;

/// <summary>The stages of the work, each a folder that stands alone: they share Record, People, Meetings and Agencies, which know none of them.</summary>
internal static class StageFolders
{
    private static readonly HashSet<string> Names =
    [
        .. Casework.Stages.All.Select(stage => stage.GetType().Namespace!.Split('.')[^1]),
    ];

    // What every stage stands on.
    private static readonly HashSet<string> Below = ["Record", "People", "Meetings", "Agencies"];

    /// <summary>Uses of one stage by another, or by what they stand on; the folders stand in the namespace <paramref name="root"/>.</summary>
    public static IEnumerable<Use> Crossed(BuiltAssembly assembly, string root) =>
        assembly.Uses.Where(use =>
            FolderOf(use.By, root) is { } from
            && FolderOf(use.Type, root) is { } to
            && Names.Contains(to)
            && from != to
            && (Names.Contains(from) || Below.Contains(from))
        );

    private static string? FolderOf(string type, string root) =>
        type.StartsWith(root + ".", StringComparison.Ordinal) ? type[(root.Length + 1)..].Split('.')[0] : null;
}
