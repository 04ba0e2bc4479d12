namespace Kith.Guidance;

/// <summary>Every duty known of every edition, one a row: what the edition files have to account for.</summary>
/// <param name="Rows">The rows, in the order of the file.</param>
public sealed record DutyTable(IReadOnlyList<DutyRow> Rows)
{
    private const int Columns = 7;

    /// <summary>Reads the table: a heading, then id, edition, stage, force (or <c>silent</c>), limit, confidence and the id of the rule
    /// where that is another. No value holds a comma.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="FormatException">A row cannot be read; the message names its line.</exception>
    public static DutyTable Parse(string text) =>
        new([
            .. text.Split('\n')
                .Select((line, index) => (Line: line.TrimEnd('\r'), Number: index + 1))
                .Skip(1)
                .Where(row => row.Line.Length > 0)
                .Select(row => Row(row.Line.Split(','), row.Number)),
        ]);

    /// <summary>The rows for which an edition has neither a rule nor, where the table says that it is silent, a silence.</summary>
    /// <param name="editions">The editions there are files for.</param>
    public IReadOnlyList<DutyRow> Unaccounted(IReadOnlyList<Edition> editions) =>
        [.. Rows.Where(row => !editions.Any(edition => edition.Id == row.Edition && IsIn(edition, row)))];

    private static bool IsIn(Edition edition, DutyRow row) =>
        row.Force is null
            ? edition.SilentOn.Any(silence => silence.Id == row.Rule)
            : edition.Duties.ContainsKey(row.Rule);

    private static DutyRow Row(string[] cells, int line)
    {
        if (cells is not [var id, var edition, var stage, var force, var limit, var confidence, var rule])
            throw new FormatException(
                $"The table of duties, line {line}: there are {cells.Length} values, not {Columns}."
            );
        return new DutyRow(
            id,
            edition,
            stage,
            force == "silent" ? null : OneOf<Force>(force, line),
            limit.Length == 0 ? null
                : Limit.TryParse(limit, out var read) ? read
                : throw Unread(limit, line),
            OneOf<Confidence>(confidence, line),
            rule.Length == 0 ? id : rule
        );
    }

    private static T OneOf<T>(string word, int line)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var read) ? read : throw Unread(word, line);

    private static FormatException Unread(string word, int line) =>
        new($"The table of duties, line {line}: \"{word}\" cannot be read.");
}

/// <summary>A duty of one edition, as the table of duties lists it.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Edition">The edition: <c>wt-2018</c>.</param>
/// <param name="Stage">The stage it belongs to.</param>
/// <param name="Force">How strongly the source puts it; null where the edition is known to be silent.</param>
/// <param name="Limit">The limit the source gives; null when there is none.</param>
/// <param name="Confidence">Whether a source was seen.</param>
/// <param name="Rule">The duty's id in the edition's file: the same, unless a local protocol uses that one for its own limit.</param>
public sealed record DutyRow(
    string Id,
    string Edition,
    string Stage,
    Force? Force,
    Limit? Limit,
    Confidence Confidence,
    string Rule
);
