using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>What a fact says once some of it is put right.</summary>
internal static class Replacing
{
    public static Fact With(Fact fact, IReadOnlyDictionary<string, object> instead)
    {
        var values = JsonNode.Parse(Json.Write(fact))!.AsObject();
        foreach (var (name, value) in instead)
            values[name] = value switch
            {
                "yes" => true,
                "no" => false,
                _ => (string)value,
            };
        return (Fact)values.Deserialize(fact.GetType(), Json.Options)!;
    }
}
