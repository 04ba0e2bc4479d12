using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Bench;

/// <summary>A record to measure with: two years of visits, as long as a long story gets.</summary>
internal static class Stories
{
    public const string Worker = "bench-worker";

    private const int Visits = 60;
    private const string Account =
        "We talked in the kitchen while the younger ones were at nursery. School is going better than before the summer, "
        + "the new bedroom is finished, and the plan's next steps were gone through one by one with both parents. The bus "
        + "pass came. We agreed who rings the school about the mornings, and what to do if the worries from last winter return.";

    private static readonly DateOnly Begun = new(2024, 1, 8);

    /// <summary>The facts of the story, in order.</summary>
    public static IReadOnlyList<Dated> Facts { get; } =
    [
        new(new ChildRegistered("B1", BornOn: new DateOnly(2015, 4, 1), Sex: Sex.Female), Begun),
        new(new ChildNamed("Zoë", "Example"), Begun),
        new(new ReferralReceived("1A", Account) { Episode = 1 }, Begun),
        new(new ReferralDecided(ReferralDecision.Section17) { Episode = 1 }, Begun.AddDays(1)),
        new(
            new LeadPractitionerAllocated(Worker, "Bench Worker", null, "Knows the family", true) { Episode = 1 },
            Begun.AddDays(1)
        ),
        new(new AssessmentStarted() { Episode = 1 }, Begun.AddDays(2)),
        new(new ChildSeen(true, Account) { Episode = 1 }, Begun.AddDays(5)),
        .. Enumerable.Range(1, Visits).Select(week => new Dated(Visit(), Begun.AddDays(week * 12))),
    ];

    /// <summary>The story as a record that nobody stored.</summary>
    public static ChildRecord Long(Guid child) =>
        ChildRecord.From(
            child,
            [
                .. Facts.Select(
                    (dated, index) =>
                        new Recorded(
                            index + 1,
                            dated.Fact,
                            dated.On,
                            dated.At,
                            DateTimeOffset.UnixEpoch,
                            Worker,
                            Guid.Empty
                        )
                ),
            ]
        );

    /// <summary>One child's part of a home visit.</summary>
    public static HomeVisitMade Visit() =>
        new(true, true, null, "I like the new school.", Account, "Settled and chatty.", true, "Both parents")
        {
            Episode = 1,
        };
}
