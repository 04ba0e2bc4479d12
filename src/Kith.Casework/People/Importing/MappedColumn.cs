using Kith.Guidance;
using YamlDotNet.RepresentationModel;

namespace Kith.Casework.People.Importing;

/// <summary>In which columns a detail stands, and what its codes mean.</summary>
/// <param name="Columns">The headings; several are joined in their order.</param>
/// <param name="Codes">What the file writes, in any case, and what is kept instead; empty text for what means nothing.</param>
internal sealed record MappedColumn(IReadOnlyList<string> Columns, IReadOnlyDictionary<string, string> Codes)
{
    /// <summary>Reads it: a heading, a list of them, or either under <c>column</c> with <c>codes</c> beside it.</summary>
    internal static MappedColumn? Read(YamlMap map, string key)
    {
        if (!map.Has(key))
            return null;
        if (map.Nodes(key) is not [YamlMappingNode])
            return Found(map, key, new MappedColumn(map.Words(key), NoCodes));
        var inner = map.Map(key)!;
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (inner.Map("codes") is { } listed)
            foreach (var (written, kept) in listed.All())
                if (kept is YamlScalarNode { Value: var value })
                    codes[written] = value ?? "";
                else
                    listed.Error(kept, $"\"{written}\" has to be a single value: what is kept instead.");
        var column = new MappedColumn(inner.Words("column"), codes);
        inner.Done("a column");
        return Found(inner, "column", column);
    }

    /// <summary>A detail without codes.</summary>
    internal static readonly IReadOnlyDictionary<string, string> NoCodes = new Dictionary<string, string>();

    private static MappedColumn? Found(YamlMap map, string key, MappedColumn column)
    {
        if (column.Columns.Count > 0 && column.Columns.All(heading => heading.Length > 0))
            return column;
        map.Error(key, $"\"{key}\" has to name a column of the file.");
        return null;
    }
}
