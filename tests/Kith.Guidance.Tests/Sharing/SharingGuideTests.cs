using static Kith.Guidance.SharingVerdict;

namespace Kith.Guidance.Tests.Sharing;

/// <summary>The guide that ships, way by way.</summary>
[Ask("D10")]
public sealed class SharingGuideTests
{
    private static readonly SharingGuide Guide = SharingGuide.InForceOn(Shipped.Sharing, new DateOnly(2026, 3, 1));

    private static readonly List<SharingStep> Ways = [.. Guide.Ways()];

    // Written from the published rules, not from the file: what has to follow where these answers were given.
    private static readonly (string[] Given, string End, SharingVerdict Verdict)[] Table =
    [
        (["danger-now"], "urgent", ShareNow),
        (["harm", "harm-services"], "share-to-protect", Share),
        (["harm", "harm-helpers"], "share-to-protect", Share),
        (["harm", "harm-family"], "harm-family", AskFirst),
        (["harm", "harm-others"], "harm-others", DoNotShare),
        (["help", "help-family"], "help-family", Share),
        (["help", "help-others"], "not-theirs", DoNotShare),
        (["help", "agreed"], "share-agreed", Share),
        (["help", "not-asked"], "ask-first", AskFirst),
        (["help", "refused", "worried"], "share-to-protect", Share),
        (["help", "refused", "not-worried"], "respect-no", DoNotShare),
        (["other", "other-family"], "own-information", AskFirst),
        (["other", "other-others"], "not-theirs", DoNotShare),
        (["other", "in-writing"], "answer-request", Share),
        (["other", "not-in-writing"], "ask-what-for", AskFirst),
        (["other", "other-agreed"], "share-agreed", Share),
        (["other", "other-not-agreed"], "not-without-agreement", AskFirst),
    ];

    [Fact]
    public void Every_way_through_the_questions_comes_to_what_the_table_says()
    {
        foreach (var way in Ways)
        {
            var row = Table.Where(row => row.Given.All(answer => Has(way, answer))).ShouldHaveSingleItem(Said(way));
            (way.Advice!.End.Id, way.Advice.End.Verdict).ShouldBe((row.End, row.Verdict), Said(way));
        }
        Table.Where(row => !Ways.Exists(way => row.Given.All(answer => Has(way, answer)))).ShouldBeEmpty();
        Ways.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Nobody_is_asked_more_than_eight_questions() =>
        Ways.Max(way => way.Answered.Count).ShouldBeLessThanOrEqualTo(8);

    [Fact]
    public void Every_way_says_what_with_whom_on_what_basis_what_to_tell_the_family_and_what_to_write_down() =>
        Ways.SelectMany(way => Enum.GetValues<SharingHeading>().Select(heading => way.Advice!.Under(heading)))
            .ShouldAllBe(lines => lines.Any(line => line.Length > 0));

    [Fact]
    public void Who_is_put_at_risk_by_telling_the_family_is_never_told_to_tell_them()
    {
        foreach (var way in Ways.Where(way => Has(way, "telling-is-risky")))
            way.Advice!.Under(SharingHeading.Family)
                .ShouldHaveSingleItem()
                .ShouldStartWith("Do not tell the family", Case.Sensitive);
        foreach (var way in Ways.Where(way => Has(way, "telling-is-safe")))
            way.Advice!.Under(SharingHeading.Family)
                .ShouldHaveSingleItem()
                .ShouldStartWith("Tell the family", Case.Sensitive);
    }

    [Fact]
    public void Whoever_would_name_others_is_told_to_leave_them_out() =>
        Ways.Where(way => Has(way, "names-others"))
            .Where(way =>
                !way.Advice!.Under(SharingHeading.Share)
                    .Any(line => line.StartsWith("Leave out names", StringComparison.Ordinal))
            )
            .Select(Said)
            .ShouldBeEmpty();

    [Fact]
    public void A_no_of_the_family_does_not_stop_anybody_who_fears_harm() =>
        Ways.Where(way => Has(way, "harm-services") || Has(way, "harm-helpers") || Has(way, "worried"))
            .Where(way => way.Advice!.End.Verdict != Share)
            .Select(Said)
            .ShouldBeEmpty();

    [Fact]
    public void Each_line_of_advice_rests_on_a_duty_of_the_guidance()
    {
        var duties = Shipped.Duties();
        Ways.SelectMany(way => way.Advice!.Lines.Select(line => line.Duty))
            .Distinct()
            .Where(duty => !duties.Contains(duty))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Answers_that_were_not_asked_for_count_for_nothing()
    {
        var step = Guide.After(new Dictionary<string, string> { ["danger"] = "harm", ["about"] = "harm" });

        step.Answered.ShouldBeEmpty();
        step.Next.ShouldBe(Guide.Questions[0]);
    }

    private static bool Has(SharingStep way, string answer) => way.Answered.Any(one => one.Answer.Id == answer);

    private static string Said(SharingStep way) => string.Join(", ", way.Answered.Select(one => one.Answer.Id));
}
