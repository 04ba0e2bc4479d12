using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Stored;

/// <summary>Writes the catalogue of every fact that may be stored, from the facts themselves and their comments.</summary>
internal static partial class EventCatalogue
{
    public static string Write()
    {
        var comments = Comments();
        var text = new StringBuilder(
            """
            # Event catalogue

            Everything that is stored about a child or a member of the workforce is one of these facts. A fact, once stored, never
            changes its meaning: a new meaning is a new fact. Each is stored as JSON under the names below; what is not known is left
            out. Every fact also has the day (and, if known, the time) it was true, when it was written, who wrote it and the act it
            came from; `episode` is the episode of the child's record it belongs to, `begun-on` names the assessment, enquiry or
            plan it carries on where a return gives several, `booking` is the version of the fact that arranged it ahead, `said-of-all`
            is what was said of several brothers and sisters together, on the record of each, `minutes`
            is how long it took where somebody said, and `local` holds what the local protocol asked beside it, each with the words of
            that day, and what was answered.

            This page is written by a test from the program itself. After changing a fact, run `KITH_APPROVE=1 dotnet run --project
            tests/Kith.Casework.Tests` and look at the difference.

            """
        );
        foreach (var stage in Catalogued().GroupBy(fact => fact.Stage))
        {
            text.Append("\n## ").Append(stage.Key).Append('\n');
            foreach (var (name, type, says, _) in stage)
            {
                text.Append("\n### ").Append(name).Append("\n\n").Append(says).Append('\n');
                Details(text, type, comments);
            }
        }
        return text.ToString();
    }

    private static void Details(StringBuilder text, Type type, Dictionary<string, Dictionary<string, string>> comments)
    {
        var details = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();
        if (details.Length == 0)
            return;
        text.Append("\n| detail | holds | meaning |\n|---|---|---|\n");
        foreach (var detail in details)
        {
            var says = comments[type.FullName!].GetValueOrDefault(detail.Name!) ?? "";
            text.Append("| `")
                .Append(JsonNamingPolicy.KebabCaseLower.ConvertName(detail.Name!))
                .Append("` | ")
                .Append(Holds(detail.ParameterType))
                .Append(" | ")
                .Append(says.Replace("|", "\\|", StringComparison.Ordinal))
                .Append(" |\n");
        }
    }

    private static IEnumerable<(string Name, Type Type, string Says, string Stage)> Catalogued() =>
        Kith
            .Casework.Record.Facts.All.Select(fact => (fact.Name, fact.Type, fact.Says, StageOf(fact.Type)))
            .OrderBy(fact => Array.IndexOf(Stages, fact.Item4))
            .ThenBy(fact => fact.Name, StringComparer.Ordinal);

    private static readonly string[] Stages =
    [
        "People",
        "Front door",
        "Early help",
        "Child in need",
        "Protection",
        "Notes",
        "Access",
        "Every stage",
        "Workforce",
        "Accounts",
    ];

    private static string StageOf(Type type)
    {
        var folder = type.Namespace!.Split('.')[^1];
        return type.IsSubclassOf(typeof(Kith.Casework.People.WorkforceFact)) ? "Workforce"
            : type.IsSubclassOf(typeof(Kith.Casework.People.AccountFact)) ? "Accounts"
            : folder == "Record" ? "Every stage"
            : Words().Replace(folder, " $1").ToLowerInvariant().Trim() is var words
                ? char.ToUpperInvariant(words[0]) + words[1..]
            : folder;
    }

    private static string Holds(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum
                ? string.Join(
                    ", ",
                    Enum.GetValues(inner)
                        .Cast<object>()
                        .Select(value =>
                            $"`{JsonSerializer.SerializeToElement(value, inner, Json.Options).GetString()}`"
                        )
                )
            : inner == typeof(string) ? "text"
            : inner == typeof(bool) ? "true or false"
            : inner == typeof(int) ? "number"
            : inner == typeof(DateOnly) ? "date"
            : inner == typeof(PartDate) ? "date or part of it"
            : inner == typeof(TimeOnly) ? "time"
            : inner == typeof(Guid) ? "id"
            : typeof(IEnumerable<IRow>).IsAssignableFrom(inner)
                ? $"rows of {string.Join(", ", inner.GetGenericArguments()[0].GetConstructors()[0].GetParameters().Select(cell => $"`{JsonNamingPolicy.KebabCaseLower.ConvertName(cell.Name!)}`"))}; once text"
            : inner == typeof(IReadOnlyList<string>) ? "list of text"
            : inner == typeof(IReadOnlyList<Guid>) ? "list of ids"
            : "a fact";
    }

    /// <summary>What the comments in the code say of each detail of each type.</summary>
    private static Dictionary<string, Dictionary<string, string>> Comments() =>
        XDocument
            .Load(Path.ChangeExtension(typeof(Fact).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
            .ToDictionary(
                member => member.Attribute("name")!.Value[2..],
                member =>
                    member
                        .Elements("param")
                        .ToDictionary(
                            param => param.Attribute("name")!.Value,
                            param => Space().Replace(string.Concat(param.Nodes().Select(Plain)), " ").Trim()
                        )
            );

    private static string Plain(XNode node) =>
        node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement element => element.Value,
            _ => node.ToString(),
        };

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
