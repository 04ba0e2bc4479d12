using System.Collections.Frozen;
using System.Reflection;

namespace Kith.Casework.Record;

/// <summary>Every fact the product knows, by name and by type.</summary>
public static class Facts
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(Facts)
        .Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<FactNameAttribute>() is not null)
        .ToFrozenDictionary(type => type.GetCustomAttribute<FactNameAttribute>()!.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key
    );

    /// <summary>All facts, in the order of their names.</summary>
    public static IReadOnlyList<(string Name, Type Type, string Says)> All { get; } =
    [
        .. Types
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value, pair.Value.GetCustomAttribute<FactNameAttribute>()!.Says)),
    ];

    /// <summary>The stored name of a kind of fact.</summary>
    /// <typeparam name="TFact">The kind.</typeparam>
    public static string NameOf<TFact>()
        where TFact : Fact => Names[typeof(TFact)];

    /// <summary>The stored name of a fact.</summary>
    /// <exception cref="KeyNotFoundException">The type has no <see cref="FactNameAttribute"/>.</exception>
    public static string NameOf(Fact fact) => Names[fact.GetType()];

    /// <summary>What a kind of fact says, as a sentence.</summary>
    public static string SaysOf(Fact fact) => Says[fact.GetType()];

    private static readonly FrozenDictionary<Type, string> Says = All.ToFrozenDictionary(
        fact => fact.Type,
        fact => fact.Says
    );

    /// <summary>The type stored under a name.</summary>
    /// <exception cref="UnknownFact">No such fact: the record was written by a newer version.</exception>
    public static Type TypeOf(string name) =>
        Types.TryGetValue(name, out var type) ? type : throw new UnknownFact(name);
}

/// <summary>A stored fact that this version of the product does not know.</summary>
/// <param name="name">The stored name.</param>
public sealed class UnknownFact(string name)
    : Exception($"The record holds a fact called “{name}”, which this version of Kith does not know. Upgrade Kith.");
