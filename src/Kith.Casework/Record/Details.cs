using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;

namespace Kith.Casework.Record;

/// <summary>Reads what a fact or an act says under the name a rule uses.</summary>
internal static class Details
{
    private static readonly ConcurrentDictionary<(Type, string), Func<object, object?>?> Getters = new();
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    /// <summary>The value as rules see it: yes or no, a code, an ISO date, several joined by commas; null when there is none.</summary>
    internal static string? Of(object from, string name) =>
        Getters.GetOrAdd((from.GetType(), name), static key => Find(key.Item1, key.Item2))?.Invoke(from) is { } value
            ? Say(value)
            : null;

    private static Func<object, object?>? Find(Type type, string name)
    {
        var property = type.GetProperties()
            .FirstOrDefault(candidate => JsonNamingPolicy.KebabCaseLower.ConvertName(candidate.Name) == name);
        if (property is null)
        {
            return null;
        }
        var from = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(from, type), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), from).Compile();
    }

    private static string? Say(object value) =>
        value switch
        {
            string text => string.IsNullOrWhiteSpace(text) ? null : text,
            bool flag => flag ? "yes" : "no",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum code => Words.GetOrAdd(
                code,
                static code => JsonSerializer.SerializeToElement(code, code.GetType(), Json.Options).GetString()!
            ),
            System.Collections.IEnumerable many => string.Join(',', many.Cast<object>().Select(Say))
                is { Length: > 0 } all
                ? all
                : null,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
