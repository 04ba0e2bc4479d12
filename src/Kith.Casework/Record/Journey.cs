using System.Collections.Frozen;
using System.Reflection;

namespace Kith.Casework.Record;

/// <summary>A stretch of time in one lane of the journey picture.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while it goes on.</param>
/// <param name="Episode">The episode.</param>
public sealed record JourneySpan(DateOnly From, DateOnly? Until, int Episode);

/// <summary>Something that happened on one day.</summary>
/// <param name="On">The day.</param>
/// <param name="What">In a few words: "Core group".</param>
/// <param name="Version">The fact behind it.</param>
public sealed record JourneyPoint(DateOnly On, string What, int Version);

/// <summary>One lane of the journey picture.</summary>
/// <param name="Name">Front door, early help, assessment …</param>
/// <param name="Spans">When it went on, in order.</param>
/// <param name="Points">What happened in it, in order.</param>
public sealed record JourneyLane(string Name, IReadOnlyList<JourneySpan> Spans, IReadOnlyList<JourneyPoint> Points);

/// <summary>A child's way through the service as a picture: what went on when, and the points at which people met the child.</summary>
public static class Journey
{
    /// <summary>The lane of visits and of other times at which the child was seen.</summary>
    internal const string Seen = "Seen";

    private static readonly Lane[] Lanes = [.. Stages.All.Reverse().SelectMany(stage => stage.Lanes), new(Seen)];

    /// <summary>The names of the lanes, in the order of the journey.</summary>
    public static IReadOnlyList<string> LaneNames { get; } = [.. Lanes.Select(lane => lane.Name)];

    private static readonly FrozenDictionary<Type, InLaneAttribute> Places = Facts
        .All.Select(fact => (fact.Type, Place: fact.Type.GetCustomAttribute<InLaneAttribute>()))
        .Where(fact => fact.Place is not null)
        .ToFrozenDictionary(fact => fact.Type, fact => fact.Place!);

    /// <summary>The lanes in which anything happened, in the order of the journey.</summary>
    public static IReadOnlyList<JourneyLane> Of(ChildRecord record)
    {
        var open = new Dictionary<string, JourneySpan>(StringComparer.Ordinal);
        var spans = new List<(string Lane, JourneySpan Span)>();
        var points = new List<(string Lane, JourneyPoint Point)>();
        foreach (var fact in record.ByDate)
        {
            foreach (var lane in Ends(fact.Fact, open.Keys))
            {
                if (open.Remove(lane, out var span))
                    spans.Add((lane, span with { Until = fact.On }));
            }
            if (Starts(fact.Fact) is { } starts && !open.ContainsKey(starts))
                open[starts] = new JourneySpan(fact.On, null, fact.Episode);
            if (Point(fact) is { } point)
                points.Add(point);
        }
        spans.AddRange(open.Select(going => (going.Key, going.Value)));
        return
        [
            .. Lanes
                .Select(lane => lane.Name)
                .Select(lane => new JourneyLane(
                    lane,
                    [.. spans.Where(span => span.Lane == lane).Select(span => span.Span)],
                    [.. points.Where(point => point.Lane == lane).Select(point => point.Point)]
                ))
                .Where(lane => lane.Spans.Count + lane.Points.Count > 0),
        ];
    }

    private static string? Starts(Fact fact) =>
        Places.GetValueOrDefault(fact.GetType()) is { Begins: true } place ? place.Lane : null;

    private static IEnumerable<string> Ends(Fact fact, IReadOnlyCollection<string> going) =>
        (fact, Places.GetValueOrDefault(fact.GetType())) switch
        {
            (EpisodeClosed, _) => [.. going],
            (_, { BeginsWork: true }) => Lanes.Where(lane => lane.IsUntilWorkBegins).Select(lane => lane.Name),
            (_, { Ends: true } place) => [place.Lane],
            _ => [],
        };

    private static (string Lane, JourneyPoint Point)? Point(Recorded fact) =>
        (fact.Fact, Places.GetValueOrDefault(fact.Fact.GetType())) switch
        {
            (HomeVisitMade { Seen: var seen }, _) => At(Seen, $"Home visit, child {(seen ? "" : "not ")}seen", fact),
            (_, { Point: { } what } place) => At(place.Lane, what, fact),
            _ => null,
        };

    private static (string Lane, JourneyPoint Point) At(string lane, string what, Recorded fact) =>
        (lane, new JourneyPoint(fact.On, what, fact.Version));
}
