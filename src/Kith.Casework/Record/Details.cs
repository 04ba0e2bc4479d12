using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Reads what a fact or an act says under the name a rule uses.</summary>
internal static class Details
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, Getter>> Getters = new();
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    /// <summary>The value as rules see it: yes or no, a code, an ISO date, several joined by commas; null when there is none.</summary>
    internal static string? Of(object from, string name) =>
        Getters.GetOrAdd(from.GetType(), static type => Named(type)).TryGetValue(name, out var getter)
        && getter.Of(from) is { } value
            ? Say(value)
            : LocalOf(from, name)?.Answer;

    /// <summary>What was answered to a question of the local protocol; null for any other, and where it was not asked.</summary>
    internal static LocalAnswer? LocalOf(object from, string name) =>
        name.StartsWith(LocalAnswer.Prefix, StringComparison.Ordinal)
            ? ((from as Fact)?.Local ?? (from as Act)?.Local)?.FirstOrDefault(answer => answer.Name == name)
            : null;

    /// <summary>The rows of an answer that has rows; empty for any other.</summary>
    internal static IReadOnlyList<IRow> RowsOf(object from, string name) =>
        Getters.GetOrAdd(from.GetType(), static type => Named(type)).TryGetValue(name, out var getter)
        && getter.Of(from) is IReadOnlyList<IRow> rows
            ? rows
            : [];

    /// <summary>What a row says, its answers one after the other.</summary>
    internal static string TextOf(IRow row) =>
        string.Join(
            "; ",
            row.GetType()
                .GetProperties()
                .Where(cell => cell.Name != nameof(IRow.Id))
                .Select(cell => Of(row, JsonNamingPolicy.KebabCaseLower.ConvertName(cell.Name)))
                .OfType<string>()
        );

    private static FrozenDictionary<string, Getter> Named(Type type) =>
        Readable(type)
            .ToFrozenDictionary(
                property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name),
                property => new Getter(property)
            );

    /// <summary>What a type says: its own properties, and those that an interface works out from them for every type that has it.</summary>
    internal static IEnumerable<PropertyInfo> Readable(Type type) =>
        type.GetProperties()
            .Concat(
                type.GetInterfaces()
                    .Where(one => one.Assembly == typeof(Details).Assembly)
                    .SelectMany(one => one.GetProperties())
            )
            .DistinctBy(property => property.Name);

    /// <summary>The code of a value, as facts store it.</summary>
    internal static string WordOf(Enum code) => Say(code)!;

    private static string? Say(object value) =>
        value switch
        {
            string text => string.IsNullOrWhiteSpace(text) ? null : text,
            bool flag => flag ? "yes" : "no",
            DateOnly day => IsoDay.Of(day),
            Enum code => Words.GetOrAdd(
                code,
                static code => JsonSerializer.SerializeToElement(code, code.GetType(), Json.Options).GetString()!
            ),
            IReadOnlyList<IRow> rows => rows.Count == 0 ? null : string.Join('\n', rows.Select(TextOf)),
            System.Collections.IEnumerable many => string.Join(',', many.Cast<object>().Select(Say))
                is { Length: > 0 } all
                ? all
                : null,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    // Compiled when it is first asked for: rules ask for few of a fact's properties, but over and over.
    private sealed class Getter(PropertyInfo property)
    {
        private Func<object, object?>? _read;

        public object? Of(object from) => (_read ??= Compile())(from);

        private Func<object, object?> Compile()
        {
            var from = Expression.Parameter(typeof(object));
            var value = Expression.Property(Expression.Convert(from, property.DeclaringType!), property);
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), from).Compile();
        }
    }
}
