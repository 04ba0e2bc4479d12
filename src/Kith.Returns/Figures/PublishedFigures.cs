using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Kith.Returns.Figures;

/// <summary>One published figure.</summary>
/// <param name="Measure">What is measured: <c>re-referrals</c>.</param>
/// <param name="Area">England, or a region.</param>
/// <param name="Percent">The figure, in percent.</param>
public sealed record PublishedFigure(string Measure, string Area, double Percent);

/// <summary>
/// What the department published of England and its regions: “Characteristics of children in need”, reporting year 2024,
/// Open Government Licence v3.0. Figures that are no percentage there were divided here.
/// </summary>
public static class PublishedFigures
{
    /// <summary>The year the figures are of.</summary>
    public const string Year = "2023-24";

    /// <summary>Every figure.</summary>
    public static ImmutableArray<PublishedFigure> All { get; } = Read();

    /// <summary>England first, then the regions by name.</summary>
    public static ImmutableArray<string> Areas { get; } =
    [
        .. All.Select(figure => figure.Area)
            .Distinct()
            .OrderBy(area => area != "England")
            .ThenBy(area => area, StringComparer.Ordinal),
    ];

    /// <summary>A figure; null when none is published.</summary>
    public static double? Of(string measure, string area) =>
        All.FirstOrDefault(figure => figure.Measure == measure && figure.Area == area)?.Percent;

    private static ImmutableArray<PublishedFigure> Read()
    {
        using var table = typeof(PublishedFigures).Assembly.GetManifestResourceStream("figures/published.csv")!;
        using var rows = CsvReader.Create(table);
        var figures = ImmutableArray.CreateBuilder<PublishedFigure>();
        while (rows.Read())
        {
            var percent = double.Parse(rows.GetString("percent"), CultureInfo.InvariantCulture);
            figures.Add(new PublishedFigure(rows.GetString("measure"), rows.GetString("area"), percent));
        }
        return figures.ToImmutable();
    }
}
