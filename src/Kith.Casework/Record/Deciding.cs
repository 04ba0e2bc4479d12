using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>What came of an act.</summary>
public abstract record Outcome
{
    /// <summary>It may be done: these facts became true.</summary>
    /// <param name="Facts">On the child's record.</param>
    public sealed record Done(IReadOnlyList<Dated> Facts) : Outcome
    {
        /// <summary>On the records of people of the family.</summary>
        public IReadOnlyList<AboutPerson> People { get; init; } = [];

        /// <summary>On the records of other children.</summary>
        public IReadOnlyList<AboutChild> Children { get; init; } = [];

        /// <summary>What a reader outside gets, to be kept as it is.</summary>
        public IReadOnlyList<Papers.FrozenPaper> Papers { get; init; } = [];
    }

    /// <summary>It was not done. Everything that stands against it, so that it can be put right in one go.</summary>
    /// <param name="Because">Why it cannot follow from the record as it stands; null when it can.</param>
    /// <param name="Problems">What is wrong with what was entered, in the order of the page.</param>
    /// <param name="Objections">The duties that stand against it.</param>
    public sealed record Refused(string? Because, IReadOnlyList<Problem> Problems, IReadOnlyList<Objection> Objections)
        : Outcome;
}

/// <summary>The one route of every act: coherent with the record, complete in itself, allowed by the guidance in force on its day.</summary>
public static class Deciding
{
    /// <summary>Decides an act.</summary>
    /// <param name="act">The act, for one child.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="practice">Guidance, actor, workforce and the moment.</param>
    public static Outcome Decide(Act act, ChildRecord record, Practice practice) =>
        Decide(act, record, practice, agreedBy: null);

    /// <summary>Decides an act that was proposed, with the agreement of the manager who answers it.</summary>
    internal static Outcome Decide(Act act, ChildRecord record, Practice practice, Practitioner? agreedBy)
    {
        if (CannotFollow(act, record) is { } because)
            return new Outcome.Refused(because, [], []);
        act = act.Knowing(record, practice);
        var episode = record.State.Episode(act.Episode);
        var objections = Consider(act, record, practice);
        var standing = objections.Where(objection => !IsDepartedFrom(objection, act)).ToList();
        var departed = objections.Except(standing).ToList();
        Problem[] problems =
        [
            .. Dates(act.On, act.At, episode, practice)
                .Concat(practice.Forms.For(act, record).MissingFrom(act, record))
                .Concat(act.Check(record, practice))
                .Concat(agreedBy is null ? NamedManagers.Problems(departed, act, record, practice) : [])
                .Select(practice.Forms.For(act, record).Said)
                .Distinct(),
        ];
        if (problems.Length > 0 || standing.Count > 0)
            return new Outcome.Refused(null, problems, standing);
        if (agreedBy is null && departed.FindAll(objection => objection.Duty.NeedsOtherHands) is { Count: > 0 } against)
            return new Outcome.Done([Proposals.Propose(act, against, practice)]);
        var facts = WithLocal(act, act.Leaves(record, episode, practice), practice.Forms.For(act, record).Records);
        var departures = departed
            .Where(objection => !objection.Duty.IsDoneByTwo)
            .Select(objection => Depart(objection, act, facts[0].Fact.Episode, agreedBy));
        return new Outcome.Done([
            .. facts,
            .. departures.Select(fact => new Dated(fact, act.On, act.At) { ActName = act.ActName }),
        ])
        {
            People = [.. act.OnPeople(record, practice)],
            Children = [.. act.OnChildren(record, practice)],
            Papers = [.. act.Frozen(record, practice)],
        };
    }

    // What the local protocol asks on a page stands on the fact that the page leaves.
    private static List<Dated> WithLocal(Act act, IEnumerable<Dated> leaves, string records)
    {
        var facts = leaves.ToList();
        if (act.Local is { Count: > 0 } local && facts.Count > 0)
        {
            var place = Math.Max(facts.FindIndex(dated => Facts.NameOf(dated.Fact) == records), 0);
            facts[place] = facts[place] with { Fact = facts[place].Fact with { Local = local } };
        }
        return facts;
    }

    private const string Merged =
        "This record was merged into another record of the same child. Record it there: the top of this page leads to it.";

