namespace Kith.Web.Tests.Architecture;

/// <summary>Which folders use which, and the rings among them: folders each of which reaches all the others.</summary>
internal static class Folders
{
    /// <summary>The rings of two folders and more, the largest first, each folder by its namespace.</summary>
    /// <param name="assembly">The built assembly.</param>
    /// <param name="root">The namespace in which the folders stand.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Rings(BuiltAssembly assembly, string root)
    {
        var uses = assembly
            .Uses.Select(use => (From: Of(use.By), To: Of(use.Type)))
            .Where(use => IsIn(use.From, root) && IsIn(use.To, root) && use.From != use.To)
            .Distinct()
            .ToLookup(use => use.From, use => use.To);
        var reached = uses.Select(from => from.Key).ToDictionary(folder => folder, folder => ReachedFrom(folder, uses));
        return
        [
            .. reached
                .Keys.Select(folder =>
                    reached[folder].Where(other => reached.TryGetValue(other, out var back) && back.Contains(folder))
                )
                .Select(ring => ring.Order(StringComparer.Ordinal).ToList())
                .Where(ring => ring.Count > 1)
                .DistinctBy(ring => string.Join(' ', ring))
                .OrderByDescending(ring => ring.Count),
        ];
    }

    private static HashSet<string> ReachedFrom(string folder, ILookup<string, string> uses)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(uses[folder]);
        while (next.TryPop(out var one))
        {
            if (reached.Add(one))
                foreach (var further in uses[one])
                    next.Push(further);
        }
        return reached;
    }

    private static string Of(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";

    private static bool IsIn(string folder, string root) =>
        folder == root || folder.StartsWith(root + ".", StringComparison.Ordinal);
}
