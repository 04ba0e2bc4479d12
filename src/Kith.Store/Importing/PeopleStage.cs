using Kith.Store.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kith.Store.Importing;

/// <summary>A row of a file of people, put aside.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Id">By which the other system knows the person.</param>
/// <param name="IsChild">True for a child of the service.</param>
/// <param name="Said">What was read, as text.</param>
public sealed record StagedRow(long Number, string Id, bool IsChild, string Said);

/// <summary>A tie of a file to a child, put aside.</summary>
/// <param name="Child">The number of the child's row.</param>
/// <param name="Said">What was read, as text.</param>
/// <param name="IsDerived">True where it follows from what the file says of the other child.</param>
/// <param name="Person">Who is tied to the child.</param>
/// <param name="IsFirst">True for the first child that the person is tied to.</param>
public sealed record StagedTie(long Child, string Said, bool IsDerived, StagedRow Person, bool IsFirst);

/// <summary>
/// What was read of a file of people, put aside on the disk until all of it is read: so a relationship may name anybody of the file,
/// wherever they stand, and no file is too large. It is a database of its own that nobody else sees, and is gone when it is let go.
/// </summary>
public sealed class PeopleStage : IDisposable
{
    // More than so many who share a name and a day are no duplicates: somebody left the first of January where nothing was known.
    private const int MostInBlock = 50;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatements _statements;
    private readonly Dictionary<string, SqliteCommand> _questions = new(StringComparer.Ordinal);
    private long _rows;
    private long _held;

    /// <summary>An empty one.</summary>
    public PeopleStage()
    {
        Batteries_V2.Init();
        // Without a name it is a file that SQLite makes, and has removed already.
        _connection = new SqliteConnection("Data Source=;Pooling=False");
        _connection.Open();
        _statements = new SqliteStatements(_connection);
        foreach (
            var sql in new[]
            {
                "PRAGMA cache_size=-16384",
                "PRAGMA synchronous=OFF",
                "PRAGMA journal_mode=OFF",
                "CREATE TABLE person (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, known TEXT NOT NULL UNIQUE, line INTEGER NOT NULL, child INTEGER NOT NULL, said TEXT NOT NULL)",
                "CREATE TABLE tie (number INTEGER PRIMARY KEY, child INTEGER NOT NULL, person INTEGER NOT NULL, line INTEGER NOT NULL, said TEXT NOT NULL, derived INTEGER NOT NULL, UNIQUE (child, person))",
                "CREATE INDEX tie_person ON tie (person, child)",
                "CREATE TABLE held (number INTEGER PRIMARY KEY, said TEXT NOT NULL)",
                "CREATE TABLE proposed (number INTEGER NOT NULL, other TEXT NOT NULL, said TEXT NOT NULL, likelihood INTEGER NOT NULL, PRIMARY KEY (number, other)) WITHOUT ROWID",
                "CREATE TABLE key (key INTEGER NOT NULL, number INTEGER NOT NULL)",
                // Never kept: one transaction is the fastest.
                "BEGIN",
            }
        )
            _statements.Run(sql);
    }

    /// <summary>Puts a row aside. Answers null, or the line on which the same person stands already.</summary>
    /// <param name="id">By which the other system knows the person.</param>
    /// <param name="known">By what else nobody but that person is known.</param>
    /// <param name="line">The line of the file.</param>
    /// <param name="isChild">True for a child of the service.</param>
    /// <param name="said">What was read, as text.</param>
    public int? Add(string id, string known, int line, bool isChild, string said)
    {
        if (
            Ask("SELECT line FROM person WHERE id = $1 UNION ALL SELECT line FROM person WHERE known = $2", id, known)
            is long first
        )
            return (int)first;
        Run("INSERT INTO person VALUES ($1, $2, $3, $4, $5, $6)", ++_rows, id, known, line, isChild, said);
        return null;
    }

    /// <summary>The row of an id; null where there is none.</summary>
    public StagedRow? Find(string id) =>
        Read("SELECT number, id, child, said FROM person WHERE id = $1", RowOf, id).FirstOrDefault();

    /// <summary>Puts a tie aside. Answers null, or the line that ties the two already.</summary>
    /// <param name="child">The number of the child's row.</param>
    /// <param name="person">The number of the row of whoever is tied to the child.</param>
    /// <param name="line">The line of the file.</param>
    /// <param name="said">What was read, as text.</param>
    /// <param name="isDerived">True where it follows from another: what the file says itself goes before.</param>
    public int? Tie(long child, long person, int line, string said, bool isDerived)
    {
        if (Ask("SELECT line FROM tie WHERE child = $1 AND person = $2", child, person) is long first)
            return (int)first;
        Run("INSERT INTO tie VALUES (null, $1, $2, $3, $4, $5)", child, person, line, said, isDerived);
        return null;
    }

    /// <summary>Ties between two children, after a place, some at a time: each as it was put aside, with its place and the two rows.</summary>
    public IReadOnlyList<(long Place, string Said, int Line, StagedRow Child, StagedRow Person)> TiesOfChildren(
        long after,
        int most
    ) =>
        Read(
            """
            SELECT t.number, t.said, t.line, c.number, c.id, c.child, c.said, p.number, p.id, p.child, p.said
            FROM tie t JOIN person c ON c.number = t.child JOIN person p ON p.number = t.person
            WHERE t.number > $1 AND t.derived = 0 AND p.child = 1 ORDER BY t.number LIMIT $2
            """,
            row => (row.GetInt64(0), row.GetString(1), row.GetInt32(2), RowOf(row, 3), RowOf(row, 7)),
            after,
            most
        );

    /// <summary>Rows after a number, in their order, some at a time.</summary>
    public IReadOnlyList<StagedRow> Rows(long after, int most) =>
        Read(
            "SELECT number, id, child, said FROM person WHERE number > $1 ORDER BY number LIMIT $2",
            RowOf,
            after,
            most
        );

