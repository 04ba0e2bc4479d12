using Kith.Casework.Access;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;

namespace Kith.Casework.Tests.PartnerSite;

/// <summary>What opens a child to somebody of an agency, and what ends it.</summary>
public sealed class PartnerAccessTests
{
    private const string RulesFile = "guidance/access/partner-site.yaml";
    private static readonly DateOnly Due = new(2024, 2, 20);

    private static readonly PartnerSiteRules Rules = PartnerSiteRules
        .Load(RulesFile, File.ReadAllText(Path.Combine(Shipped.Root, RulesFile)))
        .Rules!;

    private static readonly PartnerAsked Teacher = new(
        "Helen van der Berg",
        "Oak School",
        "conference",
        "How are the mornings?",
        Due,
        PartnerBasis.Agreed,
        Sections: ["identity"]
    )
    {
        Episode = 1,
    };

    [Theory, Ask("C9")]
    [InlineData("2024-02-20", true)]
    [InlineData("2024-03-05", true)]
    [InlineData("2024-03-06", false)]
    public void It_ends_by_itself_so_many_days_after_the_report_is_due(string day, bool open) =>
        (Of(Past.Held(Team.Amira).And(Teacher), DateOnly.Parse(day, null)) is not null).ShouldBe(open);

    [Fact]
    public void It_ends_on_the_day_that_was_said_where_one_was()
    {
        var past = Past.Held(Team.Amira).And(Teacher with { Until = Due });
        Of(past, Due).ShouldNotBeNull();
        Of(past, Due.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void It_shows_a_section_only_where_both_the_grant_and_its_purpose_do()
    {
        var access = Of(Past.Held(Team.Amira).And(Teacher), Due)!;
        access.Shows(PartnerAccess.Identity).ShouldBeTrue();
        access.Shows(PartnerAccess.People).ShouldBeFalse();
        (access with { Purpose = access.Purpose with { Sections = [] } }).Shows(PartnerAccess.Identity).ShouldBeFalse();
    }

    [Fact]
    public void A_purpose_that_the_file_knows_no_more_opens_nothing() =>
        Of(Past.Held(Team.Amira).And(Teacher with { Purpose = "gone" }), Due).ShouldBeNull();

    [Fact]
    public void A_record_that_is_restricted_opens_to_nobody_of_an_agency() =>
        Of(
                Past.Held(Team.Amira)
                    .And(Teacher)
                    .And(
                        new RecordRestricted(
                            RestrictionKind.Sealed,
                            ["amira"],
                            "amira",
                            "Adopted",
                            new DateOnly(2025, 1, 1)
                        )
                    ),
                Due
            )
            .ShouldBeNull();

    [Theory]
    [InlineData("Berg", true)]
    [InlineData("van der Berg", true)]
    [InlineData("VAN-DER BÉRG", true)]
    [InlineData("Helen van der Berg", true)]
    [InlineData("Helen", false)]
    [InlineData("erg", false)]
    [InlineData("", false)]
    public void A_surname_is_what_ends_the_name_however_it_is_typed(string typed, bool right) =>
        PartnerGrant.In(Past.Held(Team.Amira).And(Teacher).Given.Record)[0].IsSurname(typed).ShouldBe(right);

    [Theory]
    [InlineData("We meet at 9 lanternhide walk", true)]
    [InlineData("How are the mornings?", false)]
    public void A_question_that_gives_away_an_address_that_is_kept_secret_is_refused(string asks, bool refused)
    {
        var past = Past.Held(Team.Amira).And(new AddressRecorded("9 Lanternhide Walk", Protected: true));
        var outcome = past.Given.When(Team.Amira, Asking with { On = past.Next, Episode = 1, Asks = asks });

        if (refused)
            outcome.ThenAsks(
                "asks",
                "This gives away an address that is kept secret. Leave it out: they are shown what you write"
            );
        else
            outcome.ThenHappened<PartnerAsked>();
    }

    [Fact]
    public void Parents_are_not_shown_that_somebody_was_asked_where_telling_them_could_put_the_child_at_risk()
    {
        var past = Past.Held(Team.Amira);
        past.Given.When(
                Team.Amira,
                Asking with
                {
                    On = past.Next,
                    Episode = 1,
                    Basis = PartnerBasis.RiskInTelling,
                    ShownToFamily = true,
                }
            )
            .ThenAsks(
                "shown-to-family",
                "You say that telling the family could put a child at risk. Then they do not see it"
            );
    }

    [Fact]
    public void Each_purpose_that_a_form_offers_is_one_of_the_file_and_none_is_missing() =>
        Shipped
            .Forms.For("ask-partner")
            .Find("purpose")!
            .Options.Select(option => option.Value)
            .ShouldBe(Rules.Purposes.Select(purpose => purpose.Name));

    [Theory]
    [InlineData("days: 42 ", "days: 0", "whole number from 1 to 120")]
    [InlineData("after_due:", "later:", "\"after_due\" is missing")]
    [InlineData("sections: [identity, people]", "sections: [everything]", "Nothing is called \"everything\"")]
    public void What_is_wrong_with_the_file_is_said(string right, string wrong, string says)
    {
        var text = File.ReadAllText(Path.Combine(Shipped.Root, RulesFile));
        PartnerSiteRules
            .Load(RulesFile, text.Replace(right, wrong, StringComparison.Ordinal))
            .Errors.ShouldContain(error => error.Message.Contains(says));
    }

    private static AskPartner Asking { get; } =
        new()
        {
            Name = "Helen Sharrow",
            Agency = "Oak School",
            Ring = "01632 960400",
            Purpose = "conference",
            Asks = "How are the mornings?",
            By = new DateOnly(2024, 6, 1),
            Basis = PartnerBasis.Agreed,
            ShownToFamily = true,
        };

    private static PartnerAccess? Of(Past past, DateOnly day)
    {
        var record = past.Given.Record;
        return PartnerAccess.Of(record, PartnerGrant.In(record)[0].Number, day, Rules);
    }
}
