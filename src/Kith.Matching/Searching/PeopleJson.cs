using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Matching.Searching;

/// <summary>What is known of a person as text, for the index to keep.</summary>
public static class PeopleJson
{
    /// <summary>The text; the same for the same particulars.</summary>
    public static string Write(Particulars person) =>
        JsonSerializer.Serialize(person, PeopleJsonContext.Default.Particulars);

    /// <summary>The particulars again.</summary>
    public static Particulars Read(string text) =>
        JsonSerializer.Deserialize(text, PeopleJsonContext.Default.Particulars)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Particulars))]
internal sealed partial class PeopleJsonContext : JsonSerializerContext;
