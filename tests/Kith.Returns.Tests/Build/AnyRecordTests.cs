using System.Globalization;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Build;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Build;

/// <summary>Records of any facts in any order: building has to be total, and say the same twice.</summary>
public class AnyRecordTests
{
    private static readonly Func<Random, Fact>[] Facts =
    [
        _ => new ContactReceived("Gran", "worried"),
        random => new ReferralReceived("6", PrimaryNeed: random.Next(2) == 0 ? "N1" : null),
        random => new ReferralDecided((ReferralDecision)random.Next(8)),
        random => new ReferralOutcomeReported(random.Next(2) == 0),
        _ => new AssessmentStarted(),
        random => new AssessmentReviewed { BegunOn = Begun(random) },
        _ => new AssessmentSubmitted(Factors: ["1B"]),
        random => new AssessmentAuthorised(null, random.Next(2) == 0 ? ["3A"] : null) { BegunOn = Begun(random) },
        _ => new ChildInNeedPlanAgreed(),
        random => new ChildInNeedPlanEnded { BegunOn = Begun(random) },
        _ => new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry),
        _ => new EnquiryStarted(),
        random => new EnquiryConcluded((EnquiryOutcome)random.Next(3)),
        random => new EnquiryOutcomeReported(random.Next(2) == 0) { BegunOn = Begun(random) },
        random => new InitialConferenceHeld(null) { BegunOn = Begun(random) },
        random => new ProtectionPlanStarted(AbuseCategory.Neglect, PreviousPlans: random.Next(3)),
        random => new ReviewConferenceHeld(null, AbuseCategory.Emotional) { BegunOn = Begun(random) },
        random => new CategoryOfAbuseReported(AbuseCategory.Multiple) { BegunOn = Begun(random) },
        random => new ProtectionPlanEnded(null) { BegunOn = Begun(random) },
        _ => new EpisodeClosed("RC7", null),
    ];

    [Fact]
    public void Any_record_is_built_and_checked_and_says_the_same_twice()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var record = Made(new Random(seed));
            var built = record.In();

            Said(record.In()).ShouldBe(Said(built));
            if (built.Child is { } child)
            {
                child.Episodes.ShouldNotBeEmpty();
                new CensusRuleSet(Building.Period()).Check(child).ShouldAllBe(finding => finding.Line > 0);
            }
        }
    }

    [Fact]
    public void Nothing_in_a_return_is_later_than_its_last_day()
    {
        for (var seed = 0; seed < 2_000; seed++)
            if (Made(new Random(seed)).In().Child is { } child)
                Days(child).ShouldAllBe(day => day <= new DateOnly(2026, 3, 31));
    }

    private static IEnumerable<DateOnly?> Days(CinChild child) =>
        child.Episodes.SelectMany(episode =>
            new[] { episode.ReferralDate.Value, episode.ClosureDate.Value, episode.ConferenceDate.Value }
                .Concat(
                    episode.Assessments.SelectMany(a =>
                        new[] { a.Start.Value, a.Authorised.Value, a.InternalReview.Value }
                    )
                )
                .Concat(episode.Plans.SelectMany(plan => new[] { plan.Start.Value, plan.End.Value }))
                .Concat(
                    episode.Enquiries.SelectMany(enquiry => new[] { enquiry.Start.Value, enquiry.ConferenceDate.Value })
                )
                .Concat(episode.ProtectionPlans.SelectMany(plan => new[] { plan.Start.Value, plan.End.Value }))
                .Concat(episode.ProtectionPlans.SelectMany(plan => plan.ReviewDates).Select(date => date.Value))
                .Where(day => day is not null)
        );

    private static Recording Made(Random random)
    {
        var record = new Recording();
        for (var count = random.Next(20); count > 0; count--)
            record.Add(Facts[random.Next(Facts.Length)](random), Text(Day(random)), random.Next(1, 3));
        return record;
    }

    private static DateOnly? Begun(Random random) => random.Next(3) == 0 ? Day(random) : null;

    private static DateOnly Day(Random random) => new DateOnly(2024, 10, 1).AddDays(random.Next(720));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Said(ReturnedChild built) =>
        string.Join('\n', built.LeftOut) + (built.Child is null ? "" : string.Join('\n', Days(built.Child)));
}
