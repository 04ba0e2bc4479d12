using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Kith.Casework.Record;

/// <summary>How facts and acts are written as JSON: lower-case hyphenated names, codes as words, nothing for null.</summary>
public static class Json
{
    /// <summary>The one set of options. Unknown members are ignored, so that an older program reads a newer fact.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new FactConverter() },
        };

    /// <summary>A fact's stored text.</summary>
    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    /// <summary>The fact stored under a name.</summary>
    /// <exception cref="UnknownFact">The name is not known.</exception>
    public static Fact Read(string name, string data) =>
        (Fact)JsonSerializer.Deserialize(data, Facts.TypeOf(name), Options)!;

    /// <summary>A fact inside another (a correction): <c>{"fact": name, "data": {…}}</c>.</summary>
    private sealed class FactConverter : JsonConverter<Fact>
    {
        public override Fact? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var type = Facts.TypeOf(document.RootElement.GetProperty("fact").GetString()!);
            return (Fact?)document.RootElement.GetProperty("data").Deserialize(type, options);
        }

        public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("fact", Facts.NameOf(value));
            writer.WritePropertyName("data");
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
