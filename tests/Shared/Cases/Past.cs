using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

/// <summary>Records that have come so far, each a few days after the last. Under Working Together 2023 unless another day is given.</summary>
internal sealed partial class Past
{
    private readonly List<Before> _facts = [];
    private DateOnly _day;

    private Past(DateOnly day) => _day = day;

    /// <summary>The day after the last thing that happened.</summary>
    public DateOnly Next => _day.AddDays(1);

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<Before> Facts => _facts;

    public static implicit operator Given(Past past) => Given.The(past._facts);

    public Given Given => this;

    public static Past Nothing(string from = "2024-01-08") => new(Given.Day(from));

    public static Past Registered(string from = "2024-01-08") =>
        Nothing(from).And(new ChildRegistered("K1", BornOn: new DateOnly(2015, 5, 5)), 0);

    public static Past Contact(string from = "2024-01-08") =>
        Registered(from).And(new ContactReceived("Gran", "worried") { Episode = 1 });

    /// <summary>The police told us of domestic abuse, and not the school.</summary>
    public static Past Incident(string from = "2026-02-02") =>
        Registered(from)
            .And(
                new ContactReceived("Police", "shouting", DomesticAbuse: true, SchoolTold: SchoolTold.NotYet)
                {
                    Episode = 1,
                }
            );

    public static Past Referral(string from = "2024-01-08") =>
        Registered(from).And(new ReferralReceived("2A", "often hungry") { Episode = 1 });

    public static Past Decided(ReferralDecision decision, string from = "2024-01-08") =>
        Referral(from).And(new ReferralDecided(decision, "needs") { Episode = 1 }, by: "ruth");

    public static Past EarlyHelp(string from = "2024-01-08") =>
        Decided(ReferralDecision.EarlyHelp, from).And(new EarlyHelpOpened("Mum agrees", "sleep") { Episode = 1 });

    public static Past Section17(string from = "2024-01-08") => Decided(ReferralDecision.Section17, from);

    /// <summary>On the pathway of support for a disabled child, held by Amira.</summary>
    public static Past Supported(string from = "2024-05-08") =>
        Decided(ReferralDecision.DisabledChildSupport, from).LedBy(Team.Amira);

    /// <summary>The assessment for support goes on, and the child was met.</summary>
    public static Past SupportAssessed(string from = "2024-05-08") =>
        Supported(from)
            .And(
                new AssessmentStarted("a good week", "nobody", "at home", "She laughs", "looks up for yes")
                {
                    Episode = 1,
                    Pathway = "disabled-child-support",
                },
                by: "ruth"
            )
            .And(new ChildSeen(false, "“Swim”", "school") { Episode = 1, Pathway = "disabled-child-support" });

    /// <summary>The support plan runs.</summary>
    public static Past SupportPlan(string from = "2024-05-08") =>
        SupportAssessed(from)
            .And(
                new AssessmentSubmitted(
                    "tired",
                    "close",
                    "“Swim”",
                    "sleep",
                    "swims",
                    AssessmentOutcome.DisabledChildSupport,
                    ["5A"]
                )
                {
                    Episode = 1,
                    Pathway = "disabled-child-support",
                }
            )
            .And(new AssessmentAuthorised { Episode = 1, Pathway = "disabled-child-support" }, by: "ruth")
            .And(
                new ChildInNeedPlanAgreed("swims every week", Steps.Of("A companion"))
                {
                    Episode = 1,
                    Pathway = "disabled-child-support",
                },
                by: "ruth"
            );

    /// <summary>Somebody wrote down why a child who is supported may be being harmed.</summary>
    public static Past CauseRecorded() =>
        Supported()
            .And(new ReasonableCauseRecorded(HarmIs.Likely, "bruises", "not from lifting", "told") { Episode = 1 });

    public static Past Held(Practitioner by, string from = "2024-01-08") => Section17(from).LedBy(by);

    public static Past Departed(Practitioner by, string authorisedBy = "ruth") =>
        Held(by)
            .And(
                new DepartureRecorded("cin-visits", "kith-demo", "Away", authorisedBy, "record-departure")
                {
                    Episode = 1,
                },
                by: by.Id
            );

