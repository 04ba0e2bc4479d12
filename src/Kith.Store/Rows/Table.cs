using System.Collections.Concurrent;
using Kith.Store.Sealing;

namespace Kith.Store.Rows;

/// <summary>A table and its columns, read off the row's own properties: the row is written down once.</summary>
internal sealed class Table<TRow>
{
    // What changed of a row is a bit for each of its columns.
    private const int MostColumns = 64;

    private readonly ConcurrentDictionary<long, string> _updates = new();

    /// <param name="name">The table.</param>
    /// <param name="key">The columns of its primary key, for a table whose rows are replaced; none for one that is only added to.</param>
    internal Table(string name, params string[] key)
        : this(name, null, key) { }

    /// <param name="name">The table.</param>
    /// <param name="conflict">What becomes of a row whose key is there already, where that is not to be put in its place.</param>
    /// <param name="key">As above.</param>
    internal Table(string name, Conflict? conflict, params string[] key)
    {
        Name = name;
        Columns =
        [
            .. typeof(TRow).GetProperties(Column<TRow>.Properties).Where(Column<TRow>.Keeps).Select(Column<TRow>.Of),
        ];
        if (Columns.Count > MostColumns)
            throw new InvalidOperationException(
                $"{name} has {Columns.Count} columns, and at most {MostColumns} are told apart."
            );
        Key = [.. key.Select(part => Columns.Single(column => column.Name == part))];
        var names = string.Join(", ", Columns.Select(column => column.Name));
        var one = string.Join(", ", Columns.Select((_, index) => $"${index + 1}"));
        var many = string.Join(", ", Columns.Select((column, index) => $"${index + 1}::{column.Type}[]"));
        InsertOne = $"INSERT INTO {name} ({names}) VALUES ({one}){conflict?.One ?? OrReplace()}";
        InsertMany = $"INSERT INTO {name} ({names}) SELECT * FROM unnest({many}){conflict?.Many ?? OrReplace()}";
    }

    internal string Name { get; }

    /// <summary>Gives a row the code that shows who wrote it; null for a table whose rows carry none.</summary>
    internal Func<TRow, RowCodes, TRow>? Code { get; init; }

    internal List<Column<TRow>> Columns { get; }

    internal IReadOnlyList<Column<TRow>> Key { get; }

    /// <summary>Adds one row, in place of one with the same key where there is a key.</summary>
    internal string InsertOne { get; }

    /// <summary>Adds any number of rows given as one array a column (PostgreSQL).</summary>
    internal string InsertMany { get; }

    /// <summary>The statement that makes one row into another with the same key, and its values; null when they are the same.</summary>
    /// <remarks>Only what changed is set: an index of a column that is not named is left alone.</remarks>
    internal (string Sql, object?[] Values)? Update(TRow was, TRow now)
    {
        var (which, count) = (0L, 0);
        for (var index = 0; index < Columns.Count; index++)
            if (!Columns[index].IsSame(was, now))
                (which, count) = (which | (1L << index), count + 1);
        if (count == 0)
            return null;
        var values = new object?[count + Key.Count];
        var next = 0;
        for (var index = 0; index < Columns.Count; index++)
            if ((which & (1L << index)) != 0)
                values[next++] = Columns[index].Get(now);
        foreach (var column in Key)
            values[next++] = column.Get(now);
        return (_updates.GetOrAdd(which, StatementOf), values);
    }

    // The columns are numbered by their bits. There are few kinds of change to a row, so the statements are kept.
    private string StatementOf(long which)
    {
        List<Column<TRow>> changed = [.. Columns.Where((_, index) => (which & (1L << index)) != 0)];
        var set = changed.Select((column, index) => $"{column.Name} = ${index + 1}");
        var where = Key.Select((column, index) => $"{column.Name} = ${changed.Count + index + 1}");
        return $"UPDATE {Name} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", where)}";
    }

    // A row that should not be there (the read models are of older rules) must not keep anybody from recording.
    private string OrReplace()
    {
        if (Key.Count == 0)
            return "";
        var rest = Columns.Except(Key).Select(column => $"{column.Name} = excluded.{column.Name}");
        return $" ON CONFLICT ({string.Join(", ", Key.Select(column => column.Name))}) DO UPDATE SET {string.Join(", ", rest)}";
    }
}

/// <summary>What a table does with a row whose key is there already.</summary>
/// <param name="One">As SQLite is told, row by row.</param>
/// <param name="Many">As PostgreSQL is told, for many rows.</param>
internal sealed record Conflict(string One, string Many)
{
    internal static Conflict Same(string both) => new(both, both);
}
