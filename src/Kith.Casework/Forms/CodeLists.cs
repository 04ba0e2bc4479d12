using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Reads answers to choose, and the lists of them that several forms share.</summary>
internal static class CodeLists
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Option>> Read(IEnumerable<YamlMap> roots)
    {
        var lists = new Dictionary<string, IReadOnlyList<Option>>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            var name = root.Required("codes");
            if (!lists.TryAdd(name, Options(root)))
                root.Error("codes", $"There are two lists called \"{name}\".");
            root.Done("a list of codes");
        }
        return lists;
    }

    public static IReadOnlyList<Option> Options(YamlMap from)
    {
        var options = new List<Option>();
        foreach (var map in from.Maps("options"))
        {
            var label = map.Required("label");
            var option = new Option(
                map.Required("value"),
                label,
                map.Text("hint"),
                map.Text("told") ?? label,
                map.Text("retired") == "true",
                map.Text("alone") == "true"
            )
            {
                BeforeBirth = map.Text("told-before-birth"),
                Closes = map.Text("closes"),
                RecordedBy = map.Words("recorded-by"),
                Fills = map.Words("fills"),
            };
            foreach (var act in option.RecordedBy.Where(act => Acts.TypeOf(act) is null))
                map.Error("recorded-by", $"There is no act called \"{act}\".");
            if (options.Any(known => known.Value == option.Value))
                map.Error("value", $"\"{option.Value}\" is listed twice.");
            options.Add(option);
            map.Done("an option");
        }
        return options;
    }
}
