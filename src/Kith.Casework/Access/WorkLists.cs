using Kith.Casework.People;

namespace Kith.Casework.Access;

/// <summary>A list of work on which an open child stands.</summary>
public enum WorkList
{
    /// <summary>The person's own: they lead, work beside the lead, cover, or opened the record in an emergency.</summary>
    Own,

    /// <summary>The front door's queue: a contact or referral waits.</summary>
    FrontDoor,

    /// <summary>Decided, and waits for a lead practitioner.</summary>
    Unled,

    /// <summary>Has a lead practitioner who does not work with the child now, so their manager answers.</summary>
    WithoutWorkingLead,
}

/// <summary>Whether somebody leads a child's case who works now.</summary>
public enum LeadStanding
{
    /// <summary>They do.</summary>
    Works,

    /// <summary>Nobody was given the case.</summary>
    Nobody,

    /// <summary>Whoever was given it has left, or does such work no more.</summary>
    Left,

    /// <summary>They are away, and nobody covers or works beside them.</summary>
    Away,

    /// <summary>The record is closed to them: it is restricted to others, or they are tied to the child.</summary>
    KeptOut,
}

/// <summary>On whose lists a child stands. Pure, and what the lists of the site are made by: nothing leaves one without entering another.</summary>
public static class WorkLists
{
    /// <summary>In which roles a child is one's own. Whoever opened a record in an emergency finds it until it closes to them.</summary>
    public static IReadOnlyList<InvolvementRole> OwnRoles { get; } =
    [
        InvolvementRole.Lead,
        InvolvementRole.CoWorker,
        InvolvementRole.DutyCover,
        InvolvementRole.Emergency,
        InvolvementRole.SocialCareOfficer,
    ];

