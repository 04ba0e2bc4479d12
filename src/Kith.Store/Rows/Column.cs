using System.Data.Common;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;

namespace Kith.Store.Rows;

/// <summary>One column of a table: where its values come from, and what PostgreSQL calls their type.</summary>
internal abstract class Column<TRow>(string name, string type, NpgsqlDbType array)
{
    internal string Name { get; } = name;

    /// <summary>The type's name in PostgreSQL, for a cast.</summary>
    internal string Type { get; } = type;

    protected NpgsqlDbType Array { get; } = NpgsqlDbType.Array | array;

    internal abstract object? Get(TRow row);

    /// <summary>True when two rows say the same here.</summary>
    internal abstract bool IsSame(TRow one, TRow other);

    /// <summary>The value in a stored row, as a row of the program would hold it.</summary>
    internal object? Read(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : Plain(reader, at);

    protected abstract object Plain(DbDataReader reader, int at);

    /// <summary>The values of many rows as one array.</summary>
    internal abstract NpgsqlParameter Many(IReadOnlyList<TRow> rows);

    internal static Column<TRow> Of(PropertyInfo property)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var (type, array) = property.GetCustomAttribute<JsonColumnAttribute>() is null
            ? Types[plain]
            : ("json", NpgsqlDbType.Json);
        return (Column<TRow>)
            Activator.CreateInstance(
                typeof(Column<,>).MakeGenericType(typeof(TRow), property.PropertyType),
                property,
                type,
                array
            )!;
    }

    // A row's code is kept too, though nobody outside sees it.
    internal static readonly BindingFlags Properties =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    internal static bool Keeps(PropertyInfo property) =>
        Types.ContainsKey(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    private static readonly Dictionary<Type, (string, NpgsqlDbType)> Types = new()
    {
        [typeof(string)] = ("text", NpgsqlDbType.Text),
        [typeof(Guid)] = ("uuid", NpgsqlDbType.Uuid),
        [typeof(int)] = ("integer", NpgsqlDbType.Integer),
        [typeof(long)] = ("bigint", NpgsqlDbType.Bigint),
        [typeof(bool)] = ("boolean", NpgsqlDbType.Boolean),
        [typeof(DateOnly)] = ("date", NpgsqlDbType.Date),
        [typeof(TimeOnly)] = ("time", NpgsqlDbType.Time),
        [typeof(DateTime)] = ("timestamp", NpgsqlDbType.Timestamp),
        [typeof(DateTimeOffset)] = ("timestamptz", NpgsqlDbType.TimestampTz),
        [typeof(byte[])] = ("bytea", NpgsqlDbType.Bytea),
    };
}

/// <summary>A column whose values have one type.</summary>
internal sealed class Column<TRow, TValue>(PropertyInfo property, string type, NpgsqlDbType array)
    : Column<TRow>(Names.OfColumn(property.Name), type, array)
{
    private readonly Func<TRow, TValue> _get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();

    internal override object? Get(TRow row) => _get(row);

    internal override bool IsSame(TRow one, TRow other) =>
        EqualityComparer<TValue>.Default.Equals(_get(one), _get(other));

    private readonly Type _plain = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    protected override object Plain(DbDataReader reader, int at) =>
        _plain == typeof(string) ? reader.GetString(at)
        : _plain == typeof(int) ? reader.GetInt32(at)
        : _plain == typeof(long) ? reader.GetInt64(at)
        : _plain == typeof(bool) ? reader.GetBoolean(at)
        : _plain == typeof(Guid) ? reader.GetGuid(at)
        : _plain == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(at)
        : _plain == typeof(TimeOnly) ? reader.GetFieldValue<TimeOnly>(at)
        : _plain == typeof(DateTime) ? reader.GetFieldValue<DateTime>(at)
        : _plain == typeof(DateTimeOffset) ? reader.GetFieldValue<DateTimeOffset>(at)
        : reader.GetFieldValue<byte[]>(at);

    internal override NpgsqlParameter Many(IReadOnlyList<TRow> rows)
    {
        var values = new TValue[rows.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = _get(rows[index]);
        return new NpgsqlParameter<TValue[]> { TypedValue = values, NpgsqlDbType = Array };
    }
}

/// <summary>Text that is JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonColumnAttribute : Attribute;
