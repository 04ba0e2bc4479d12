using System.Globalization;
using CsvHelper;

namespace Kith.Returns.Cin;

/// <summary>Reads Data/code-sets.csv: set, code, meaning, and the years in which the code holds.</summary>
internal static class CodeSetTable
{
    public static IEnumerable<CensusCode> In(CollectionYear year) =>
        Rows().Where(row => row.From <= year && year <= row.To).SelectMany(row => row.Codes);

    private static IEnumerable<(CollectionYear From, CollectionYear To, IReadOnlyList<CensusCode> Codes)> Rows()
    {
        using var table = typeof(CodeSetTable).Assembly.GetManifestResourceStream("cin/code-sets.csv")!;
        using var rows = CsvReader.Create(table);
        while (rows.Read())
        {
            var (set, meaning) = (rows.GetString("code_set"), rows.GetString("meaning"));
            yield return (
                From(rows.GetString("from_year")),
                To(rows.GetString("to_year")),
                [.. Expand(rows.GetString("code")).Select(code => new CensusCode(set, code, meaning))]
            );
        }
    }

    // "<=2022-23" and an empty cell both mean: from before the first year we know.
    private static CollectionYear From(string cell) =>
        cell.StartsWith('<') || cell.Length == 0 ? default : CollectionYear.Parse(cell)!.Value;

    private static CollectionYear To(string cell) =>
        cell.Length == 0 ? new CollectionYear(9999) : CollectionYear.Parse(cell.Split(' ')[0])!.Value;

    // Authority numbers stand as ranges: 201-213.
    private static IEnumerable<string> Expand(string code) =>
        code.Split('-') is [{ Length: 3 } first, { Length: 3 } last]
            ? Enumerable
                .Range(Number(first), Number(last) - Number(first) + 1)
                .Select(number => number.ToString("000", CultureInfo.InvariantCulture))
            : [code];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
