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

    /// <summary>The name of an act.</summary>
    public static string NameOf(Act act) => Names[act.GetType()];

    /// <summary>The heading of an act.</summary>
    public static string TitleOf(string name) => ByName[name].Title;

    /// <summary>The type of an act; null when there is no act of that name.</summary>
    public static Type? TypeOf(string name) => ByName.TryGetValue(name, out var found) ? found.Type : null;

    /// <summary>An act with nothing filled in, to ask whether it could follow.</summary>
    public static Act Blank(string name, DateOnly on, int episode) =>
        (Act)Activator.CreateInstance(ByName[name].Type)! with
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
