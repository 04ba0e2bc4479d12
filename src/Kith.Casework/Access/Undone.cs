using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Access;

/// <summary>What is left to do on a record.</summary>
public enum UndoneKind
{
    /// <summary>Work with the child goes on, and whoever has it finds the child on a list: see <see cref="WorkLists"/>.</summary>
    Work,

    /// <summary>Somebody has to be told, or to do the act that settles it.</summary>
    Told,

    /// <summary>An act was proposed, and a manager has not answered.</summary>
    Proposal,

    /// <summary>A departure from guidance waits for the manager named under it.</summary>
    Departure,

    /// <summary>A departure was not agreed to, and what stands on it is not settled.</summary>
    Refused,
}

/// <summary>
/// Something undone on a record, and on whose lists it stands. A closed record may hold it as an open one does: what came in, what was
/// asked of a manager and what nobody has looked at do not end with our involvement. Pure, and what the lists of the site are made by.
/// </summary>
public sealed record Undone
{
    private readonly ChildRecord _record;
    private readonly object? _about;

    private Undone(UndoneKind kind, string says, ChildRecord record, object? about = null) =>
        (Kind, Says, _record, _about) = (kind, says, record, about);

    /// <summary>What kind of thing it is.</summary>
    public UndoneKind Kind { get; }

    /// <summary>The fact it began with; null for work that goes on.</summary>
    public Recorded? Began =>
        _about switch
        {
            Told told => told.Recorded,
            Proposed proposed => proposed.Recorded,
            Departed departed => departed.Recorded,
            _ => null,
        };

    /// <summary>What it is, in a few words.</summary>
    public string Says { get; }

    /// <summary>Everything undone on a record, open or closed. What others merely recorded is news, and nothing to do.</summary>
    public static IEnumerable<Undone> Of(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.State.Open is { } open)
            yield return new(UndoneKind.Work, $"is at {open.Stage}", record);
        foreach (var told in Told.On(record).Where(told => told.Notice.Kind != Told.ByOthersKind))
            yield return new(UndoneKind.Told, told.Notice.Says, record, told);
        foreach (var proposed in Proposals.Waiting(record))
            yield return new(UndoneKind.Proposal, proposed.Title, record, proposed);
        foreach (var departed in Departing.Waiting(record))
            yield return new(UndoneKind.Departure, departed.Fact.Duty, record, departed);
        foreach (var departed in Departing.Unsettled(record))
            yield return new(UndoneKind.Refused, departed.Fact.Duty, record, departed);
    }

    /// <summary>On whose lists it stands.</summary>
    /// <param name="workforce">Who works here.</param>
    /// <param name="guidance">The duties that say who may answer.</param>
    /// <param name="now">The moment, local time.</param>
    public IReadOnlyList<Practitioner> With(Workforce workforce, GuidanceLibrary guidance, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        var subject = Subject.Of(_record);
        return _about switch
        {
            Told told => Hearing(told, subject, workforce, now),
            Proposed proposed => One(
                Proposals.AskedOf(
                    proposed.Fact.Manager,
                    proposed.Recorded.By,
                    Proposals.DutiesOf(proposed.Fact.Duties, proposed.Recorded.On, guidance),
                    subject,
                    workforce
                ) ?? OwnOf(proposed.Recorded.By, subject, workforce, now)
            ),
            Departed { Status: DepartureStatus.Waiting } departed => One(
                Departing.AskedOf(departed, _record, workforce) ?? OwnOf(departed.Recorded.By, subject, workforce, now)
            ),
            Departed departed => Settling.Owners(departed.Fact.AuthorisedBy, departed.Recorded.By, subject, workforce),
            _ => [.. WorkLists.Of(subject, workforce, now).Select(one => one.Person).Distinct()],
        };
    }

    // Where nobody else may answer, its author is told so, and has it among what waits.
    private static Practitioner? OwnOf(string author, Subject subject, Workforce workforce, DateTime now) =>
        workforce.Current.FirstOrDefault(person =>
            person.Id == author && Seeing.Decide(person, subject, Purpose.Read, workforce, now).Allowed
        );

    private static IReadOnlyList<Practitioner> One(Practitioner? person) => person is null ? [] : [person];

    // A name that is not to be seen is not told either: what is told of a restricted record is told to those named on it.
    private static IReadOnlyList<Practitioner> Hearing(Told told, Subject subject, Workforce workforce, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        List<Practitioner> seeing =
        [
            .. workforce.Current.Where(person =>
                person.Has(Permission.MyWork)
                && Seeing.Decide(person, subject, Purpose.Read, workforce, now).KeptOut == KeptOut.None
            ),
        ];
        List<Practitioner> hearing = seeing.FindAll(person => IsTold(person, told, subject, workforce, today));
        return hearing.Count > 0 || subject.Restriction is not { } restriction
            ? hearing
            : seeing.FindAll(person =>
                restriction.People.Contains(person.Id)
                || FallenRestriction.To(subject, workforce).Any(one => one.Id == person.Id)
            );
    }

    // A manager who is kept from the record hears nothing of it: the next in the line does.
    private static bool IsTold(Practitioner person, Told told, Subject subject, Workforce workforce, DateOnly today) =>
        told.Notice.To != NoticeTo.Manager ? told.Recipient == person.Id
        : told.Recipient is null ? person.Has(Permission.Approve)
        : workforce.AnswersFor(person, told.Recipient, today, [told.Recorded.By, .. subject.KeptFrom]);
}
