using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.Tests.Replay;

/// <summary>Records and people for a replay, in the fewest words.</summary>
internal static class Replayed
{
    public static readonly DateOnly Today = new(2026, 3, 31);

    public static GuidanceLibrary Shipped { get; } = GuidanceFiles.Library();

    /// <summary>Two editions over records of cases led by a social worker and a family support worker.</summary>
    public static ReplayFigures Figures(params IReadOnlyList<ChildRecord> records)
    {
        var question = new ReplayQuestion(Side.Of(Shipped, "wt-2018")!, Side.Of(Shipped, "wt-2023")!, Selection.All);
        var tally = new ReplayTally(
            question,
            FormFiles.Library(),
            WorkforceHistory.Always([
                Person("amira", Post.Practitioner, Registration.SocialWorker),
                Person("sam", Post.Practitioner, Registration.Other),
                Person("ruth", Post.Supervisor, Registration.SocialWorker, supervisor: null),
            ]),
            Today.ToDateTime(new TimeOnly(12, 0))
        );
        foreach (var record in records)
            tally.Add(record);
        return tally.Figures();
    }

    /// <summary>A child whose assessment is led by somebody.</summary>
    public static ChildRecord AssessedBy(string lead)
    {
        Fact[] facts =
        [
            new ReferralReceived("1A", "Seen with bruises"),
            new ReferralDecided(ReferralDecision.Section17),
            new LeadPractitionerAllocated(lead, lead, "ruth", null, null),
            new AssessmentStarted(),
        ];
        var day = new DateOnly(2026, 3, 2);
        return ChildRecord.From(
            Guid.NewGuid(),
            [
                .. facts.Select(
                    (fact, at) =>
                        new Recorded(
                            at + 1,
                            fact with
                            {
                                Episode = 1,
                            },
                            day,
                            null,
                            default,
                            "amira",
                            new Guid(at, 0, 0, new byte[8])
                        )
                ),
            ]
        );
    }

    private static Practitioner Person(string id, Post post, Registration registration, string? supervisor = "ruth") =>
        new(id, new PractitionerRecorded(id, "", post, registration, "North", supervisor, "Local authority"));
}
