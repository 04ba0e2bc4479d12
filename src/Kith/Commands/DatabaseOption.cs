using System.CommandLine;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>Which database a verb works on: <c>--database</c>, else KITH_DATABASE, else a file in the user's data folder.</summary>
public static class DatabaseOption
{
    private const string Sqlite = "sqlite:";

    /// <summary>Belongs to the root, and so to every verb.</summary>
    public static Option<string> Shared { get; } = Build();

    /// <summary>"sqlite:FILE" with a whole path, or a PostgreSQL connection string as it was written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="own">What the file in the user's data folder is called when no database is named.</param>
    public static string DatabaseOf(this ParseResult parsed, string own = "kith")
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var text = parsed.GetValue(Shared) ?? Environment.GetEnvironmentVariable("KITH_DATABASE");
        if (string.IsNullOrEmpty(text))
            return Sqlite + OwnFile(own);
        if (!NamesADatabase(text))
            throw new CouldNotException(Objection);
        return IsFile(text) ? Sqlite + Path.GetFullPath(text[Sqlite.Length..]) : text;
    }

    /// <summary>The file of an SQLite database; null for another.</summary>
    public static string? FileOf(string database) => IsFile(database) ? database[Sqlite.Length..] : null;

    // No default value here: help would print it, and KITH_DATABASE may hold a password.
    private static Option<string> Build()
    {
        var option = new Option<string>("--database")
        {
            Description =
                "Which database: a file, or a PostgreSQL connection string. Where it is left out, KITH_DATABASE says, or else it is a file in your data folder.",
            HelpName = "sqlite:FILE|CONNECTION",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (!NamesADatabase(result.GetValueOrDefault<string>() ?? ""))
                result.AddError(Objection);
        });
        return option;
    }

    // The text itself is not repeated: it may hold a password.
    private const string Objection =
        "--database (or KITH_DATABASE) names no database. Write sqlite:FILE, or a PostgreSQL connection string such as \"Host=localhost;Database=kith\".";

    private static bool NamesADatabase(string text) => IsFile(text) || text.Contains('=', StringComparison.Ordinal);

    private static bool IsFile(string text) =>
        text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length;

    private static string OwnFile(string name) =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "kith",
            $"{name}.db"
        );
}
