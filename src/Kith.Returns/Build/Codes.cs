using System.Collections.Frozen;
using System.Text.Json;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Build;

/// <summary>Codes of the census for what the record holds in words. Facts are stored with the census's own.</summary>
internal static class Codes
{
    private static readonly FrozenDictionary<string, AbuseCategory> Categories = Enum.GetValues<AbuseCategory>()
        .ToFrozenDictionary(category => JsonSerializer.SerializeToElement(category, Json.Options).GetString()!);

    public static string? Of(AbuseCategory? category) =>
        category is { } known ? Categories.Single(one => one.Value == known).Key : null;

    public static AbuseCategory? CategoryOf(string? code) =>
        code is not null && Categories.TryGetValue(code, out var category) ? category : null;
}
