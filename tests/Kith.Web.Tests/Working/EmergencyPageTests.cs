using Kith.Casework.EmergencyProtection;
using Kith.Casework.LookedAfter;
using Kith.Casework.Meetings;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>What a court or a review decided, where it has to be seen at once.</summary>
public class EmergencyPageTests(Sites sites)
{
    private const string Warning = "goes on longer than the rule allows";
    private const string Shorter = "The order ends before that: go by the order.";

    [Theory]
    [InlineData(8, false, false)]
    [InlineData(9, true, false)]
    [InlineData(3, false, true)]
    public async Task The_end_that_an_order_names_stands_beside_the_rule_with_a_warning_where_it_is_longer(
        int days,
        bool warns,
        bool shorter
    )
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira", $"Order{(char)('a' + days)}");
        await site.Does(
            "amira",
            child,
            new RecordEmergencyOrder
            {
                Applicant = OrderApplicant.LocalAuthority,
                Court = "Saltby",
                Expires = TestSite.Today.AddDays(days),
                ExpiresAt = new TimeOnly(12, 0),
                Reason = "hurt again",
                Place = "with Gran",
                Told = ["parents"],
                ParentsSay = "no",
            }
        );
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");

        page.All(".kith-child-tags li")
            .ShouldContain(flag => flag.StartsWith("Emergency protection order until", StringComparison.Ordinal));
        page.Words.ShouldContain(", 12:00, as the order says. The latest day by the rule is ");
        page.Words.Contains(Warning, StringComparison.Ordinal).ShouldBe(warns);
        page.Words.Contains(Shorter, StringComparison.Ordinal).ShouldBe(shorter);
    }

    [Theory]
    [EveryEngine]
    public async Task A_review_that_was_the_conference_too_fills_in_the_page_of_the_conference(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("amira", "carys", "Oneday");
        await site.Does(
            "amira",
            child,
            new BeginLookedAfter
            {
                Basis = CareBasis.Section20,
                Reason = "not safe at night",
                ParentsSay = "they agree",
                BestInterestsReason = "no time",
                Home = CareHome.Family,
                Who = "Gran, the back room",
                Arrangement = VisitArrangement.Usual,
            }
        );
        await site.Does(
            "amira",
            child,
            new HoldLookedAfterReview
            {
                Reviewer = "Pat Moss",
                Together = true,
                Attendees = [new("r1", "parent", Name: "Grace Okoro", Came: Attendance.Came)],
                Progress = "Sleeps through",
                Decisions = "Gran is assessed by June",
            }
        );
        using var carys = await site.As("carys");

        var page = await carys.Opens($"/children/{child}/acts/hold-review-conference");

        page.Words.ShouldContain("This was the same meeting as the review of");
        page.Holds($"progress.{child:N}").ShouldBe("Sleeps through");
        page.Holds("attendees:r1.name").ShouldBe("Grace Okoro");
    }
}
