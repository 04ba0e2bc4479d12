using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Kith.Documents;

/// <summary>What a template may say: the names of a model, and what each holds.</summary>
internal abstract record Shape
{
    /// <summary>Text, a word, a number or a yes or no.</summary>
    internal sealed record One : Shape;

    /// <summary>Several of the same.</summary>
    internal sealed record Many(Shape Each) : Shape;

    /// <summary>Something with names of its own.</summary>
    internal sealed record Group(IReadOnlyDictionary<string, Shape> Names, IReadOnlyDictionary<string, Audience> Only)
        : Shape
    {
        /// <summary>The only kind of reader who is told what a name holds; null where all are.</summary>
        internal Audience? OnlyFor(string name) => Only.TryGetValue(name, out var reader) ? reader : null;

        /// <summary>The names that a kind of reader is told.</summary>
        internal IEnumerable<string> Offered(Audience? reader) =>
            Names.Keys.Where(name => reader is null || OnlyFor(name) is not { } only || only == reader);
    }

    /// <summary>The shape of a type of a model: records, lists of them, and what is said.</summary>
    internal static Shape Of(Type type) =>
        type == typeof(Said)
        || type == typeof(string)
        || Nullable.GetUnderlyingType(type) is not null
        || type.IsValueType
            ? new One()
        : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? new Many(Of(type.GetGenericArguments()[0]))
        : new Group(
            Properties(type).ToDictionary(NameOf, property => Of(property.PropertyType), StringComparer.Ordinal),
            Properties(type)
                .Where(property => property.IsDefined(typeof(OfferedToAttribute)))
                .ToDictionary(
                    NameOf,
                    property => property.GetCustomAttribute<OfferedToAttribute>()!.Only,
                    StringComparer.Ordinal
                )
        );

    internal static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>The name under which templates know a property: <c>first_name</c>.</summary>
    internal static string NameOf(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    /// <summary>Every name in it, with those it stands under: <c>plan.actions.does</c>.</summary>
    internal IEnumerable<string> Paths(string under = "", Audience? reader = null) =>
        this switch
        {
            Group group => group
                .Offered(reader)
                .SelectMany(name => group.Names[name].Paths(under.Length == 0 ? name : $"{under}.{name}", reader)),
            Many { Each: Group each } => each.Paths(under, reader),
            _ => [under],
        };
}

/// <summary>The names that templates may use, for whoever writes one.</summary>
public static class ModelNames
{
    /// <summary>Every name of a model, with those it stands under: <c>plan.actions.does</c>.</summary>
    /// <param name="model">The type of the model.</param>
    /// <param name="reader">For whom one writes; null for anybody.</param>
    public static IReadOnlyList<string> Of(Type model, Audience? reader = null) =>
        [.. Shape.Of(model).Paths(reader: reader)];
}
