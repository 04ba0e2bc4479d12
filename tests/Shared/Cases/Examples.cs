using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

/// <summary>One act filled in as a practitioner would, with a record it can follow from and somebody who may do it.</summary>
internal sealed record Example(Past Past, Practitioner By, Act Act)
{
    public Given Given => Past;

    public string Name => Act.ActName;
}

/// <summary>An example of every act.</summary>
internal static class Examples
{
    // The child's mother: known before what is recorded about her or kept from her.
    private static readonly FamilyMemberRecorded Rosa = new(
        new Guid("11111111-0000-4000-8000-000000000001"),
        "Rosa Hart",
        "mother"
    );

    private static readonly Example[] Unplaced =
    [
        new(
            Past.Registered(),
            Team.Fay,
            new ReceiveContact
            {
                From = "Gran",
                Agency = "none",
                Concern = "worried",
            }
        ),
        new(
            Past.Registered(),
            Team.Fay,
            new ReceiveReferral
            {
                Source = "2A",
                Referrer = "Head",
                PrimaryNeed = "N1",
                Concern = "often hungry",
                ParentsTold = true,
                Acknowledged = true,
                ChildSaid = "I am hungry",
            }
        ),
        new(
            Past.Referral(),
            Team.Ruth,
            new DecideReferral
            {
                Decision = ReferralDecision.Section17,
                Reason = "needs help",
                PrimaryNeed = "N1",
            }
        ),
        new(Past.Referral(), Team.Fay, new AcknowledgeReferral { How = "telephone" }),
        new(Past.Held(Team.Amira), Team.Amira, new TellReferrer { How = "telephone", Said = "We will help" }),
        new(
            Past.Decided(ReferralDecision.EarlyHelp).LedBy(Team.Sam),
            Team.Sam,
            new OpenEarlyHelp
            {
                Consent = "Mum agrees",
                Groups = ["young-carer"],
                Needs = "sleep",
                ChildSaid = "I am tired",
            }
        ),
        new(
            Past.EarlyHelp().LedBy(Team.Sam),
            Team.Sam,
            new ReviewEarlyHelp
            {
                Progress = "better",
                ChildSaid = "I sleep",
                Next = "go on",
            }
        ),
        new(
            Past.EarlyHelp().LedBy(Team.Sam),
            Team.Sam,
            new CloseEarlyHelp { Outcome = "outcomes-met", Summary = "sleeps well" }
        ),
        new(
            Past.Section17(),
            Team.Ruth,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "knows the family",
                Agreed = true,
                Suited = true,
            }
        ),
        new(
            Past.Held(Team.Amira),
            Team.Ruth,
            new ChangeLeadPractitioner
            {
                Practitioner = "ben",
                Reason = "moves away",
                FamilyTold = "in person",
                Agreed = true,
                Suited = true,
            }
        ),
        new(
            Past.Held(Team.Amira),
            Team.Ruth,
            new StartAssessment
            {
                Focus = "what helps",
                Interpreter = "nobody",
                Fathers = "lives nearby, will take part",
            }
        ),
        new(
            Past.Assessing(),
            Team.Amira,
            new SeeChild
            {
                Where = "school",
                Alone = true,
                ChildSaid = "I like school",
            }
        ),
        new(Past.Assessing(), Team.Amira, new ReviewAssessment { Note = "see Dad next" }),
        new(
            Past.Seen(),
            Team.Amira,
            new SubmitAssessment
            {
                ChildSaid = "I want Mum to be well",
                ChildNotSeenReason = "not needed",
                ParentsSay = "Mum is tired",
                Strengths = "Gran",
                Worries = "tiredness",
                Analysis = "needs rest",
                Factors = ["4B"],
                Outcome = "child-in-need-plan",
            }
        ),
        new(Past.Submitted(), Team.Ruth, new AuthoriseAssessment { Note = "clear" }),
        new(Past.Submitted(), Team.Ruth, new ReturnAssessment { Reason = "what does Dad say?" }),
        new(
            Past.Authorised(),
            Team.Ruth,
            new AgreeChildInNeedPlan
            {
                Outcomes = "sleeps",
                Actions = "Gran helps",
                ChildSaid = "good",
                ParentsSay = "good",
            }
        ),
        new(
            Past.NeedPlan(),
            Team.Amira,
            new ReviewChildInNeedPlan
            {
                Progress = "sleeps",
                Actions = "go on",
                ChildSaid = "better",
            }
        ),
        new(Past.NeedPlan(), Team.Amira, new EndChildInNeedPlan { Reason = "outcomes-met", Summary = "sleeps" }),
        new(
            Past.HarmSuspected(),
            Team.Amira,
            new HoldStrategyDiscussion
            {
                Reason = "a mark on the arm",
                Attendees = ["social-worker", "police", "health"],
                MissingAgencyReason = "none missing",
                Outcome = StrategyOutcome.Section47Enquiry,
                Plan = "see the child",
            }
        ),
        new(Past.Discussed(), Team.Amira, new StartSection47Enquiry { Plan = "see the child" }),
        new(
            Past.Enquiry().And(new ChildSeen(true, "ow", "school") { Episode = 1 }),
            Team.Amira,
            new ConcludeSection47Enquiry
            {
                ChildSaid = "ow",
                ChildNotSeenReason = "was seen",
                Findings = "harm",
                Outcome = EnquiryOutcome.Conference,
                Chair = "chris",
            }
        ),
        new(
            Past.ConferenceDue(),
            Team.Chris,
            new HoldInitialConference
            {
                Chair = "chris",
                Attendees = "Mum, Gran",
                ChildSaid = "help Mum",
                ParentsSay = "we want help",
                Threshold = "likely",
                Decision = ConferenceDecision.ChildProtectionPlan,
                Category = AbuseCategory.Neglect,
                Dissent = "nobody",
            }
        ),
        new(
            Past.Conferenced(ConferenceDecision.ChildProtectionPlan),
            Team.Amira,
            new StartProtectionPlan
            {
                Category = AbuseCategory.Neglect,
                Outcomes = "safe",
                Actions = "Gran helps",
                CoreGroup = "Mum, Gran",
                PreviousPlans = 1,
            }
        ),
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new ShareConferenceReport
            {
                SharedWith = "Mum",
                FamilySays = "fair, but Nan is missing",
                ChildSaid = "it is about me",
            }
        ),
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new HoldCoreGroup
            {
                Attendees = "Mum",
                ChildSaid = "better",
                Progress = "eats",
                Actions = "go on",
            }
        ),
        new(
            Past.ProtectionPlan(),
            Team.Chris,
            new HoldReviewConference
            {
                Chair = "chris",
                ChildSaid = "better",
                ParentsSay = "better",
                Progress = "eats",
                Decision = "continue",
                Category = AbuseCategory.Emotional,
            }
        ),
        new(Past.PlanToEnd(), Team.Amira, new EndProtectionPlan { Reason = "review-decision", Summary = "safe" }),
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = true,
                ChildSaid = "look at my fish",
                AboutThisChild = "cheerful",
                SeenWith = "Mum",
                AnnouncedVisit = true,
                Account = "tea together",
            }
        ),
        new(Past.Held(Team.Amira), Team.Ruth, new CloseEpisode { Reason = "RC7", Summary = "well" }),
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Mum was in hospital",
                AuthorisedBy = "ruth",
            }
        ),
        new(
            Past.Departed(Team.Amira),
            Team.Ruth,
            new ConfirmDeparture
            {
                Departure = 5,
                Agreed = true,
                Reason = "Nobody else was free",
            }
        ),
        new(
            Past.Proposed(),
            Team.Ruth,
            new AnswerProposal
            {
                Proposal = 5,
                Agreed = true,
                Reason = "Ben has the time",
            }
        ),
        new(Past.Proposed(), Team.Amira, new WithdrawProposal { Proposal = 5, Reason = "Ruth is back" }),
        new(
            Past.Declined(),
            Team.Helen,
            new SettleDeparture
            {
                Departure = 5,
                How = Settlement.Kept,
                Reason = "The family was away too",
            }
        ),
        new(
            Past.Referral(),
            Team.Fay,
            new CorrectFact
            {
                Corrects = 2,
                Remove = false,
                Replacement = new ReferralReceived("3A", "often hungry"),
                ReplacementOn = Given.Day("2024-01-09"),
                Reason = "the doctor referred",
            }
        ),
        new(
            Past.Registered(),
            Team.Fay,
            new NameChild
            {
                Given = "Lily",
                Family = "Hart",
                KnownAs = "Lil",
            }
        ),
        new(
            Past.Registered().And(Rosa),
            Team.Fay,
            new RecordFamilyMember
            {
                Person = Rosa.Person,
                Child = new Guid("22222222-0000-4000-8000-000000000002"),
                Name = "Rosa Hart",
                Relationship = "mother",
                LivesWithChild = true,
                ParentalResponsibility = true,
                Contact = "01632 960001",
                Note = "ring after four",
            }
        ),
        new(
            Past.Registered().And(Rosa),
            Team.Fay,
            new RecordAddress
            {
                Lines = "1 High Street, Anytown",
                Postcode = "ZZ1 1ZZ",
                Protected = true,
                NeverShowTo = [Rosa.Person],
            }
        ),
        new(
            Past.Registered(),
            Team.Fay,
            new DescribeChild
            {
                Language = "Polish",
                Interpreter = true,
                Communication = "pictures",
                School = "Hill School",
                Gp = "Dr Ng",
            }
        ),
        new(
            Past.Nothing().And(new ChildRegistered("K2", ExpectedOn: new DateOnly(2024, 2, 1)), 0),
            Team.Fay,
            new RecordBirth { Sex = Sex.Female }
        ),
        new(
            Past.Nothing(),
            Team.Fay,
            new RegisterChild
            {
                Given = "Lily",
                Family = "Hart",
                KnownAs = "Lil",
                BornOn = new DateOnly(2015, 5, 5),
                Sex = Sex.Female,
                Ethnicity = "WBRI",
                Disabilities = ["NONE"],
                Number = "A1",
                Upn = "A123456789012",
                FormerUpn = "L12345678901B",
                UpnUnknown = "UN3",
            }
        ),
        new(
            Past.Registered()
                .And(new ReferralReceived("2A", "often hungry") { Episode = 1 })
                .And(new ReturnNoLongerSays("2024-25", "201", [2])),
            Team.Fay,
            new SettleReturnDifference
            {
                CollectionYear = "2024-25",
                Stands = false,
                Reason = "The school says that it never referred",
            }
        ),
        new(
            Past.Registered(),
            Team.Fay,
            new AnswerReturnQuery
            {
                Rule = "2991Q",
                CollectionYear = "2025-26",
                About = "CINdetails[1]",
                Reason = "The family moved here in the middle of the enquiry",
            }
        ),
    ];

    public static IReadOnlyList<Example> All { get; } =
    [
        .. Unplaced.Select(example =>
            example with
            {
                Act = example.Act with
                {
                    On = example.Past.Next,
                    Episode =
                        example.Act.Scope is Scope.OpenEpisode or Scope.AnyEpisode
                        || example.Given.Record.State.Open is not null && example.Act.Scope == Scope.NewOrOpenEpisode
                            ? 1
                            : 0,
                },
            }
        ),
    ];

    public static Example Of(string act) => All.Single(example => example.Name == act);
}
