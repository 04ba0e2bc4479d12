using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.People.Importing;

/// <summary>
/// Compares what a file says of somebody with what is on the record. What is not known yet is added; what an earlier file said
/// is said anew; what anybody else has recorded otherwise is left alone, and the file's value rejected for somebody to compare.
/// </summary>
internal sealed class Comparing(PersonRow row)
{
    private readonly Dictionary<string, Fate> _fates = [];
    private readonly List<Refusal> _refusals = [];

    internal IReadOnlyDictionary<string, Fate> Fates => _fates;

    internal IReadOnlyList<Refusal> Refusals => _refusals;

    internal const string Otherwise =
        "The record says otherwise, and not by an import. Compare the two, and put right on the site whichever is wrong.";

    /// <summary>What a fact, or anything stored in the same way, says.</summary>
    internal static JsonObject Of(object said) =>
        JsonSerializer.SerializeToNode(said, said.GetType(), Json.Options)!.AsObject();

    /// <summary>What is to be said now: what was known with what is new to it; null where nothing is new.</summary>
    /// <param name="keys">What it is about.</param>
    /// <param name="known">What is known; null where nothing is.</param>
    /// <param name="ours">True where an import said that last.</param>
    internal JsonObject? News(IEnumerable<string> keys, JsonObject? known, bool ours)
    {
        JsonObject? news = null;
        foreach (var key in keys)
        {
            if (row.Said[key] is not { } said)
                continue;
            var fate = FateOf(said, known?[key], ours);
            Meet(key, fate);
            if (fate == Fate.Stored)
                (news ??= known?.DeepClone().AsObject() ?? [])[key] = said.DeepClone();
        }
        return news;
    }

    internal static Fate FateOf(JsonNode said, JsonNode? known, bool ours) =>
        JsonNode.DeepEquals(said, known) ? Fate.Unchanged
        : known is null || ours ? Fate.Stored
        : Fate.Rejected;

    /// <summary>Says what became of what the file says under a key.</summary>
    internal void Meet(string key, Fate fate, string why = Otherwise)
    {
        if (row.From.GetValueOrDefault(key) is not { } detail)
            return;
        // Of a name in one piece, one part may be new and the other not.
        if (!_fates.TryGetValue(detail, out var so) || fate > so)
            _fates[detail] = fate;
        if (fate == Fate.Rejected && !_refusals.Exists(refusal => refusal.Detail == detail))
            _refusals.Add(new Refusal(detail, why));
    }

    internal void Meet(IEnumerable<string> keys, Fate fate, string why = Otherwise)
    {
        foreach (var key in keys.Where(row.Said.ContainsKey))
            Meet(key, fate, why);
    }
}