    /// <summary>Amira, who leads, has proposed that Ben leads; Ruth is to agree.</summary>
    public static Past Proposed()
    {
        var past = Held(Team.Amira);
        var act = new ChangeLeadPractitioner
        {
            On = past.Next,
            Episode = 1,
            Practitioner = "ben",
            Reason = "knows the family",
            FamilyTold = "in person",
            Agreed = true,
            Suited = true,
            Departures = [new("lead-practitioner-allocate", "Ruth is away", "ruth")],
        };
        return past.And(
            new DepartureProposed(
                act.ActName,
                System.Text.Json.JsonSerializer.Serialize(act, Json.Options),
                ["lead-practitioner-allocate"],
                "Ruth is away",
                "ruth"
            )
            {
                Episode = 1,
            }
        );
    }

    public static Past Declined() =>
        Departed(Team.Amira)
            .And(new DepartureAnswered(5, "cin-visits", false, "Visit tomorrow") { Episode = 1 }, by: "ruth");

    public static Past Assessing(string from = "2024-01-08") =>
        Held(Team.Amira, from).And(new AssessmentStarted("what helps") { Episode = 1 }, by: "ruth");

    public static Past Seen(string from = "2024-01-08") =>
        Assessing(from).And(new ChildSeen(true, "I like school", "school") { Episode = 1 });

    public static Past Submitted(string by = "amira", string from = "2024-01-08") =>
        Seen(from)
            .And(
                new AssessmentSubmitted("w", "s", "c", "p", "a", AssessmentOutcome.ChildInNeedPlan, ["4B"])
                {
                    Episode = 1,
                },
                by: by
            );

    public static Past Authorised(string from = "2024-01-08") =>
        Submitted(from: from).And(new AssessmentAuthorised { Episode = 1 }, by: "ruth");

    public static Past Drafted(string by = "amira", string from = "2024-01-08") =>
        Authorised(from)
            .And(
                new ChildInNeedPlanDrafted("sleeps well", Steps.Of("Gran helps"), "good", "good") { Episode = 1 },
                by: by
            );

    public static Past NeedPlan(string from = "2024-01-08") =>
        Authorised(from)
            .And(
                new ChildInNeedPlanAgreed("sleeps well", Rows.From<PlanAction>("Gran helps")) { Episode = 1 },
                by: "ruth"
            );

    public static Past HarmSuspected(string from = "2024-01-08") =>
        Decided(ReferralDecision.StrategyDiscussion, from).LedBy(Team.Amira);

    public static Past Discussed(
        StrategyOutcome outcome = StrategyOutcome.Section47Enquiry,
        string from = "2024-01-08"
    ) => HarmSuspected(from).And(new StrategyDiscussionHeld(outcome, Attended.ByAllThree) { Episode = 1 });

    public static Past Enquiry(string from = "2024-01-08") =>
        Discussed(from: from).And(new EnquiryStarted("see the child") { Episode = 1 });

    public static Past ConferenceDue(string from = "2024-01-08") =>
        Enquiry(from)
            .And(new ChildSeen(true, "I am scared", "school") { Episode = 1 })
            .And(new EnquiryConcluded(EnquiryOutcome.Conference, "harm") { Episode = 1 });

    public static Past Conferenced(ConferenceDecision decision, string from = "2024-01-08") =>
        ConferenceDue(from)
            .And(
                new InitialConferenceHeld(
                    decision,
                    decision == ConferenceDecision.ChildProtectionPlan ? AbuseCategory.Neglect : null,
                    "chris"
                )
                {
                    Episode = 1,
                },
                by: "chris"
            );

    public static Past ProtectionPlan(string from = "2024-01-08") =>
        Conferenced(ConferenceDecision.ChildProtectionPlan, from)
            .And(
                new ProtectionPlanStarted(AbuseCategory.Neglect, "safe", Steps.Of("Gran helps"), "Mum, Gran")
                {
                    Episode = 1,
                }
            );

    public static Past PlanToEnd(string from = "2024-01-08") =>
        ProtectionPlan(from)
            .And(new ReviewConferenceHeld(ReviewDecision.End, Chair: "chris") { Episode = 1 }, by: "chris");

    public static Past Closed(string from = "2024-01-08") =>
        Held(Team.Amira, from).And(new EpisodeClosed("RC7", "well") { Episode = 1 });

    public Past LedBy(Practitioner lead) =>
        And(
            new LeadPractitionerAllocated(lead.Id, lead.Name, lead.Details.Supervisor, "right person", true)
            {
                Episode = 1,
            },
            by: "ruth"
        );

    public Past And(Fact fact, int days = 1, string by = "amira")
    {
        _day = _day.AddDays(days);
        _facts.Add(new Before(fact, _day, by));
        return this;
    }
}
