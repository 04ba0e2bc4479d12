using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.Site;

/// <summary>Children whose records are made by real acts, up to where a test begins.</summary>
internal static class MadeChildren
{
    /// <summary>A child referred to the front door, undecided.</summary>
    public static async Task<Guid> Referred(
        this TestSite site,
        string given = "Jo",
        string family = "Smith",
        DateOnly? born = null,
        DateOnly? on = null
    )
    {
        var child = Guid.NewGuid();
        var day = on ?? TestSite.Today;
        await site.Does(
            "frances",
            child,
            new RegisterChild
            {
                Given = given,
                Family = family,
                BornOn = born ?? new DateOnly(2019, 3, 27),
                On = day,
            },
            new ReceiveReferral
            {
                Source = "2A",
                Referrer = "Class teacher",
                Concern = $"{given} comes to school hungry",
                Acknowledged = true,
                On = day,
            }
        );
        return child;
    }

    /// <summary>An import found that a record may be of the same child as another.</summary>
    public static async Task ProposedAsync(this TestSite site, Guid child, Guid other, int likelihood = 93)
    {
        var number = (await site.RecordOf(other)).State.Person.Number;
        await site.Records.AppendAsync(
            new Kith.Store.Append(
                Guid.NewGuid(),
                Casework.People.Importing.Imported.ActName,
                Casework.People.Importing.Imported.Actor,
                TimeProvider.System.GetUtcNow(),
                $"{Guid.NewGuid()}",
                [
                    new Kith.Store.StreamAppend(
                        await site.RecordOf(child),
                        [new Dated(new DuplicateProposed(other, number, likelihood), TestSite.Today)],
                        "people.csv, line 24"
                    ),
                ]
            ),
            TestDatabase.Stop
        );
    }

