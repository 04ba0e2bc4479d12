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

    /// <summary>The manager named did not agree, and what stands on it is not settled yet.</summary>
    Declined,

    /// <summary>Not agreed to, and corrected since.</summary>
    PutRight,

    /// <summary>Not agreed to, and done again properly since.</summary>
    DoneAgain,

    /// <summary>Not agreed to, and kept with a reason by a manager above.</summary>
    Kept,

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

    /// <summary>How it was settled, where it was not agreed to; null while it is not.</summary>
    public Recorded? Settled { get; init; }

    /// <summary>What the manager said to it; null when nothing.</summary>
    public string? Said => (Answer?.Fact as DepartureAnswered)?.Reason ?? (Answer?.Fact as ProposalAnswered)?.Reason;

    /// <summary>True for one that a manager did not agree to, whatever came of it.</summary>
    public bool WasDeclined =>
        Status
            is DepartureStatus.Declined
                or DepartureStatus.PutRight
                or DepartureStatus.DoneAgain
                or DepartureStatus.Kept;
}

/// <summary>The departures of a record, each with what the manager named under it said.</summary>
public static class Departing
{
    /// <summary>All departures that stand, in the order recorded.</summary>
    public static IReadOnlyList<Departed> Of(ChildRecord record)
    {
        List<Departed> departures = [];
        Dictionary<Guid, Recorded> agreements = [];
        foreach (var recorded in record.Standing)
        {
            switch (recorded.Fact)
            {
                case ProposalAnswered { Agreed: true }:
                    agreements[recorded.ActId] = recorded;
                    break;
                case DepartureRecorded departure:
                    departures.Add(Began(recorded, departure, agreements));
                    break;
                case DepartureAnswered answer:
                    var status = answer.Agreed ? DepartureStatus.Agreed : DepartureStatus.Declined;
                    Becomes(answer.Departure, one => one with { Status = status, Answer = recorded });
                    break;
                case DepartureSettled settled:
                    Becomes(settled.Departure, one => Settle(one, settled, recorded));
                    break;
            }
        }
        return departures;

        void Becomes(int version, Func<Departed, Departed> change)
        {
            var index = departures.FindIndex(one => one.Recorded.Version == version);
            if (index >= 0)
                departures[index] = change(departures[index]);
        }
    }

    /// <summary>Those that were not agreed to and are not settled: what was recorded with them stands as if it were in order.</summary>
    public static IEnumerable<Departed> Unsettled(ChildRecord record) =>
        Of(record).Where(departure => departure.Status == DepartureStatus.Declined);

    private static Departed Began(
        Recorded recorded,
        DepartureRecorded departure,
        Dictionary<Guid, Recorded> agreements
    ) =>
        agreements.TryGetValue(recorded.ActId, out var agreed) && agreed.By == departure.AuthorisedBy
            ? new Departed(recorded, DepartureStatus.Agreed, agreed)
            : new Departed(
                recorded,
                departure.AuthorisedBy == recorded.By ? DepartureStatus.Own : DepartureStatus.Waiting,
                null
            );

    private static Departed Settle(Departed departure, DepartureSettled settled, Recorded recorded) =>
        departure.Status != DepartureStatus.Declined
            ? departure
            : departure with
            {
                Settled = recorded,
                Status = settled.How switch
                {
                    Settlement.PutRight => DepartureStatus.PutRight,
                    Settlement.DoneAgain => DepartureStatus.DoneAgain,
                    _ => DepartureStatus.Kept,
                },
            };

    /// <summary>Who is to answer a departure now; null when there is nobody to name.</summary>
    public static Practitioner? AskedOf(Departed departure, ChildRecord record, Workforce workforce) =>
        AskedOf(departure.Fact.AuthorisedBy, departure.Recorded.By, Access.Subject.Of(record), workforce);

    /// <summary>
    /// Who is to answer a departure now: the manager named, as long as they may record on the child; once they have left or the
    /// case has gone to another team, the nearest manager above whoever leads it now, and never the person who departed.
    /// </summary>
    /// <param name="named">The manager named, by user.</param>
    /// <param name="departedBy">The user who departed.</param>
    /// <param name="subject">What access asks of the child.</param>
    /// <param name="workforce">Who works here.</param>
    /// <returns>Null where no manager may record.</returns>
    public static Practitioner? AskedOf(string named, string departedBy, Access.Subject subject, Workforce workforce) =>
        Authorising.InPlaceOf(
            named,
            departedBy,
            subject,
            workforce,
            person =>
                Authorising.MayRecord(person, subject, workforce)
                && (person.Id == named || person.Has(Qualities.Manager))
        );

    /// <summary>True when somebody may answer a departure. Nobody answers their own, unless they are the manager named.</summary>
    public static bool MayAnswer(Practitioner person, Departed departure, ChildRecord record, Workforce workforce)
    {
        var subject = Access.Subject.Of(record);
        var named = workforce.Find(departure.Fact.AuthorisedBy);
        return person.Id == departure.Fact.AuthorisedBy
            || (
                !(named is not null && Authorising.MayRecord(named, subject, workforce))
                && person.Has(Qualities.Manager)
                && person.Id != departure.Recorded.By
                && Authorising.MayRecord(person, subject, workforce)
            );
    }

    /// <summary>The departures that wait for an answer.</summary>
    public static IEnumerable<Departed> Waiting(ChildRecord record) =>
        Of(record).Where(departure => departure.Status == DepartureStatus.Waiting);
}
