using Kith.Documents;

namespace Kith.Casework.Papers;

/// <summary>All that a template may say. Its names, in lower case with underscores, are those of the templates: <c>plan.actions</c>.</summary>
/// <param name="Child">The child.</param>
/// <param name="To">The reader.</param>
/// <param name="Worker">Who leads the case; null while nobody does.</param>
/// <param name="Plan">The plan that runs; null while none does.</param>
/// <param name="Conference">The last conference of the episode; null while none was held.</param>
/// <param name="Referral">The last referral of the episode that was decided; null while none was.</param>
/// <param name="Support">The assessment for the support of a disabled child that was authorised last; null while none was.</param>
/// <param name="Asked">What the child asked for, and what they were told came of it; for the child alone.</param>
/// <param name="Register">What the register of disabled children holds; null where the child is not on it.</param>
/// <param name="Assessment">The assessment under section 17 that was authorised last; null while none was.</param>
/// <param name="Ended">How early help ended; null while it did not.</param>
/// <param name="Carer">What was found about the reader as a parent carer; null for every other reader.</param>
/// <param name="Enquiry">The enquiry under section 47 that was concluded last; null while none was.</param>
/// <param name="Letter">The letter before proceedings; null while none was sent.</param>
/// <param name="Record">The record of the last conference, as far as the reader was there; null where rows do not say who was asked to one.</param>
/// <param name="Invitation">The conference that is ahead; null where the reader is asked to none.</param>
/// <param name="FamilyPlan">The plan that the family made itself; null where the reader was not asked to the meeting, or none was made.</param>
/// <param name="SecondLook">What came of what the reader disagreed with; null where nothing was answered.</param>
/// <param name="Visit">The last visit at home of which it is written down what was agreed; null for a reader who does not live there.</param>
/// <param name="Challenge">What to do where one disagrees, as the local protocol in force says it, line by line.</param>
/// <param name="Story">What happened, of what the document tells.</param>
/// <param name="Today">The day on which the paper was prepared.</param>
public sealed partial record PaperModel(
    PaperModel.OfChild Child,
    PaperModel.OfReader To,
    PaperModel.OfWorker? Worker,
    PaperModel.OfPlan? Plan,
    PaperModel.OfConference? Conference,
    PaperModel.OfReferral? Referral,
    PaperModel.OfSupport? Support,
    [property: OfferedTo(Audience.Child)] IReadOnlyList<PaperModel.OfAsking> Asked,
    PaperModel.OfRegister? Register,
    PaperModel.OfAssessment? Assessment,
    PaperModel.OfEnding? Ended,
    [property: OfferedTo(Audience.Parent)] PaperModel.OfCarer? Carer,
    PaperModel.OfEnquiry? Enquiry,
    PaperModel.OfLetter? Letter,
    PaperModel.OfRecord? Record,
    [property: OfferedTo(Audience.Parent)] PaperModel.OfInvitation? Invitation,
    [property: OfferedTo(Audience.Parent)] PaperModel.OfFamilyPlan? FamilyPlan,
    [property: OfferedTo(Audience.Parent)] PaperModel.OfSecondLook? SecondLook,
    [property: OfferedTo(Audience.Parent)] PaperModel.OfVisit? Visit,
    IReadOnlyList<Said> Challenge,
    IReadOnlyList<PaperModel.Step> Story,
    string Today
)
{
    /// <summary>The child.</summary>
    /// <param name="Name">Their name.</param>
    /// <param name="FirstName">What everybody calls them.</param>
    /// <param name="Address">Where they live; null when not known.</param>
    public sealed record OfChild(Said Name, Said FirstName, Said? Address);

    /// <summary>Whoever the paper is for.</summary>
    /// <param name="Name">Their name.</param>
    /// <param name="Relationship">What they are to the child; null for the child and an agency.</param>
    public sealed record OfReader(Said Name, Said? Relationship);

    /// <summary>Who leads the case.</summary>
    /// <param name="Name">Their name.</param>
    /// <param name="Title">Their job.</param>
    /// <param name="Team">Their team.</param>
    /// <param name="Manager">Who supervises them; null when nobody who works here does.</param>
    /// <param name="Knows">What they know about; null where nobody recorded it.</param>
    public sealed record OfWorker(Said Name, Said Title, Said Team, Said? Manager, Said? Knows);

    /// <summary>The plan that runs.</summary>
    /// <param name="Kind">Which: <c>child-in-need-plan</c>, <c>support-plan</c>, <c>child-protection-plan</c>.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="ReviewBy">By when it is looked at again; null when no day is set.</param>
    /// <param name="Category">Of a child protection plan, what we worry about; null for any other.</param>
    /// <param name="Wants">What has to change, paragraph by paragraph.</param>
    /// <param name="HasActions">True where who does what stands in rows.</param>
    /// <param name="Actions">Who does what by when.</param>
    /// <param name="AsText">The same, of a plan that was written as text.</param>
    /// <param name="Otherwise">What happens where it does not help, paragraph by paragraph.</param>
    /// <param name="HasOtherwise">True where it says what happens then.</param>
    /// <param name="ChildSays">What the child says of it: for the child alone.</param>
    /// <param name="Goals">Of early help, what the family wants, each put on a scale.</param>
    /// <param name="HasExpected">True where it says what is expected on every side.</param>
    /// <param name="Expected">What is expected of each, with what helps.</param>
    /// <param name="HasSteps">True where a more private step was needed: of a support plan, for a parent.</param>
    /// <param name="Steps">Each more private step, and why.</param>
    /// <param name="HasChanged">True where it differs from the plan that the reader had before: for a parent.</param>
    /// <param name="ChangedSince">The day of the plan it is compared with; null where nothing changed.</param>
    /// <param name="Changed">What changed, a sentence each.</param>
    public sealed record OfPlan(
        string Kind,
        string Since,
        string? ReviewBy,
        string? Category,
        IReadOnlyList<Said> Wants,
        bool HasActions,
        IReadOnlyList<Action> Actions,
        IReadOnlyList<Said> AsText,
        IReadOnlyList<Said> Otherwise,
        bool HasOtherwise,
        [property: OfferedTo(Audience.Child)] Said? ChildSays,
        IReadOnlyList<Goal> Goals,
        bool HasExpected,
        IReadOnlyList<OfExpectation> Expected,
        [property: OfferedTo(Audience.Parent)] bool HasSteps,
        [property: OfferedTo(Audience.Parent)] IReadOnlyList<PrivateStep> Steps,
        bool HasChanged,
        string? ChangedSince,
        IReadOnlyList<Said> Changed
    );

    /// <summary>What is expected of somebody, with the help to meet it.</summary>
    /// <param name="Who">Who.</param>
    /// <param name="Does">What they do.</param>
    /// <param name="By">By when; null for what goes on.</param>
    /// <param name="Support">What helps them to do it.</param>
    /// <param name="Otherwise">What follows if it is not done; null where nobody said.</param>
    public sealed record OfExpectation(Said? Who, Said? Does, string? By, Said? Support, Said? Otherwise);

    /// <summary>One action.</summary>
    /// <param name="Change">What it should change.</param>
    /// <param name="Does">What is done.</param>
    /// <param name="Who">Who does it.</param>
    /// <param name="By">By when; null for what goes on.</param>
    /// <param name="Helps">Who is helped.</param>
    /// <param name="Works">How everybody will know that it works.</param>
    public sealed record Action(Said? Change, Said? Does, Said? Who, string? By, Said? Helps, Said? Works);

    /// <summary>A conference.</summary>
    /// <param name="On">When.</param>
    /// <param name="IsReview">True for a review.</param>
    /// <param name="Chair">Who chaired; null when not recorded.</param>
    /// <param name="Decision">What it decided, in the words of its form.</param>
    /// <param name="Category">What we worry about, where a plan is needed.</param>
    /// <param name="Wished">What the family wanted that was not followed, and why not, paragraph by paragraph.</param>
    /// <param name="HasWished">True where it says so.</param>
    public sealed record OfConference(
        string On,
        bool IsReview,
        Said? Chair,
        string? Decision,
        string? Category,
        IReadOnlyList<Said> Wished,
        bool HasWished
    );

    /// <summary>A referral.</summary>
    /// <param name="On">When it came.</param>
    /// <param name="DecidedOn">When it was decided.</param>
    /// <param name="Decision">What was decided, in the words of its form.</param>
    /// <param name="Reason">Why, paragraph by paragraph: for parents who know of it, and for nobody else.</param>
    /// <param name="SeenBy">By when the child is to be seen; null where no clock of it runs.</param>
    /// <param name="AssessedBy">By when the assessment is to be finished; null where no clock of it runs.</param>
    public sealed record OfReferral(
        string On,
        string DecidedOn,
        string Decision,
        [property: OfferedTo(Audience.Parent)] IReadOnlyList<Said> Reason,
        [property: OfferedTo(Audience.Parent)] string? SeenBy,
        [property: OfferedTo(Audience.Parent)] string? AssessedBy
    );

    /// <summary>An assessment for the support of a disabled child.</summary>
    /// <param name="On">When it was finished.</param>
    /// <param name="ParentsSay">What the parents say of how their child is.</param>
    /// <param name="SeenDifferently">What it sees differently, and why.</param>
    /// <param name="BestOutcomes">What gives the child the best outcomes.</param>
    /// <param name="GoOnCaring">What lets the family go on caring.</param>
    /// <param name="Practical">The practical help that will be in place.</param>
    /// <param name="HasCriteria">True where the protocol has criteria for help, and it answers them.</param>
    /// <param name="Criteria">Each criterion, met or not, and why.</param>
    /// <param name="Offers">What the law gives, and where each stands.</param>
    /// <param name="HasSteps">True where a more private step was needed.</param>
    /// <param name="Steps">Each more private step, and why.</param>
    public sealed record OfSupport(
        string On,
        IReadOnlyList<Said> ParentsSay,
        IReadOnlyList<Said> SeenDifferently,
        IReadOnlyList<Said> BestOutcomes,
        IReadOnlyList<Said> GoOnCaring,
        IReadOnlyList<Said> Practical,
        bool HasCriteria,
        IReadOnlyList<Criterion> Criteria,
        IReadOnlyList<Offer> Offers,
        bool HasSteps,
        IReadOnlyList<PrivateStep> Steps
    );

    /// <summary>One criterion for help.</summary>
    /// <param name="Says">The question, as the protocol has it.</param>
    /// <param name="Law">The law under which it decides.</param>
    /// <param name="IsMet">True where it is met.</param>
    /// <param name="Why">Why.</param>
    public sealed record Criterion(Said? Says, Said? Law, bool IsMet, Said? Why);

    /// <summary>Something that the law gives.</summary>
    /// <param name="What">What, with its legal basis.</param>
    /// <param name="Law">The legal basis.</param>
    /// <param name="Standing">Where it stands.</param>
    public sealed record Offer(string What, string Law, string Standing);

    /// <summary>A more private step.</summary>
    /// <param name="On">When it was decided on.</param>
    /// <param name="What">What it is.</param>
    /// <param name="Purpose">What for.</param>
    /// <param name="Necessity">Why it is needed.</param>
    /// <param name="Alternative">What less was thought of.</param>
    public sealed record PrivateStep(string On, string What, Said? Purpose, Said? Necessity, Said? Alternative);

    /// <summary>Something that the child asked for.</summary>
    /// <param name="On">When.</param>
    /// <param name="What">What.</param>
    /// <param name="Waits">True while nobody has told the child what came of it.</param>
    /// <param name="IsUnderWay">True where it is under way.</param>
    /// <param name="IsNotDone">True where it was not done.</param>
    /// <param name="Did">What was done, or why it was not.</param>
    public sealed record OfAsking(string On, Said? What, bool Waits, bool IsUnderWay, bool IsNotDone, Said? Did);

    /// <summary>The register of disabled children.</summary>
    /// <param name="Since">Since when the child is on it.</param>
    /// <param name="AskedBy">Who asked for it; null where the young person did.</param>
    /// <param name="BornOn">The date of birth; null where it is not known.</param>
    /// <param name="Disabilities">What is disabling, one by one.</param>
    /// <param name="School">The school; null where none is known.</param>
    /// <param name="News">True where they want to hear of help and events.</param>
    public sealed record OfRegister(
        string Since,
        Said? AskedBy,
        string? BornOn,
        IReadOnlyList<Said> Disabilities,
        Said? School,
        bool News
    );

    /// <summary>One thing that happened.</summary>
    /// <param name="On">When.</param>
    /// <param name="What">What, in the words of the document.</param>
    public sealed record Step(string On, string What);
}
