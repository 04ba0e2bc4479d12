using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.Protection;

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
    private static readonly string[] Lanes =
    [
        "Front door",
        "Early help",
        "Assessment",
        "Child in need plan",
        "Enquiry",
        "Child protection plan",
        "Seen",
    ];

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
                {
                    spans.Add((lane, span with { Until = fact.On }));
                }
            }
            if (Starts(fact.Fact) is { } starts && !open.ContainsKey(starts))
            {
                open[starts] = new JourneySpan(fact.On, null, fact.Episode);
            }
            if (Point(fact) is { } point)
            {
                points.Add(point);
            }
        }
        spans.AddRange(open.Select(going => (going.Key, going.Value)));
        return
        [
            .. Lanes
                .Select(lane => new JourneyLane(
                    lane,
                    [.. spans.Where(span => span.Lane == lane).Select(span => span.Span)],
                    [.. points.Where(point => point.Lane == lane).Select(point => point.Point)]
                ))
                .Where(lane => lane.Spans.Count + lane.Points.Count > 0),
        ];
    }

    private static string? Starts(Fact fact) =>
        fact switch
        {
            ContactReceived or ReferralReceived => "Front door",
            EarlyHelpOpened => "Early help",
            AssessmentStarted => "Assessment",
            ChildInNeedPlanAgreed => "Child in need plan",
            EnquiryStarted => "Enquiry",
            ProtectionPlanStarted => "Child protection plan",
            _ => null,
        };

    private static string[] Ends(Fact fact, IEnumerable<string> going) =>
        fact switch
        {
            ReferralDecided => ["Front door"],
            // Imported records may not say what was decided; work that began decided it.
            AssessmentStarted or EarlyHelpOpened or StrategyDiscussionHeld or EnquiryStarted => ["Front door"],
            EarlyHelpClosed => ["Early help"],
            AssessmentAuthorised => ["Assessment"],
            ChildInNeedPlanEnded => ["Child in need plan"],
            EnquiryConcluded or InitialConferenceHeld => ["Enquiry"],
            ProtectionPlanEnded => ["Child protection plan"],
            EpisodeClosed => [.. going],
            _ => [],
        };

    private static (string Lane, JourneyPoint Point)? Point(Recorded fact) =>
        fact.Fact switch
        {
            ReferralReceived => At("Front door", "Referral", fact),
            ReferralDecided => At("Front door", "Decision", fact),
            EarlyHelpReviewed => At("Early help", "Review", fact),
            AssessmentSubmitted => At("Assessment", "Finished", fact),
            ChildInNeedPlanReviewed => At("Child in need plan", "Review", fact),
            StrategyDiscussionHeld => At("Enquiry", "Strategy discussion", fact),
            InitialConferenceHeld => At("Enquiry", "Initial conference", fact),
            CoreGroupMet => At("Child protection plan", "Core group", fact),
            ReviewConferenceHeld => At("Child protection plan", "Review conference", fact),
            HomeVisitMade { Seen: true } => At("Seen", "Home visit, child seen", fact),
            HomeVisitMade => At("Seen", "Home visit, child not seen", fact),
            ChildSeen => At("Seen", "Child seen", fact),
            _ => null,
        };

    private static (string Lane, JourneyPoint Point) At(string lane, string what, Recorded fact) =>
        (lane, new JourneyPoint(fact.On, what, fact.Version));
}
