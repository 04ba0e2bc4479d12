using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Kith.Casework.Record;
using Kith.Casework.Tests.Recording;
using Kith.Tests.Generated;

namespace Kith.Casework.Tests.Stored;

/// <summary>The first JSON of each fact is kept for ever: what was stored once must load in every later version.</summary>
public sealed class OldestFactsTests
{
    private static readonly string File = Path.Combine(
        Shipped.Root,
        "tests",
        "Kith.Casework.Tests",
        "Stored",
        "oldest-facts.json"
    );

    [Fact]
    public void The_oldest_text_of_every_fact_still_loads_and_says_the_same()
    {
        foreach (var (name, data) in Kept())
        {
            var now = JsonNode.Parse(Json.Write(Json.Read(name, data!.ToJsonString())))!.AsObject();

            foreach (var (detail, value) in data.AsObject())
                JsonNode.DeepEquals(now[detail], value).ShouldBeTrue($"{name}: {detail} was {value}, is {now[detail]}");
        }
    }

    [Fact]
    public void Every_fact_has_its_oldest_text_kept()
    {
        var kept = Kept();
        var missing = Facts.All.Where(fact => !kept.ContainsKey(fact.Name)).ToList();
        if (Approved.IsWanted && missing.Count > 0)
        {
            foreach (var (name, type, _) in missing)
                kept[name] = JsonNode.Parse(Json.Write(AnyFact.Full(type)));
            System.IO.File.WriteAllText(File, kept.ToJsonString(Pretty) + "\n");
            return;
        }

        missing
            .Select(fact => fact.Name)
            .ShouldBeEmpty("Run the tests once with KITH_APPROVE=1 to keep the new facts.");
    }

    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonObject Kept() =>
        System.IO.File.Exists(File) ? JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject() : [];
}
