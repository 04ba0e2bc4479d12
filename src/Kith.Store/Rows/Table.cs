namespace Kith.Store.Rows;

/// <summary>A table and its columns, read off the row's own properties: the row is written down once.</summary>
internal sealed class Table<TRow>
{
    internal Table(string name)
    {
        Name = name;
        Columns = [.. typeof(TRow).GetProperties().Where(Column<TRow>.Keeps).Select(Column<TRow>.Of)];
        var names = string.Join(", ", Columns.Select(column => column.Name));
        var one = string.Join(", ", Columns.Select((_, index) => $"${index + 1}"));
        var many = string.Join(", ", Columns.Select((column, index) => $"${index + 1}::{column.Type}[]"));
        InsertOne = $"INSERT INTO {name} ({names}) VALUES ({one})";
        InsertMany = $"INSERT INTO {name} ({names}) SELECT * FROM unnest({many})";
    }

    internal string Name { get; }

    internal IReadOnlyList<Column<TRow>> Columns { get; }

    /// <summary>Adds one row.</summary>
    internal string InsertOne { get; }

    /// <summary>Adds any number of rows given as one array a column (PostgreSQL).</summary>
    internal string InsertMany { get; }
}