    /// <summary>Whether whoever was given the case works with the child at a moment.</summary>
    /// <param name="subject">What there is to know of the child.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static LeadStanding LeadOf(Subject subject, Workforce workforce, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(workforce);
        if (subject.Lead is null)
            return LeadStanding.Nobody;
        if (workforce.Find(subject.Lead) is not { } lead || !WorksCases(lead))
            return LeadStanding.Left;
        if (!Sees(lead, subject, workforce, now))
            return LeadStanding.KeptOut;
        return lead.IsAway(DateOnly.FromDateTime(now)) && !IsCovered(subject, workforce, now)
            ? LeadStanding.Away
            : LeadStanding.Works;
    }

    /// <summary>True for a lead whose children may be without a working one, whatever else is known of each child.</summary>
    /// <param name="lead">The user who was given the case.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="today">The day.</param>
    public static bool MayBeMissing(string lead, Workforce workforce, DateOnly today) =>
        workforce.Find(lead) is not { } person || !WorksCases(person) || person.IsAway(today);

    /// <summary>Who answers for a child without a working lead; empty where somebody leads and works, or nobody may see the record.</summary>
    /// <remarks>
    /// The nearest manager above the lead who is here; where there is none, every manager here who may take the child on; where none
    /// of them may, whoever answers for the restriction of the record, and then whoever is named on it.
    /// </remarks>
    /// <param name="subject">What there is to know of the child.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static IReadOnlyList<Practitioner> AnswerFor(Subject subject, Workforce workforce, DateTime now)
    {
        if (LeadOf(subject, workforce, now) == LeadStanding.Works)
            return [];
        var today = DateOnly.FromDateTime(now);
        // Nearly always there is one, and nobody else has to be asked about.
        if (workforce.Above(workforce.Find(subject.Lead)).FirstOrDefault(Answers) is { } nearest)
            return [nearest];
        List<Practitioner> managers =
        [
            .. workforce.Current.Where(person =>
                person.Has(Permission.Approve) && Sees(person, subject, workforce, now, Purpose.Record)
            ),
        ];
        if (managers.FindAll(person => !person.IsAway(today)) is { Count: > 0 } here)
            return here;
        var named = Named(subject, workforce, now);
        // Where everybody is away, whoever would answer still does.
        return named.FindAll(person => !person.IsAway(today)) is { Count: > 0 } present ? present
            : managers.Count > 0 ? Nearest(managers, subject, workforce)
            : named;

        bool Answers(Practitioner person) =>
            person.Has(Permission.Approve)
            && !person.IsAway(today)
            && Sees(person, subject, workforce, now, Purpose.Record);
    }

    private static List<Practitioner> Nearest(List<Practitioner> managers, Subject subject, Workforce workforce) =>
        workforce
            .Above(workforce.Find(subject.Lead))
            .FirstOrDefault(above => managers.Exists(person => person.Id == above.Id))
            is { } nearest
            ? [nearest]
            : managers;

    private static List<Practitioner> Named(Subject subject, Workforce workforce, DateTime now)
    {
        if (subject.Restriction is not { } restriction)
            return [];
        List<Practitioner> named =
        [
            .. workforce.Current.Where(person =>
                restriction.People.Contains(person.Id)
                && person.Id != subject.Lead
                && Sees(person, subject, workforce, now)
            ),
        ];
        return
            named.Find(person => person.Id == restriction.Owner && !person.IsAway(DateOnly.FromDateTime(now)))
                is { } owner
            ? [owner]
            : named;
    }

    /// <summary>Everybody on whose lists an open child stands, and on which; empty for a child with whom we are not involved.</summary>
    /// <param name="subject">What there is to know of the child.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static IEnumerable<(Practitioner Person, WorkList List)> Of(
        Subject subject,
        Workforce workforce,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(workforce);
        if (subject.Stage is null || subject.IsClosed)
            yield break;
        foreach (var person in workforce.Current)
        {
            if (person.Has(Permission.MyWork) && IsOwn(person, subject, now) && Sees(person, subject, workforce, now))
                yield return (person, WorkList.Own);
            if (subject.Lead is null && IsAtFrontDoor(person, subject))
                yield return (person, subject.Stage == Stages.FrontDoor ? WorkList.FrontDoor : WorkList.Unled);
        }
        foreach (var person in WithoutWorkingLead(subject, workforce, now))
            yield return (person, WorkList.WithoutWorkingLead);
    }

    /// <summary>Those on whose list an open child stands as one without a working lead.</summary>
    /// <param name="subject">What there is to know of the child.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static IReadOnlyList<Practitioner> WithoutWorkingLead(Subject subject, Workforce workforce, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(workforce);
        var today = DateOnly.FromDateTime(now);
        // Whom nobody leads the front door has; where all who work it are barred or away, somebody answers all the same.
        return
            subject is { Stage: not null, IsClosed: false }
            && (
                subject.Lead is not null
                || workforce.Current.All(one => one.IsAway(today) || !IsAtFrontDoor(one, subject))
            )
            ? AnswerFor(subject, workforce, now)
            : [];
    }

    /// <summary>Leads who may be missing, and above whom no manager is here to answer: any manager does.</summary>
    /// <param name="workforce">Who works here.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<Practitioner> WithoutLine(Workforce workforce, DateOnly today) =>
        workforce.Everybody.Where(person =>
            (!WorksCases(person) || person.IsAway(today))
            && !workforce.Above(person).Any(above => above.Has(Permission.Approve) && !above.IsAway(today))
        );

    private static bool IsAtFrontDoor(Practitioner person, Subject subject) =>
        person.Has(Permission.FrontDoor) && !IsBarred(person, subject);

    private static bool IsBarred(Practitioner person, Subject subject) =>
        subject.KeptFrom.Contains(person.Id) || subject.Restriction is { } named && !named.People.Contains(person.Id);

    private static bool IsOwn(Practitioner person, Subject subject, DateTime now) =>
        subject.Lead == person.Id
        || subject.Others.Any(one =>
            one.Practitioner == person.Id && OwnRoles.Contains(one.Role) && one.IsCurrent(now)
        );

    private static bool IsCovered(Subject subject, Workforce workforce, DateTime now) =>
        subject.Others.Any(one =>
            one.Role is InvolvementRole.CoWorker or InvolvementRole.DutyCover
            && one.IsCurrent(now)
            && workforce.Find(one.Practitioner) is { } beside
            && WorksCases(beside)
            && !beside.IsAway(DateOnly.FromDateTime(now))
            && Sees(beside, subject, workforce, now)
        );

    private static bool WorksCases(Practitioner person) => person.Has(Permission.MyWork);

    private static bool Sees(
        Practitioner person,
        Subject subject,
        Workforce workforce,
        DateTime now,
        Purpose purpose = Purpose.Read
    ) => Seeing.Decide(person, subject, purpose, workforce, now).Allowed;
}
