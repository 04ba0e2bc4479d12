using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Kith.Casework.Record;

namespace Kith.Tests.Generated;

/// <summary>Records made of any facts in any order, corrections among them: folding has to be total.</summary>
internal static class AnyRecord
{
    private static readonly Type[] Types =
    [
        .. Facts.All.Select(fact => fact.Type).Where(type => type != typeof(FactCorrected)),
    ];

    public static Arbitrary<ChildRecord> Arbitrary { get; } =
        (
            from facts in Gen.ListOf(from type in Gen.Elements(Types) from fact in AnyFact.Of(type) select fact)
            from corrected in Gen.ListOf(Gen.Choose(1, Math.Max(1, facts.Count)))
            from removed in Gen.Elements(true, false)
            select Make([.. facts], facts.Count == 0 ? [] : [.. corrected.Take(3)], removed)
        ).ToArbitrary();

    public static Recorded Written(Fact fact, int version) =>
        new(
            version,
            fact,
            new DateOnly(2024, 1, 8).AddDays(version / 2),
            null,
            DateTimeOffset.UnixEpoch.AddHours(version),
            "amira",
            new Guid(version, 0, 0, new byte[8])
        );

    /// <summary>What a record adds up to, as text: lists inside facts are equal when they say the same.</summary>
    public static string Text(ChildRecord record) =>
        Text(record.State)
        + string.Join('\n', record.Standing.Select(fact => $"{fact.Version} {fact.On} {Json.Write(fact.Fact)}"));

    /// <summary>True when two states say the same.</summary>
    public static bool Same(ChildState one, ChildState other) => Text(one) == Text(other);

    private static string Text(ChildState state) => JsonSerializer.Serialize(state, WithStages);

    private static readonly JsonSerializerOptions WithStages = new(Json.Options) { Converters = { new StageStates() } };

    // Each stage in full: what the record knows of it is only what all stages have in common.
    private sealed class StageStates : JsonConverter<StageState>
    {
        public override StageState Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, StageState value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static ChildRecord Make(IReadOnlyList<Fact> facts, IReadOnlyList<int> corrected, bool removed)
    {
        var all = facts
            .Concat(
                corrected.Select(version => new FactCorrected(
                    version,
                    removed ? null : facts[version - 1],
                    null,
                    "wrong"
                ))
            )
            .Select((fact, index) => Written(fact, index + 1));
        return ChildRecord.From(Guid.Empty, [.. all]);
    }
}
