using Kith.Casework.Record;

namespace Kith.Casework.Allegations;

/// <summary>
/// A fact about an allegation against somebody who works with children. It stands in a stream of its own, which the designated
/// officers alone read.
/// </summary>
public abstract record AllegationFact : Fact;

/// <summary>Somebody learned of an allegation against somebody who works with children. The day and time are those at which they did.</summary>
/// <param name="Reference">What it is called on the receipt.</param>
/// <param name="Accused">Who is accused.</param>
/// <param name="Role">What they do with children.</param>
/// <param name="What">What is said to have happened, as it was told.</param>
/// <param name="Children">The children it concerns.</param>
/// <param name="Employer">Whom they work for.</param>
/// <param name="From">Who told of it, and how they are reached.</param>
/// <param name="OwnChildren">Whether they have children at home; null when not known.</param>
/// <param name="Knows">Whether they know of the allegation; null when not known.</param>
/// <param name="DoneSoFar">What was done to keep children safe.</param>
[FactName("allegation-received", "Somebody learned of an allegation against somebody who works with children.")]
public sealed record AllegationReceived(
    string Reference,
    string Accused,
    string Role,
    string What,
    Rows<AllegationChild> Children,
    string? Employer = null,
    string? From = null,
    bool? OwnChildren = null,
    bool? Knows = null,
    string? DoneSoFar = null
) : AllegationFact;

/// <summary>A child whom an allegation concerns.</summary>
/// <param name="Id">What later facts refer to the child by.</param>
/// <param name="Name">The name, or what is known in its place.</param>
/// <param name="Child">The record here; null where it is not said that there is one.</param>
public sealed record AllegationChild(string Id, string? Name = null, Guid? Child = null) : IRow<AllegationChild>
{
    public static AllegationChild From(string id, string text) => new(id, Name: text);
}

/// <summary>The designated officer was told of an allegation.</summary>
/// <param name="Late">Why it was later than the guidance asks for; null where it was not.</param>
[FactName("allegation-reported", "The designated officer was told of an allegation.")]
public sealed record AllegationReported(string? Late = null) : AllegationFact;

/// <summary>A designated officer decided what becomes of an allegation.</summary>
/// <param name="Course">What becomes of it.</param>
/// <param name="Why">Why.</param>
/// <param name="Criteria">Which of what the guidance counts as an allegation it meets, in the words of the edition in force.</param>
[FactName("allegation-considered", "A designated officer decided what becomes of an allegation.")]
public sealed record AllegationConsidered(AllegationCourse Course, string Why, IReadOnlyList<string>? Criteria = null)
    : AllegationFact;

/// <summary>What becomes of an allegation.</summary>
public enum AllegationCourse
{
    /// <summary>A strategy discussion: a child may be at risk of significant harm, or there may be an offence.</summary>
    StrategyDiscussion,

    /// <summary>A discussion with the employer alone.</summary>
    ManagementDiscussion,

    /// <summary>Advice to whoever told, and no more.</summary>
    Advice,
}

/// <summary>An allegation was discussed, in a strategy discussion or with the employer.</summary>
/// <param name="People">Who took part, and for whom.</param>
/// <param name="Said">What each knew and said.</param>
/// <param name="Decided">What was decided, and why.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
[FactName("allegation-discussed", "An allegation was discussed, in a strategy discussion or with the employer.")]
public sealed record AllegationDiscussed(
    Rows<AllegationAttendee> People,
    string Said,
    string Decided,
    Rows<AllegationAction>? Actions = null,
    DateOnly? ReviewOn = null
) : AllegationFact;

/// <summary>Somebody who took part in a discussion of an allegation.</summary>
/// <param name="Id">What later facts refer to them by.</param>
/// <param name="Who">Name, and the agency they spoke for.</param>
public sealed record AllegationAttendee(string Id, string? Who = null) : IRow<AllegationAttendee>
{
    public static AllegationAttendee From(string id, string text) => new(id, Who: text);
}

/// <summary>Something that a discussion of an allegation asked of somebody.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Who">By whom.</param>
/// <param name="By">By when; null where no day is set.</param>
public sealed record AllegationAction(string Id, string? What = null, string? Who = null, DateOnly? By = null)
    : IRow<AllegationAction>
{
    public static AllegationAction From(string id, string text) => new(id, What: text);
}

