using System.Globalization;
using CsvHelper;
using Kith.Matching;
using Kith.Matching.Files;
using Kith.Matching.Searching;
using Kith.Store;
using Kith.Store.Search;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>Searches in files: people from one, what was typed from another, who was found to a third.</summary>
internal sealed class SearchFiles(FileInfo queries, FileInfo people, FileInfo found, TextWriter output)
{
    private const int Most = 10;
    private const int ShownOfLeftOut = 5;

    private static readonly char[] Special = [',', '"', '\n', '\r'];

    private readonly List<string> _leftOut = [];
    private int _left;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        // The folder is this run's alone, and goes whatever happens.
        var folder = Directory.CreateTempSubdirectory("kith-search-");
        try
        {
            await using var database = Database.OpenToThrowAway(Path.Combine(folder.FullName, "people.db"));
            await database.MakeReadyAsync(stop);
            var loaded = await LoadAsync(database, stop);
            var asked = await AnswerAsync(new PeopleSearch(database), stop);
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.GetCultureInfo("en-GB"),
                    $"{asked:N0} searches in {loaded:N0} people: {found}."
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        foreach (var reason in _leftOut)
            await output.WriteLineAsync(reason);
        if (_left > ShownOfLeftOut)
            await output.WriteLineAsync($"And {_left - ShownOfLeftOut} more rows of {people}.");
        return _left == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
    }

    private async Task<int> LoadAsync(Database database, CancellationToken stop)
    {
        await using var stream = CensusFiles.Open(people.FullName);
        try
        {
            using var file = new PeopleFile(stream);
            if (file.Ignored.Count > 0)
                await output.WriteLineAsync($"Not read of {people.Name}: {string.Join(", ", file.Ignored)}.");
            return await new SearchLoad(database).AddAsync(Taken(file), stop);
        }
        catch (UnreadablePeople failure)
        {
            throw new CouldNotException($"{people} cannot be read. {failure.Message}", failure);
        }
    }

    private IEnumerable<Particulars> Taken(PeopleFile file)
    {
        foreach (var row in file.Rows())
        {
            if (row.Reason is { } reason && _left++ < ShownOfLeftOut)
                _leftOut.Add($"Line {row.Line} of {people.Name}: {reason}");
            if (row.Person is { } person)
                yield return person;
        }
    }

    private async Task<int> AnswerAsync(PeopleSearch search, CancellationToken stop)
    {
        await using var stream = CensusFiles.Open(queries.FullName);
        using var csv = CsvReader.Create(stream, leaveOpen: true);
        var column = csv
            .Headers.ToList()
            .FindIndex(heading => heading.Trim().Equals("typed", StringComparison.OrdinalIgnoreCase));
        if (column < 0)
            throw new CouldNotException($"{queries} has no column typed. Its first line must name the columns.");
        await using var writer = new StreamWriter(found.FullName) { NewLine = "\n" };
        await writer.WriteLineAsync("typed,rank,person_id,why");
        var asked = 0;
        while (csv.Read())
        {
            var typed = csv.GetString(column);
            var rank = 0;
            foreach (var one in await search.FindAsync(typed, Most, stop))
                await writer.WriteLineAsync(
                    $"{Quoted(typed)},{++rank},{Quoted(one.Id)},{Quoted(string.Join("; ", one.Why.Select(reason => reason.Says)))}"
                );
            asked++;
        }
        return asked;
    }

    private static string Quoted(string value) =>
        value.IndexOfAny(Special) < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
