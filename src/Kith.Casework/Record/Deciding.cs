using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>What came of an act.</summary>
public abstract record Outcome
{
    /// <summary>It may be done: these facts became true.</summary>
    public sealed record Done(IReadOnlyList<Dated> Facts) : Outcome;

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
    public static Outcome Decide(Act act, ChildRecord record, Practice practice)
    {
        var child = record.State;
        var episode = child.Episode(act.Episode);
        if (act.CannotFollow(child, episode) is { } because)
        {
            return new Outcome.Refused(because, [], []);
        }
        var problems = Dates(act, practice).Concat(act.Check(child, practice)).ToList();
        var objections = Consider(act, record, practice);
        var standing = objections.Where(objection => !IsDepartedFrom(objection, act)).ToList();
        if (problems.Count > 0 || standing.Count > 0)
        {
            return new Outcome.Refused(null, problems, standing);
        }
        var departures = objections.Select(objection => Depart(objection, act));
        return new Outcome.Done([
            .. act.Facts(child, episode, practice).Concat(departures).Select(fact => new Dated(fact, act.On, act.At)),
        ]);
    }

    /// <summary>What the guidance in force on the act's day says against it, departures not yet counted.</summary>
    public static IReadOnlyList<Objection> Consider(Act act, ChildRecord record, Practice practice)
    {
        var episode = record.State.Episode(act.Episode);
        var holder = practice.Workforce.Find(act.NewHolder ?? episode?.Lead?.Practitioner);
        var standing = new Standing(
            act.Episode,
            act.Stage ?? episode?.Stage ?? Stages.FrontDoor,
            practice.Actor,
            holder,
            practice.Workforce.SupervisorOf(holder),
            act.On
        );
        return practice.Guidance.InForceOn(act.On).Consider(act, standing, record.Standing);
    }

    private static IEnumerable<Problem> Dates(Act act, Practice practice)
    {
        if (act.On == default)
        {
            yield return new Problem("on", "Enter the date");
        }
        else if (act.On > practice.Today)
        {
            yield return new Problem("on", "The date must be today or in the past");
        }
    }

    private static bool IsDepartedFrom(Objection objection, Act act) =>
        objection.CanDepart
        && act.Departures.Any(departure =>
            departure.DutyId == objection.Duty.Id
            && !string.IsNullOrWhiteSpace(departure.Reason)
            && !string.IsNullOrWhiteSpace(departure.AuthorisedBy)
        );

    private static DepartureRecorded Depart(Objection objection, Act act)
    {
        var departure = act.Departures.First(candidate => candidate.DutyId == objection.Duty.Id);
        return new DepartureRecorded(
            objection.Duty.Id,
            objection.Duty.Origin,
            departure.Reason,
            departure.AuthorisedBy,
            act.ActName
        )
        {
            Episode = act.Episode,
        };
    }
}
