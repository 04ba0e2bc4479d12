using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>Reads a fact by name, or by name and what it says: <c>{ fact: referral-decided, decision: section-17 }</c>.</summary>
internal sealed class MatchReader(Vocabulary words, YamlMap rule)
{
    private static readonly FactMatch Nothing = new("", []);

    public FactMatch Fact(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } name })
            return Known(node, name.Trim()) is null ? Nothing : new FactMatch(name.Trim(), []);
        if (node is not YamlMappingNode mapping)
        {
            rule.Error(node, "Name a fact here.");
            return Nothing;
        }
        var map = rule.Inner(mapping);
        if (Known(node, map.Required("fact")) is not { } details)
            return Nothing;
        var conditions = Conditions(map).Where(condition => condition.Detail != "fact").ToArray();
        foreach (var condition in conditions.Where(condition => !details.Contains(condition.Detail)))
            rule.Error(
                node,
                $"Rules cannot ask for \"{condition.Detail}\" of {map.Text("fact")}. Known: {Listed(details)}."
            );
        return new FactMatch(map.Text("fact")!, conditions);
    }

    /// <summary>
    /// Conditions on details: one value, several of which any suffices, <c>{ all: […] }</c>, <c>{ none: […] }</c>, <c>{ none: given }</c>,
    /// <c>{ at_least: 2, of: […] }</c>, or <c>given</c>.
    /// </summary>
    public static IEnumerable<DetailMatch> Conditions(YamlMap map)
    {
        foreach (var (detail, value) in map.All().ToArray())
        {
            if (value is YamlMappingNode inner)
            {
                var list = map.Inner(inner);
                var among = list.Words("of");
                yield return new DetailMatch(detail, [], list.Words("all"))
                {
                    NoneOf = list.Words("none"),
                    Among = among,
                    AtLeast = AtLeast(list, among),
                };
                list.Done("a condition");
            }
            else
            {
                var any = map.Words(detail);
                yield return new DetailMatch(detail, any is [DetailMatch.Given] ? [] : any, []);
            }
        }
    }

    private static int AtLeast(YamlMap condition, IReadOnlyList<string> among)
    {
        if (condition.Text("at_least") is not { } text)
        {
            if (among.Count > 0)
                condition.Error("of", "Say how many of them it takes, with \"at_least\".");
            return 0;
        }
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && count <= among.Count
        )
            return count;
        condition.Error(
            "at_least",
            among.Count == 0
                ? "Say which are counted, with \"of\"."
                : $"\"at_least\" has to be a number from 1 to {among.Count}, as many as \"of\" names."
        );
        return 0;
    }

    private IReadOnlyList<string>? Known(YamlNode node, string fact)
    {
        if (words.Facts.TryGetValue(fact, out var details))
            return details;
        if (fact.Length > 0)
            rule.Error(node, $"\"{fact}\" is no fact this product knows. Check the spelling.");
        return null;
    }

    private static string Listed(IReadOnlyList<string> details) =>
        details.Count == 0 ? "nothing" : string.Join(", ", details);
}
