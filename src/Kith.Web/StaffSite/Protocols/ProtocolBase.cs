using System.Text.Json;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>The shared draft of a protocol as a page was opened on it: by this, what was changed here is told from what others saved since.</summary>
/// <param name="Digests">A digest of each answer.</param>
public sealed record ProtocolBase(IReadOnlyDictionary<string, string> Digests)
{
    // Named as what a page carries for itself, and no answer.
    public const string Input = PostedForm.VersionInput + "base";
    public const string RevisionInput = PostedForm.VersionInput + "revision";

    public static ProtocolBase Of(ProtocolForm form) => new(TypedAnswers.Digests(form.Values()));

    /// <summary>As the page carried it; of a form where it carried none.</summary>
    public static ProtocolBase Read(IEnumerable<KeyValuePair<string, string>> values, ProtocolForm otherwise)
    {
        var text = values.FirstOrDefault(pair => pair.Key == Input).Value;
        try
        {
            return
                text is { Length: > 0 } && JsonSerializer.Deserialize<Dictionary<string, string>>(text) is { } digests
                ? new ProtocolBase(digests)
                : Of(otherwise);
        }
        catch (JsonException)
        {
            return Of(otherwise);
        }
    }

    public string ToText() => JsonSerializer.Serialize(Digests);

    /// <summary>What was typed, going on from what others saved since.</summary>
    public (ProtocolForm Form, RecordMerge.Result Merged) Follow(
        ProtocolForm theirs,
        IReadOnlyList<KeyValuePair<string, string>> typed
    )
    {
        var merged = RecordMerge.Of(Digests, theirs.Values(), typed);
        var form = ProtocolForm.Of(merged.Values) with { Revision = theirs.Revision };
        // A section of theirs stays where the list of sections was changed here too.
        var missing = theirs.Sections.Where(section =>
            !Digests.ContainsKey($"title-{section.Key}") && form.Sections.All(mine => mine.Key != section.Key)
        );
        return (form with { Sections = [.. form.Sections, .. missing] }, merged);
    }
}
