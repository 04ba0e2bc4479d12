using System.Data;
using Microsoft.Data.Sqlite;

namespace Kith.Store.Engines;

/// <summary>A connection of the query library that keeps its prepared statements, and so stays open when it is given back.</summary>
/// <remarks>To prepare a question took longer than to ask it: a page asks twenty, and always the same.</remarks>
internal sealed class SqliteReader(string settings, bool staysOpen) : SqliteConnection(settings)
{
    // All that a site's pages ask is fewer; a question with a text of its own each time must not fill the memory.
    private const int MostKept = 200;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);
    private bool _ends = !staysOpen;

    public override SqliteCommand CreateCommand() => _ends ? base.CreateCommand() : new Question(this);

    public override void Close()
    {
        if (!_ends)
            return;
        _kept.Clear();
        // Disposes of every command of it too.
        base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        _ends = true;
        base.Dispose(disposing);
    }

    private SqliteCommand Take(string text) =>
        _kept.Remove(text, out var command) ? command : new SqliteCommand(text, this);

    private void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (_ends || _kept.Count >= MostKept || !_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    /// <summary>A command that lends itself the one prepared for its text while it is asked.</summary>
    private sealed class Question : SqliteCommand
    {
        private readonly SqliteReader _reader;
        private SqliteCommand? _lent;

        internal Question(SqliteReader reader) => Connection = _reader = reader;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            GiveBack();
            _lent = _reader.Take(CommandText);
            _lent.CommandTimeout = CommandTimeout;
            _lent.Transaction = Transaction;
            foreach (SqliteParameter parameter in Parameters)
                _lent.Parameters.Add(parameter);
            try
            {
                return _lent.ExecuteReader(behavior);
            }
            catch
            {
                // What failed half-way is not asked again: the next one is prepared anew.
                _lent.Dispose();
                _lent = null;
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            GiveBack();
            base.Dispose(disposing);
        }

        private void GiveBack()
        {
            if (_lent is null)
                return;
            _reader.GiveBack(_lent);
            _lent = null;
        }
    }
}
