namespace Kith.Web.Components;

/// <summary>Where the things of a journey are drawn: days to places across, and rows so that no words overlap.</summary>
internal sealed class JourneyLayout
{
    public const int Width = 960;
    public const double Left = 190;
    public const double Right = 940;
    public const double RowHeight = 38;
    private const double EventHeight = 22;
    private const double LetterWidth = 7.4;
    private const double Gap = 12;

    private readonly DateOnly _first;
    private readonly double _days;

    public JourneyLayout(IReadOnlyList<JourneySpan> spans, IReadOnlyList<JourneyEvent> events, DateOnly until)
    {
        var starts = spans
            .Select(span => span.From)
            .Concat(events.Select(happened => happened.On))
            .DefaultIfEmpty(until);
        var ends = spans.Select(span => span.To ?? until).Concat(events.Select(happened => happened.On));
        _first = starts.Min();
        var last = ends.Append(_first.AddDays(1)).Max();
        _days = last.DayNumber - _first.DayNumber;

        var rows = new List<double>();
        Events = [.. events.OrderBy(happened => happened.On).Select(happened => Place(happened, rows))];
        var top = Top = rows.Count == 0 ? 8 : 12 + rows.Count * EventHeight;
        var lanes = new List<Lane>();
        foreach (var lane in spans.GroupBy(span => span.Lane))
        {
            var placed = Place(lane, top, until);
            lanes.Add(placed);
            top = placed.Bottom;
        }
        (Lanes, Bottom) = (lanes, top);
        Ticks = [.. Marks(last)];
    }

    public IReadOnlyList<Lane> Lanes { get; }
    public IReadOnlyList<PlacedEvent> Events { get; }
    public IReadOnlyList<(double X, string Label)> Ticks { get; }
    public double Top { get; }
    public double Bottom { get; }

    public double X(DateOnly day) => Left + (day.DayNumber - _first.DayNumber) / _days * (Right - Left);

    private PlacedEvent Place(JourneyEvent happened, List<double> rows)
    {
        var x = X(happened.On);
        var width = 10 + happened.Label.Length * LetterWidth;
        var leftwards = x + width > Right;
        var row = Row(rows, leftwards ? x - width : x, leftwards ? x + 6 : x + width);
        return new PlacedEvent(happened, x, 14 + row * EventHeight, leftwards);
    }

    private Lane Place(IGrouping<string, JourneySpan> lane, double top, DateOnly until)
    {
        var rows = new List<double>();
        var spans = lane.OrderBy(span => span.From)
            .Select(span =>
            {
                var (from, to) = (X(span.From), Math.Max(X(span.To ?? until), X(span.From) + 4));
                var width = span.Label.Length * LetterWidth;
                var leftwards = from + width > Right;
                var row = Row(
                    rows,
                    leftwards ? Math.Min(from, to - width) : from,
                    Math.Max(to, leftwards ? to : from + width)
                );
                return new PlacedSpan(span, from, to, top + 6 + row * RowHeight, leftwards);
            })
            .ToList();
        return new Lane(lane.Key, spans, top, top + rows.Count * RowHeight + 6);
    }

    // The first row that is free from this place on; what is in it now ends at the place kept.
    private static int Row(List<double> rows, double from, double to)
    {
        var row = rows.FindIndex(end => end + Gap <= from);
        if (row < 0)
        {
            row = rows.Count;
            rows.Add(0);
        }
        rows[row] = to;
        return row;
    }

    private IEnumerable<(double X, string Label)> Marks(DateOnly last)
    {
        var months = _days switch
        {
            < 240 => 1,
            < 720 => 3,
            < 1500 => 6,
            _ => 12,
        };
        var month = new DateOnly(_first.Year, 1, 1);
        // A journey that begins within a period says when, if there is room before the next mark.
        if (X(Next(month, months)) - Left > 70 && Next(month, months) != _first)
            yield return (Left, _first.ToString("MMM yyyy", English.Culture));
        for (; month <= last; month = month.AddMonths(months))
        {
            if (month >= _first)
                yield return (X(month), month.ToString("MMM yyyy", English.Culture));
        }
    }

    private DateOnly Next(DateOnly month, int months)
    {
        while (month < _first)
            month = month.AddMonths(months);
        return month;
    }

    public sealed record Lane(string Name, IReadOnlyList<PlacedSpan> Spans, double Top, double Bottom);

    public sealed record PlacedSpan(JourneySpan Span, double From, double To, double Top, bool Leftwards);

    public sealed record PlacedEvent(JourneyEvent Event, double X, double Y, bool Leftwards);
}
