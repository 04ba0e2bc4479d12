using System.Collections.Frozen;
using System.Reflection;

namespace Kith.Casework.Record;

/// <summary>Every act the product knows, by name and by type.</summary>
public static class Acts
{
    private static readonly FrozenDictionary<string, (Type Type, string Title)> ByName = typeof(Acts)
        .Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<ActNameAttribute>() is not null)
        .ToFrozenDictionary(
            type => type.GetCustomAttribute<ActNameAttribute>()!.Name,
            type => (type, type.GetCustomAttribute<ActNameAttribute>()!.Title),
            StringComparer.Ordinal
        );

    // Acts never change, so one with nothing filled in serves for all: it is asked for many times on every page.
    private static readonly FrozenDictionary<string, Act> Unfilled = ByName.ToFrozenDictionary(
        pair => pair.Key,
        pair => (Act)Activator.CreateInstance(pair.Value.Type)!,
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<Type, string> Names = ByName.ToFrozenDictionary(
        pair => pair.Value.Type,
        pair => pair.Key
    );

    /// <summary>All acts, in the order of their names.</summary>
    public static IReadOnlyList<(string Name, Type Type, string Title)> All { get; } =
    [
        .. ByName
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value.Type, pair.Value.Title)),
    ];

    /// <summary>The acts that are offered on a record, in the order of a child's journey.</summary>
    internal static IReadOnlyList<string> Offered { get; } =
    [
        .. ByName
            .Select(pair => (pair.Key, pair.Value.Type.GetCustomAttribute<ActNameAttribute>()!.Place))
            .Where(act => act.Place > 0)
            .OrderBy(act => act.Place)
            .Select(act => act.Key),
    ];

    private static readonly FrozenDictionary<Type, string> ByFact = ByName.ToFrozenDictionary(
        pair => FactOf(pair.Value.Type),
        pair => pair.Key
    );

    private static readonly FrozenSet<(string Act, Type Fact)> Left = ByFact
        .Select(pair => (pair.Value, pair.Key))
        .Concat(
            from act in ByName
            from also in act.Value.Type.GetCustomAttributes<AlsoLeavesAttribute>()
            select (act.Key, also.Fact)
        )
        .ToFrozenSet();

    private static readonly FrozenDictionary<string, string[]> ByFactName = Left.Where(left =>
            Offered.Contains(left.Act)
        )
        .GroupBy(left => Record.Facts.All.First(fact => fact.Type == left.Fact).Name, left => left.Act)
        .ToFrozenDictionary(
            acts => acts.Key,
            acts => acts.OrderBy(act => Offered.Index().First(one => one.Item == act).Index).ToArray(),
            StringComparer.Ordinal
        );

    /// <summary>The act that left a fact, by name.</summary>
    /// <remarks>
    /// An entry of several acts was once stored under the name of the first: there the fact says which of them left it.
    /// </remarks>
    /// <param name="stored">The name it is stored under.</param>
    /// <param name="fact">The fact.</param>
    public static string Behind(string stored, Fact fact) =>
        fact is DepartureRecorded departure ? departure.ActName
        : Left.Contains((stored, fact.GetType())) || !ByName.ContainsKey(stored) ? stored
        : ByFact.GetValueOrDefault(fact.GetType(), stored);

    /// <summary>The acts that leave a fact, by its stored name, those offered on a record, in the order of a child's journey.</summary>
    internal static IReadOnlyList<string> Leaving(string fact) => ByFactName.GetValueOrDefault(fact, []);

    /// <summary>What the facts of the stage have in common to which the fact of an act belongs.</summary>
    internal static Type StageOfAct(string name) => StagesByAct[name];

    /// <summary>The same of a fact by its stored name; null for one of no stage.</summary>
    internal static Type? StageOfFact(string fact) => StagesByFact.GetValueOrDefault(fact);

    // Looked up for every act on every page about a child.
    private static readonly FrozenDictionary<string, Type> StagesByAct = ByName.ToFrozenDictionary(
        pair => pair.Key,
        pair => FactOf(pair.Value.Type).BaseType!,
        StringComparer.Ordinal
    );

    // Looked up for every clock whenever something is recorded.
    private static readonly FrozenDictionary<string, Type> StagesByFact = Record
        .Facts.All.Where(fact => fact.Type.BaseType != typeof(Fact))
        .ToFrozenDictionary(fact => fact.Name, fact => fact.Type.BaseType!, StringComparer.Ordinal);

    private static Type FactOf(Type act) =>
        act.BaseType is { IsGenericType: true } carries
            ? carries.GetGenericArguments()[0]
            : throw new InvalidOperationException($"{act.Name} has to say which fact it carries: Act<TFact>.");

    /// <summary>The name of an act.</summary>
    public static string NameOf(Act act) => Names[act.GetType()];

    /// <summary>The heading of an act.</summary>
    public static string TitleOf(string name) => ByName[name].Title;

    /// <summary>The act that is done instead of one that nobody does any more; null for an act that is done.</summary>
    public static string? InsteadOf(string name) => TypeOf(name)?.GetCustomAttribute<ActNameAttribute>()!.Instead;

    /// <summary>The type of an act; null when there is no act of that name.</summary>
    public static Type? TypeOf(string name) => ByName.TryGetValue(name, out var found) ? found.Type : null;

    /// <summary>An act with nothing filled in, to ask whether it could follow.</summary>
    public static Act Blank(string name, DateOnly on, int episode) =>
        Unfilled[name] with
        {
            On = on,
            Episode = episode,
        };

    /// <summary>The episode an act would belong to: the open one, or the latest where a closed one will do; 0 to open one, or for the child.</summary>
    public static int EpisodeFor(Act act, ChildState child) =>
        act.Scope switch
        {
            Scope.Child or Scope.NewRecord => 0,
            Scope.AnyEpisode => child.Current?.Number ?? 0,
            _ => child.Open?.Number ?? 0,
        };
}