    /// <summary>A child whose referral was decided on, with nobody to lead yet.</summary>
    public static async Task<Guid> Decided(
        this TestSite site,
        ReferralDecision decision = ReferralDecision.Section17,
        string given = "Jo",
        string family = "Smith",
        DateOnly? on = null
    )
    {
        var child = await site.Referred(given, family, on: on);
        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = decision,
                Reason = "Needs help soon",
                Threshold = "level 3",
                ParentsTold = true,
                On = on ?? TestSite.Today,
                Episode = 1,
            }
        );
        return child;
    }

    /// <summary>The one child of this name.</summary>
    public static async Task<ChildRecord> Named(this TestSite site, string name)
    {
        await using var read = site.Database.Database.ReadModels();
        return await site.RecordOf(
            (await read.Children.SingleAsync(child => child.Name == name, TestDatabase.Stop)).Id
        );
    }

    /// <summary>A child who is expected, led by Amira under section 17.</summary>
    public static async Task<Guid> Expected(this TestSite site, string family = "Hart")
    {
        var child = Guid.NewGuid();
        await site.Does(
            "frances",
            child,
            new RegisterChild
            {
                Family = family,
                ExpectedOn = new DateOnly(2027, 3, 1),
                On = TestSite.Today,
            },
            new ReceiveReferral
            {
                Source = "3A",
                Referrer = "Midwife",
                Concern = "Help is wanted before the birth",
                Acknowledged = true,
                On = TestSite.Today,
            }
        );
        await site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = ReferralDecision.Section17,
                Reason = "Help before the birth",
                Threshold = "level 3",
                ParentsTold = true,
            }
        );
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
        return child;
    }

    /// <summary>A child whom somebody leads under section 17.</summary>
    public static async Task<Guid> LedBy(
        this TestSite site,
        string lead,
        string given = "Jo",
        string family = "Smith",
        DateOnly? on = null,
        DateOnly? since = null
    )
    {
        var child = await site.Decided(ReferralDecision.Section17, given, family, on);
        await site.Does(
            Staff.All[lead].Supervisor ?? (lead == "denise" ? "sunil" : "denise"),
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = lead,
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
                On = since ?? on ?? TestSite.Today,
                Episode = 1,
            }
        );
        return child;
    }

    /// <summary>Two children of one family with records of their own, led by the same person.</summary>
    public static async Task<(Guid Elder, Guid Younger)> SiblingsLedBy(
        this TestSite site,
        string lead,
        DateOnly? on = null,
        string family = "Okoro"
    )
    {
        var elder = await site.LedBy(lead, "Ada", family, on);
        var younger = await site.LedBy(lead, "Ben", family, on);
        await site.Does(lead, elder, Sibling(younger, $"Ben {family}", "Brother"));
        return (elder, younger);
    }

    /// <summary>Two children of one family who were decided on the same day, with nobody to lead them yet.</summary>
    public static async Task<(Guid Elder, Guid Younger)> SiblingsDecided(this TestSite site, string family)
    {
        var elder = await site.Decided(given: "Ada", family: family);
        var younger = await site.Decided(given: "Ben", family: family);
        await site.Does("frances", elder, Sibling(younger, $"Ben {family}", "Brother"));
        return (elder, younger);
    }

    /// <summary>A child whose assessment waits for approval.</summary>
    public static async Task<Guid> AssessedBy(
        this TestSite site,
        string lead,
        string given = "Jo",
        string? sentBy = null
    )
    {
        var child = await site.LedBy(lead, given);
        await site.Does(
            Staff.All[lead].Supervisor!,
            child,
            new StartAssessment
            {
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
                Focus = "Is there enough to eat?",
                Interpreter = "Nobody",
                Fathers = "Lives elsewhere, takes part by telephone",
            }
        );
        await site.Does(
            lead,
            child,
            new SeeChild
            {
                Alone = true,
                ChildSaid = "I like my dog",
                Where = "At school",
            }
        );
        await site.Does(sentBy ?? lead, child, Assessment("Food runs out by Thursday"));
        return child;
    }

    /// <summary>A child whom somebody led until our involvement ended.</summary>
    public static async Task<Guid> ClosedBy(this TestSite site, string lead, string given = "Jo")
    {
        var child = await site.LedBy(lead, given);
        await site.Does(
            Staff.All[lead].Supervisor!,
            child,
            new CloseEpisode { Reason = "RC7", Summary = "The family manages well" }
        );
        return child;
    }

    /// <summary>A child on a child protection plan.</summary>
    public static async Task<Guid> OnAPlan(this TestSite site, string lead, string chair, string given = "Jo")
    {
        var child = await site.Decided(ReferralDecision.StrategyDiscussion, given);
        var supervisor = Staff.All[lead].Supervisor!;
        await site.Does(
            supervisor,
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = lead,
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
        await site.Does(
            supervisor,
            child,
            new HoldStrategyDiscussion
            {
                Reason = "A mark on the arm",
                Attendees = Attended.ByAllThree,
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "See the child today",
            }
        );
        await site.Does(lead, child, new StartSection47Enquiry { Plan = "See the child today" });
        await site.Does(
            lead,
            child,
            new SeeChild
            {
                Alone = true,
                ChildSaid = "It hurts",
                Where = "At school",
            }
        );
        await site.Does(
            lead,
            child,
            new ConcludeSection47Enquiry
            {
                Findings = "Hit more than once",
                Outcome = EnquiryOutcome.Conference,
                Chair = chair,
            }
        );
        await site.Does(
            chair,
            child,
            new HoldInitialConference
            {
                Attendees = Attended.AtConference,
                ReportNotSharedReason = "They read it at the door",
                ParentsSay = "We want help",
                Threshold = "Likely to be hurt again",
                Decision = ConferenceDecision.ChildProtectionPlan,
                Category = AbuseCategory.Physical,
                Actions = Steps.Of("Gran helps"),
                NotAskedReason = "Too young",
            }
        );
        await site.Does(
            lead,
            child,
            new GiveMeetingNotes
            {
                Meeting = MeetingRecord.Owed(await site.RecordOf(child), 1)[0].Version,
                People =
                [
                    .. Attended.ByFamily.Select(person => person with { Came = null, Given = GivenAfter.Record }),
                ],
            }
        );
        await site.Does(
            lead,
            child,
            new StartProtectionPlan
            {
                Outcomes = "Nobody is hit",
                Actions = Steps.Of("Gran moves in"),
                CoreGroup = "Mum, Gran",
                Contingency = "We meet again within the week",
            }
        );
        return child;
    }

    public static SubmitAssessment Assessment(string worries) =>
        new()
        {
            ChildSaid = "I like my dog",
            ParentsSay = "We manage",
            Strengths = "A warm home",
            Worries = worries,
            Analysis = "Money is short",
            Factors = ["1A"],
            Outcome = AssessmentOutcome.ChildInNeedPlan,
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Declined,
            ChildHeard = Heard.TogetherAndApart,
        };

    private static RecordFamilyMember Sibling(Guid child, string name, string relationship) =>
        new()
        {
            Name = name,
            Relationship = relationship,
            Child = child,
            LivesWithChild = true,
        };
}
