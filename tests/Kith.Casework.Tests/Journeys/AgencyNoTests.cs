using Kith.Casework.Agencies;
using Kith.Casework.FrontDoor;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A no to an agency counts however the agency is named, and whoever asks reads whose no it was and to what.</summary>
public sealed class AgencyNoTests
{
    private const string WhatToDo = "Choose another ground, or ask the family again and record what they say";

    private const string Another = "If that is another agency, give its whole name in what the family agreed to. ";

    [Fact, Ask("D9")]
    public void Whoever_asks_with_the_familys_agreement_says_which_agency_it_agreed_to()
    {
        var past = Past.Referral();

        Asks(past, null, CheckBasis.Agreed)
            .ThenAsks(
                "checks:k1.agency",
                "Check 1: Say which agency the family agreed to: a yes to one is no yes to another"
            );
        Asks(past, null, CheckBasis.PublicTask).ThenHappened<AgencyChecksRequested>();
        Asks(past, "Oak School", CheckBasis.Agreed).ThenHappened<AgencyChecksRequested>();
    }

    [Theory, Ask("D9")]
    [InlineData("the school", "Oak School", true)]
    [InlineData("Oak School", "school", true)]
    [InlineData("Oak School, Year 4", "OAK SCHÓOL", true)]
    [InlineData("St. John’s", "St Johns Primary", true)]
    [InlineData("health visitor", "Quayside Health Visiting", true)]
    [InlineData("Meena Patel", "Oak School", true)]
    [InlineData("any other agency", "Oak School", true)]
    [InlineData("the midwife", "Riverside Trust", true)]
    [InlineData("their school", "Larkfield Academy", true)]
    [InlineData("the GP", "Harbour Road", true)]
    [InlineData("Larkfeild School", "Larkfield Academy", true)]
    [InlineData("Riverside Mental Helth", "Riverside Mental Health", true)]
    [InlineData("CAMHS", "Child and Adolescent Mental Health Services", true)]
    [InlineData("Child and Adolescent Mental Health Services", "camhs", true)]
    [InlineData("Oak Primary", "Oak School", true)]
    [InlineData("Mill Lane Surgery", "Mill Lane Practice", true)]
    [InlineData("Harbour Housing", "Garbage Housing", false)]
    [InlineData("Oak School", "Elm School", false)]
    [InlineData("the midwife", "Oak School", false)]
    [InlineData("Oak School", "Larkfield Academy", false)]
    [InlineData("the GP", "Oak School", false)]
    public void A_no_counts_however_the_agency_is_named(string said, string asked, bool counts)
    {
        var past = Past.Referral()
            .And(new ChildDescribed(School: "Larkfield Academy", Gp: "Harbour Road"), 0)
            .And(new ProfessionalsRecorded([new("p1", "Jo Lowe", "Midwife", "Riverside Trust")]), 0)
            .And(new AgreementsRecorded([No("Rosa", AgreementTo.Ask, said)]), 0);

        var outcome = Asks(past, asked, CheckBasis.Agreed);

        if (counts)
            outcome.ThenRefused().Problems.ShouldHaveSingleItem().Field.ShouldBe("checks:k1.basis");
        else
            outcome.ThenHappened<AgencyChecksRequested>();
        // Where a child may be at risk it rests on the law, and not on a yes.
        Asks(past, asked, CheckBasis.RiskInTelling).ThenHappened<AgencyChecksRequested>();
    }

    [Fact, Ask("D9")]
    public void Whoever_asks_reads_whose_no_it_was_when_and_to_what()
    {
        Asks(Said(No("Rosa", AgreementTo.Ask, "Oak School")), "Oak School", CheckBasis.Agreed)
            .ThenAsks(
                "checks:k1.basis",
                $"Check 1: Rosa said no on 5 January 2024 to our asking Oak School. {WhatToDo}"
            );
        Asks(Said(Back("Rosa", AgreementTo.Ask, "the school")), "Oak School", CheckBasis.Agreed)
            .ThenAsks(
                "checks:k1.basis",
                $"Check 1: Rosa took back on 5 January 2024 the yes to our asking the school. {Another}{WhatToDo}"
            );
    }

