using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>The manager named under a departure said whether they agreed to it.</summary>
/// <param name="Departure">The version of the departure answered.</param>
/// <param name="Duty">The duty departed from, so that the entry reads by itself.</param>
/// <param name="Agreed">True when they did.</param>
/// <param name="Reason">What they say to it; given whenever they did not agree.</param>
[FactName("departure-answered", "The manager named under a departure from guidance agreed to it, or did not.")]
public sealed record DepartureAnswered(int Departure, string Duty, bool Agreed, string? Reason) : Fact;

/// <summary>Where a departure stands.</summary>
public enum DepartureStatus
{
    /// <summary>The manager named has not answered yet.</summary>
    Waiting,

    /// <summary>The manager named agreed.</summary>
    Agreed,

    /// <summary>The manager named did not agree.</summary>
    Declined,

    /// <summary>A manager departed from guidance on their own authority: there is nobody to ask.</summary>
    Own,
}

/// <summary>A departure from guidance as it stands now.</summary>
/// <param name="Recorded">The fact, with its day and who recorded it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Answer">The latest answer; null while there is none.</param>
public sealed record Departed(Recorded Recorded, DepartureStatus Status, Recorded? Answer)
{
    /// <summary>What was departed from, why, and on whose authority.</summary>
    public DepartureRecorded Fact => (DepartureRecorded)Recorded.Fact;

    /// <summary>What the manager said to it; null when nothing.</summary>
    public string? Said => (Answer?.Fact as DepartureAnswered)?.Reason;
}

/// <summary>The departures of a record, each with what the manager named under it said.</summary>
public static class Departing
{
    /// <summary>All departures that stand, in the order recorded.</summary>
    public static IReadOnlyList<Departed> Of(ChildRecord record)
    {
        List<Departed>? departures = null;
        foreach (var recorded in record.Standing)
        {
            if (recorded.Fact is DepartureRecorded departure)
            {
                var own = departure.AuthorisedBy == recorded.By;
                (departures ??= []).Add(
                    new Departed(recorded, own ? DepartureStatus.Own : DepartureStatus.Waiting, null)
                );
            }
            else if (recorded.Fact is DepartureAnswered answer && departures is not null)
            {
                var index = departures.FindIndex(one => one.Recorded.Version == answer.Departure);
                if (index >= 0)
                {
                    departures[index] = departures[index] with
                    {
                        Status = answer.Agreed ? DepartureStatus.Agreed : DepartureStatus.Declined,
                        Answer = recorded,
                    };
                }
            }
        }
        return departures ?? [];
    }

    /// <summary>Who is to answer a departure now; null when there is nobody to name.</summary>
    public static Practitioner? AskedOf(Departed departure, ChildRecord record, Workforce workforce) =>
        AskedOf(departure.Fact.AuthorisedBy, departure.Recorded.By, Access.Subject.Of(record), workforce);

    /// <summary>
    /// Who is to answer a departure now: the manager named, as long as they may record on the child; once they have left or the
    /// case has gone to another team, the nearest supervisor of whoever leads it now, and never the person who departed.
    /// </summary>
    /// <param name="named">The manager named, by user.</param>
    /// <param name="departedBy">The user who departed.</param>
    /// <param name="subject">What access asks of the child.</param>
    /// <param name="workforce">Who works here.</param>
    /// <returns>Null where nobody leads, or nobody above may record.</returns>
    public static Practitioner? AskedOf(string named, string departedBy, Access.Subject subject, Workforce workforce) =>
        workforce.Find(named) is { } manager && MayRecord(manager, subject, workforce)
            ? manager
            : workforce
                .Above(workforce.Find(subject.Lead))
                .FirstOrDefault(above => above.Id != departedBy && MayRecord(above, subject, workforce));

    /// <summary>True when somebody may answer a departure. Nobody answers their own, unless they are the manager named.</summary>
    public static bool MayAnswer(Practitioner person, Departed departure, ChildRecord record, Workforce workforce)
    {
        var subject = Access.Subject.Of(record);
        var named = workforce.Find(departure.Fact.AuthorisedBy);
        return person.Id == departure.Fact.AuthorisedBy
            || (
                !(named is not null && MayRecord(named, subject, workforce))
                && person.Has(Qualities.Manager)
                && person.Id != departure.Recorded.By
                && MayRecord(person, subject, workforce)
            );
    }

    private static bool MayRecord(Practitioner person, Access.Subject subject, Workforce workforce) =>
        Seeing.Decide(person, subject, Purpose.Record, workforce).Allowed;

    /// <summary>The departures that wait for an answer.</summary>
    public static IEnumerable<Departed> Waiting(ChildRecord record) =>
        Of(record).Where(departure => departure.Status == DepartureStatus.Waiting);
}