    /// <summary>True where somebody is tied to a child of the file.</summary>
    public bool IsTied(long person) => Ask("SELECT 1 FROM tie WHERE person = $1 LIMIT 1", person) is not null;

    /// <summary>The ties of the children among some rows, child by child, in the order of the file.</summary>
    /// <param name="first">The number of the first of the rows.</param>
    /// <param name="last">That of the last.</param>
    public IReadOnlyList<StagedTie> Ties(long first, long last) =>
        Read(
            """
            SELECT t.child, t.said, t.derived, p.number, p.id, p.child, p.said,
                   t.child = (SELECT min(other.child) FROM tie other WHERE other.person = t.person)
            FROM tie t JOIN person p ON p.number = t.person
            WHERE t.child BETWEEN $1 AND $2 ORDER BY t.child, t.derived, t.number
            """,
            row => new StagedTie(
                row.GetInt64(0),
                row.GetString(1),
                row.GetBoolean(2),
                RowOf(row, 3),
                row.GetBoolean(7)
            ),
            first,
            last
        );

    /// <summary>Says by which keys a row may meet others.</summary>
    public void Key(long row, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            Run("INSERT INTO key VALUES ($1, $2)", key, row);
    }

    /// <summary>Puts aside a record that is held, with the keys by which rows may meet it.</summary>
    public void Hold(string said, IEnumerable<long> keys)
    {
        Run("INSERT INTO held VALUES ($1, $2)", ++_held, said);
        Key(-_held, keys);
    }

    /// <summary>Rows that share a key with somebody, each once, in their order; with the earlier rows and the held records that share it.</summary>
    /// <remarks>Two whom the file ties to one another are two people, and stand in no such list.</remarks>
    public IEnumerable<(StagedRow Row, IReadOnlyList<StagedRow> Rows, IReadOnlyList<string> Held)> Meetings()
    {
        Run("CREATE INDEX key_key ON key (key, number)");
        Run(
            $"""
            CREATE TABLE meeting AS SELECT DISTINCT a.number AS late, b.number AS early
            FROM (SELECT key FROM key GROUP BY key HAVING count(*) BETWEEN 2 AND {MostInBlock}) k
            JOIN key a ON a.key = k.key JOIN key b ON b.key = k.key
            WHERE a.number > 0 AND b.number < a.number AND b.number <> 0
            AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.child = a.number AND t.person = b.number)
            AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.child = b.number AND t.person = a.number)
            """
        );
        Run("CREATE INDEX meeting_late ON meeting (late, early)");
        for (var at = 0L; Ask("SELECT min(late) FROM meeting WHERE late > $1", at) is long next; at = next)
            yield return (
                Read("SELECT number, id, child, said FROM person WHERE number = $1", RowOf, next)[0],
                Read(
                    "SELECT number, id, child, said FROM person WHERE number IN (SELECT early FROM meeting WHERE late = $1)",
                    RowOf,
                    next
                ),
                Read(
                    "SELECT said FROM held WHERE number IN (SELECT -early FROM meeting WHERE late = $1 AND early < 0)",
                    row => row.GetString(0),
                    next
                )
            );
    }

    /// <summary>Puts aside that the child of a row may have another record.</summary>
    /// <param name="row">The number of the row.</param>
    /// <param name="other">The other record.</param>
    /// <param name="number">The number by which the other child is known.</param>
    /// <param name="likelihood">How likely it is, in percent.</param>
    public void Propose(long row, Guid other, string number, int likelihood) =>
        Run("INSERT OR IGNORE INTO proposed VALUES ($1, $2, $3, $4)", row, other.ToString("D"), number, likelihood);

    /// <summary>The other records that the children among some rows may have, row by row.</summary>
    /// <param name="first">The number of the first of the rows.</param>
    /// <param name="last">That of the last.</param>
    public IReadOnlyList<(long Row, Guid Other, string Number, int Likelihood)> Proposed(long first, long last) =>
        Read(
            "SELECT number, other, said, likelihood FROM proposed WHERE number BETWEEN $1 AND $2",
            row => (row.GetInt64(0), Guid.Parse(row.GetString(1)), row.GetString(2), row.GetInt32(3)),
            first,
            last
        );

    /// <summary>Lets go of all of it.</summary>
    public void Dispose()
    {
        foreach (var question in _questions.Values)
            question.Dispose();
        _statements.Dispose();
    }

    private static StagedRow RowOf(SqliteDataReader row) => RowOf(row, 0);

    private static StagedRow RowOf(SqliteDataReader row, int from) =>
        new(row.GetInt64(from), row.GetString(from + 1), row.GetBoolean(from + 2), row.GetString(from + 3));

    private void Run(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = _statements.Get(sql);
        for (var index = 0; index < values.Length; index++)
            _statements.Bind(statement, index + 1, values[index]);
        _statements.Run(statement);
    }

    private object? Ask(string sql, params ReadOnlySpan<object> values) =>
        Question(sql, values).ExecuteScalar() is var found && found is DBNull ? null : found;

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        using var rows = Question(sql, values).ExecuteReader();
        List<T> all = [];
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    // Asked of every row: prepared once.
    private SqliteCommand Question(string sql, ReadOnlySpan<object> values)
    {
        if (!_questions.TryGetValue(sql, out var question))
        {
            question = _connection.CreateCommand();
            question.CommandText = sql;
            for (var index = 0; index < values.Length; index++)
                question.Parameters.AddWithValue($"${index + 1}", values[index]);
            _questions.Add(sql, question);
        }
        for (var index = 0; index < values.Length; index++)
            question.Parameters[index].Value = values[index];
        return question;
    }
}