    /// <summary>Why an act cannot follow from the record as it stands, in a plain sentence; null when it can.</summary>
    public static string? CannotFollow(Act act, ChildRecord record)
    {
        var child = record.State;
        var episode = child.Episode(act.Episode);
        return act.Scope == Scope.NewRecord ? act.CannotFollow(record, null)
            : child.Person.Registered is null ? "Open a record for the child first."
            : child.Person.MergedInto is not null && !act.IsDoneOnMerged ? Merged
            : OutOfScope(act, child, episode) ?? act.CannotFollow(record, episode);
    }

    private static string? OutOfScope(Act act, ChildState child, Episode? episode) =>
        act.Scope switch
        {
            Scope.Child => null,
            Scope.NewOrOpenEpisode when act.Episode == 0 => child.Open is null
                ? null
                : "We are already involved with this child. Record it there.",
            _ when episode is null => "Nothing is open for this child. Record a contact or a referral first.",
            Scope.AnyEpisode => null,
            _ => episode.IsClosed
                ? "Our involvement has ended and is closed. If there is a new worry, record a new contact or referral."
                : null,
        };

    /// <summary>What the guidance in force on the act's day says against it, departures not yet counted.</summary>
    public static IReadOnlyList<Objection> Consider(Act act, ChildRecord record, Practice practice) =>
        act is CorrectFact correction
            ? PuttingRight.Against(correction, record, practice)
            : [.. Against(act, record, practice).Select(objection => Pointing(objection, act, record, practice))];

    /// <summary>The same, without saying who here may do it instead.</summary>
    internal static IReadOnlyList<Objection> Against(Act act, ChildRecord record, Practice practice)
    {
        var episode = act.Episode == 0 ? null : record.State.Episode(act.Episode);
        var day = act.On == default ? practice.Today : act.On;
        var holder = practice.Workforce.Find(act.NewHolder ?? episode?.Lead?.Practitioner);
        var standing = new Standing(
            act.Episode,
            act.Stage ?? episode?.Stage ?? Stages.Beginning,
            practice.Actor,
            holder,
            practice.Workforce.SupervisorOf(holder),
            day
        )
        {
            Ongoing = episode?.Ongoing ?? [],
        };
        return practice.Guidance.InForceOn(day).Consider(act, standing, record.ByDate);
    }

    /// <summary>An objection that says who here may do what a duty of separate hands keeps from somebody.</summary>
    internal static Objection Pointing(Objection objection, Act act, ChildRecord record, Practice practice) =>
        Authorising.Pointing(objection, AuthorOf(objection, act, record), record, practice);

    /// <summary>What is wrong with the day and time something is said to have happened.</summary>
    internal static IEnumerable<Problem> Dates(DateOnly on, TimeOnly? at, Episode? episode, Practice practice)
    {
        if (on == default)
            yield return new Problem("on", $"{Problem.It} must be given");
        else if (on > practice.Today)
            yield return new Problem("on", $"{Problem.It} must be today or in the past");
        else if (on < episode?.OpenedOn)
        {
            yield return new Problem(
                "on",
                $"{Problem.It} must be on or after {Plain.Day(episode.OpenedOn)}, when our involvement began"
            );
        }
        else if (on == practice.Today && at > TimeOnly.FromDateTime(practice.Now))
            yield return new Problem("at", $"{Problem.It} must not be in the future");
    }

    // Whose work it is that an approval is about.
    private static string? AuthorOf(Objection objection, Act act, ChildRecord record) =>
        objection.Duty.Rule is ApprovalRule approval
            ? record.ByDate.LastOrDefault(fact => fact.Episode == act.Episode && fact.FactName == approval.Of)?.By
            : null;

    private static bool IsDepartedFrom(Objection objection, Act act) =>
        objection.CanDepart
        && act.Departures.Any(departure =>
            departure.DutyId == objection.Duty.Id
            && !string.IsNullOrWhiteSpace(departure.Reason)
            && !string.IsNullOrWhiteSpace(departure.AuthorisedBy)
        );

    private static DepartureRecorded Depart(Objection objection, Act act, int episode, Practitioner? agreedBy)
    {
        var departure = act.Departures.First(candidate => candidate.DutyId == objection.Duty.Id);
        return new DepartureRecorded(
            objection.Duty.Id,
            objection.Duty.Origin,
            departure.Reason,
            agreedBy is not null && objection.Duty.NeedsOtherHands ? agreedBy.Id : departure.AuthorisedBy,
            act.ActName
        )
        {
            Episode = episode,
        };
    }
}