/// <summary>Something that a discussion of an allegation asked for was done, or is needed no more.</summary>
/// <param name="Action">Which.</param>
/// <param name="What">What came of it.</param>
[FactName(
    "allegation-action-ended",
    "Something that a discussion of an allegation asked for was done, or is needed no more."
)]
public sealed record AllegationActionEnded(string Action, string What) : AllegationFact;

/// <summary>Somebody was told of an allegation, or of what came of it.</summary>
/// <param name="Whom">Whom.</param>
/// <param name="What">What they were told, and how; their name.</param>
[FactName("allegation-told", "Somebody was told of an allegation, or of what came of it.")]
public sealed record AllegationTold(AllegationHearer Whom, string What) : AllegationFact;

/// <summary>Who is told of an allegation.</summary>
public enum AllegationHearer
{
    /// <summary>The employer, or whoever they volunteer for.</summary>
    Employer,

    /// <summary>The police.</summary>
    Police,

    /// <summary>Whoever is accused.</summary>
    Accused,

    /// <summary>The parents of a child.</summary>
    Parents,

    /// <summary>The child.</summary>
    Child,

    /// <summary>An inspectorate or a professional body.</summary>
    Regulator,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>It was decided whether somebody accused goes on working with children while it is looked into.</summary>
/// <param name="Work">What was decided.</param>
/// <param name="Why">Why, who decided it, and what keeps children safe.</param>
[FactName(
    "accused-work-decided",
    "It was decided whether somebody accused goes on working with children while it is looked into."
)]
public sealed record AccusedWorkDecided(AccusedWork Work, string Why) : AllegationFact;

/// <summary>What becomes of the work of somebody who is accused.</summary>
public enum AccusedWork
{
    /// <summary>They go on.</summary>
    GoesOn,

    /// <summary>They go on under conditions, or do other work.</summary>
    OtherDuties,

    /// <summary>They are suspended.</summary>
    Suspended,

    /// <summary>They left, or are used no more.</summary>
    Left,
}

/// <summary>It was said what was found of an allegation.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Why">What shows it, and what follows.</param>
[FactName("allegation-concluded", "It was said what was found of an allegation.")]
public sealed record AllegationConcluded(AllegationOutcome Outcome, string Why) : AllegationFact;

/// <summary>What was found of an allegation.</summary>
public enum AllegationOutcome
{
    /// <summary>There is enough to show that it is so.</summary>
    Substantiated,

    /// <summary>There is enough to show that it is not so, and that somebody meant to deceive.</summary>
    Malicious,

    /// <summary>There is enough to show that it is not so.</summary>
    False,

    /// <summary>There is not enough to show either.</summary>
    Unsubstantiated,

    /// <summary>Nothing supports it.</summary>
    Unfounded,
}

/// <summary>Somebody was taken out of work with children because of harm or the risk of it, or left before they were.</summary>
/// <param name="What">By whom, and how.</param>
[FactName(
    "removed-from-work-with-children",
    "Somebody was taken out of work with children because of harm or the risk of it, or left before they were."
)]
public sealed record RemovedFromWorkWithChildren(string What) : AllegationFact;

/// <summary>The barring service was told of somebody who was taken out of work with children.</summary>
/// <param name="What">By whom, and its reference.</param>
[FactName("barring-service-told", "The barring service was told of somebody who was taken out of work with children.")]
public sealed record BarringServiceTold(string What) : AllegationFact;

/// <summary>It was said when an allegation is looked at again.</summary>
/// <param name="ReviewOn">When.</param>
/// <param name="What">How it stands, and what is waited for.</param>
[FactName("allegation-reviewed", "An allegation was looked at again, and it was said when next.")]
public sealed record AllegationReviewed(DateOnly ReviewOn, string What) : AllegationFact;

/// <summary>A designated officer wrote something down about an allegation.</summary>
/// <param name="Text">What.</param>
[FactName("allegation-noted", "A designated officer wrote something down about an allegation.")]
public sealed record AllegationNoted(string Text) : AllegationFact;

/// <summary>Nothing more is done about an allegation.</summary>
/// <param name="What">What was learned from it, and by whom.</param>
[FactName("allegation-closed", "Nothing more is done about an allegation.")]
public sealed record AllegationClosed(string? What = null) : AllegationFact;

/// <summary>An allegation that was closed is gone on with.</summary>
/// <param name="Why">Why.</param>
[FactName("allegation-reopened", "An allegation that was closed is gone on with.")]
public sealed record AllegationReopened(string Why) : AllegationFact;
