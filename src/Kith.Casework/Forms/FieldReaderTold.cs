using Kith.Guidance;

namespace Kith.Casework.Forms;

// How an answer is told, and where it is shown or asked.
internal sealed partial class FieldReader
{
    /// <summary>A detail of a fact, and how it is told.</summary>
    public Told ToldOfFact(YamlMap map)
    {
        var told = Told(map, requireKind: false);
        return told.Kind == FieldKind.Rows
            ? told with
            {
                Cells = [.. Rows(map, null).Cells.Select(cell => cell.Told)],
            }
            : told;
    }

    private Told Told(YamlMap map, bool requireKind)
    {
        var name = map.Required("name");
        if (!map.TryOneOf("kind", "kind of question", FieldKinds.ByWord, out var kind) && requireKind)
            map.Required("kind");
        IReadOnlyList<Option> options = CodeLists.Options(map);
        if (map.Text("codes") is { } list && !codes.TryGetValue(list, out options!))
        {
            map.Error("codes", $"There is no list of codes called \"{list}\".");
            options = [];
        }
        if (kind.Offers() && options.Count == 0)
            map.Error("name", "This question offers nothing to choose: give it \"options\" or \"codes\".");
        return new Told(name, map.Required("told"), kind, options) { BeforeBirth = map.Text("told-before-birth") };
    }

    private ShownWhen? ShownWhen(YamlMap map)
    {
        var shown = When(map, "shown-when");
        if (_fields.Any(field => field.Name == shown?.Field && field.PerChild) && map.Text("per") != "child")
        {
            map.Map("shown-when")!
                .Error(
                    "field",
                    $"\"{shown!.Field}\" is asked for each child, so this question has to be \"per: child\" too."
                );
        }
        return shown;
    }

    private ShownWhen? When(YamlMap map, string key)
    {
        if (map.Map(key) is not { } when)
            return null;
        var answer = new ShownWhen(when.Required("field"), when.Words("is"));
        if (_fields.TrueForAll(field => field.Name != answer.Field))
            when.Error("field", $"\"{answer.Field}\" has to be a question asked before this one.");
        if (answer.Is.Count == 0)
            when.Error("is", "Say which answer.");
        when.Done($"\"{key}\"");
        return answer;
    }
}
