using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Kith.Casework.Forms;

/// <summary>The properties of an act or a fact, by the names forms give them.</summary>
internal static class Properties
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Known = new();

    public static PropertyInfo? Of(Type type, string name) =>
        Known
            .GetOrAdd(
                type,
                static type =>
                    type.GetProperties()
                        .Where(property => property.CanWrite)
                        .ToDictionary(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name))
            )
            .GetValueOrDefault(name);
}