    [Fact, Ask("D9"), Ask("C13")]
    public void Where_one_parent_agrees_and_the_other_does_not_the_no_counts_until_it_is_settled()
    {
        var no = No("Leon", AgreementTo.Ask, "Oak School");

        Asks(Said(Yes("Rosa", AgreementTo.Ask, "Oak School"), no), "Oak School", CheckBasis.Agreed)
            .ThenAsks(
                "checks:k1.basis",
                "Check 1: Leon said no on 5 January 2024 to our asking Oak School. "
                    + $"Rosa agreed: the no counts until the family has settled it. {WhatToDo}"
            );
        Asks(
                Said(Yes("Rosa", AgreementTo.Ask, "Oak School"), no with { Answer = AgreementAnswer.Agreed }),
                "Oak School",
                CheckBasis.Agreed
            )
            .ThenHappened<AgencyChecksRequested>();
    }

    [Fact, Ask("D9")]
    public void A_no_to_telling_says_that_it_is_one_and_gives_way_to_the_same_persons_yes_to_asking_where_nothing_is_shown()
    {
        var telling = No("Rosa", AgreementTo.Tell, "Oak School");
        var asking = Yes("Rosa", AgreementTo.Ask, "Oak School");

        Asks(Said(telling), "Oak School", CheckBasis.Agreed)
            .ThenAsks(
                "checks:k1.basis",
                "Check 1: Rosa said no on 5 January 2024 to our telling Oak School. "
                    + $"To ask it tells it that we work with the child. {WhatToDo}"
            );
        Asks(Said(telling, asking), "Oak School", CheckBasis.Agreed).ThenHappened<AgencyChecksRequested>();
        Asks(Said(telling, asking with { Name = "Leon" }), "Oak School", CheckBasis.Agreed).ThenRefused();
        var past = Said(telling, asking);
        AgreementRows.NoTo(past.Given.Record, "Oak School", shows: true).ShouldBe(telling);
    }

    [Theory, Ask("D9")]
    [InlineData("the school")]
    [InlineData("Helen Sharrow")]
    [InlineData("class teacher")]
    public void What_an_agency_may_see_is_shut_by_a_no_however_it_is_named_and_however_late_it_is_written_up(
        string said
    )
    {
        var given = new PartnerAsked(
            "Helen Sharrow",
            "Oak School",
            "conference",
            "How are the mornings?",
            new DateOnly(2024, 6, 1),
            PartnerBasis.Agreed,
            Role: "Class teacher"
        )
        {
            Episode = 1,
        };
        var past = Past.Held(Team.Amira).And(given);
        Barrier(past).ShouldBeNull();

        Barrier(past.And(new AgreementsRecorded([No("Rosa", AgreementTo.Tell, said)])))
            .ShouldBe($"Rosa said no on 5 January 2024 to our telling {said}.");
    }

    private static string? Barrier(Past past) =>
        PartnerAccess.Barrier(past.Given.Record, PartnerGrant.In(past.Given.Record)[0], past.Next, Rules);

    private static readonly PartnerSiteRules Rules = PartnerSiteRules
        .Load(
            "guidance/access/partner-site.yaml",
            File.ReadAllText(Path.Combine(Shipped.Root, "guidance/access/partner-site.yaml"))
        )
        .Rules!;

    private static Past Said(params Agreement[] rows) => Past.Referral().And(new AgreementsRecorded([.. rows]), 0);

    private static Then Asks(Past past, string? agency, CheckBasis basis) =>
        past.Given.When(
            Team.Ruth,
            new RequestAgencyChecks
            {
                On = past.Next,
                Episode = 1,
                Checks = [new("k1", "Meena Patel", agency, Asks: "How is he?", Basis: basis)],
            }
        );

    private static Agreement Yes(string name, AgreementTo to, string agency) =>
        new($"{name}-{to}", Name: name, To: to, Agency: agency, Answer: AgreementAnswer.Agreed);

    private static Agreement No(string name, AgreementTo to, string agency) =>
        Yes(name, to, agency) with
        {
            Answer = AgreementAnswer.Refused,
            On = new DateOnly(2024, 1, 5),
            ReviewOn = new DateOnly(2024, 2, 5),
            Lawful = "other-help",
            Follows = "the club goes on",
        };

    private static Agreement Back(string name, AgreementTo to, string agency) =>
        No(name, to, agency) with
        {
            Answer = AgreementAnswer.TakenBack,
        };
}
