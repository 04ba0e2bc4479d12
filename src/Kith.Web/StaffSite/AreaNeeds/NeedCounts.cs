using Kith.Casework.Replay;

namespace Kith.Web.StaffSite.AreaNeeds;

/// <summary>What was counted of one need in a district.</summary>
/// <param name="District">The district; empty for the whole area, null where it is not known.</param>
/// <param name="Need">The need.</param>
/// <param name="Found">How many people have it.</param>
/// <param name="Given">How much help there is for it.</param>
/// <param name="Helped">How much of it helped.</param>
/// <param name="Cost">What it costs in pounds.</param>
/// <param name="Unmet">How often nothing meets it.</param>
internal sealed record CountedNeed(
    string? District,
    string Need,
    int Found,
    int Given,
    int Helped,
    int Cost,
    int Unmet
);

/// <summary>How often something was counted in a district.</summary>
/// <param name="What">Of what it is a figure.</param>
/// <param name="District">The district; empty for the whole area, null where it is not known.</param>
/// <param name="Code">The code; empty where there is none.</param>
/// <param name="Number">How often.</param>
internal sealed record CountedCode(string What, string? District, string Code, int Number);

/// <summary>The figures of the whole area and of each district, and which of them are held back.</summary>
internal sealed class NeedCounts
{
    internal const string Because = "because";
    internal const string Group = "group";
    internal const string Screened = "screened";

    private const string Found = "found";
    private const string Given = "given";
    private const string Helped = "helped";
    private const string Unmet = "unmet";
    private const string Whole = "";

    private readonly List<CountedNeed> _needs = [];
    private readonly Dictionary<Cell, int> _figures = [];

    internal void Add(IEnumerable<CountedNeed> needs)
    {
        foreach (var need in needs)
        {
            _needs.Add(need);
            _figures[new(Found, need.District, need.Need)] = need.Found;
            _figures[new(Given, need.District, need.Need)] = need.Given;
            _figures[new(Helped, need.District, need.Need)] = need.Helped;
            _figures[new(Unmet, need.District, need.Need)] = need.Unmet;
        }
    }

    internal void Add(IEnumerable<CountedCode> codes)
    {
        foreach (var code in codes)
            _figures[new(code.What, code.District, code.Code)] = code.Number;
    }

    /// <summary>Those of a district, or of the whole area, as they may be said.</summary>
    internal NeedFigures Of(string district)
    {
        var held = Suppression.HeldBack(_figures, [.. Sums()], _figures.Keys.Where(cell => cell.District is null));
        NeedFigure Figure(string what, string code)
        {
            var cell = new Cell(what, district, code);
            return new(_figures.GetValueOrDefault(cell), held.Contains(cell));
        }
        IReadOnlyList<(string, NeedFigure)> All(string what) =>
            [
                .. _figures
                    .Keys.Where(cell => cell.What == what && cell.District == district)
                    .Select(cell => (cell.Code, Figure: Figure(what, cell.Code)))
                    .OrderByDescending(one => Said(one.Figure))
                    .ThenBy(one => one.Code, StringComparer.Ordinal),
            ];
        return new(
            [
                .. _figures
                    .Keys.Select(cell => cell.District)
                    .OfType<string>()
                    .Where(one => one.Length > 0)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            [
                .. _needs
                    .Where(need => need.District == district)
                    .Select(need => new NeedLine(
                        need.Need,
                        Figure(Found, need.Need),
                        Figure(Given, need.Need),
                        Figure(Helped, need.Need),
                        need.Cost,
                        Figure(Unmet, need.Need)
                    ))
                    .OrderByDescending(line => Said(line.Unmet))
                    .ThenByDescending(line => Said(line.Found))
                    .ThenBy(line => line.Need, StringComparer.Ordinal),
            ],
            All(Because),
            All(Group),
            Figure(Screened, "")
        );
    }

    // Where a line stands says nothing of a figure that is held back.
    private static int Said(NeedFigure figure) => figure.IsHeld ? 0 : figure.Number;

    // The districts make up the whole, and the reasons why nothing meets a need are as many as such needs.
    private IEnumerable<Sum<Cell>> Sums() =>
        _figures
            .Keys.GroupBy(cell => (cell.What, cell.Code))
            .Select(same => new Sum<Cell>(
                [.. same.Where(cell => cell.District == Whole)],
                [.. same.Where(cell => cell.District != Whole)]
            ))
            .Concat(
                _figures
                    .Keys.Where(cell => cell is { District: not null, What: Unmet or Because })
                    .GroupBy(cell => cell.District)
                    .Select(same => new Sum<Cell>(
                        [.. same.Where(cell => cell.What == Unmet)],
                        [.. same.Where(cell => cell.What == Because)]
                    ))
            );

    private readonly record struct Cell(string What, string? District, string Code);
}
