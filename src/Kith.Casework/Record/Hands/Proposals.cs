using System.Text.Json;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Guidance;
using Subject = Kith.Casework.Access.Subject;

namespace Kith.Casework.Record;

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>The manager asked has not answered yet: nothing has taken effect.</summary>
    Waiting,

    /// <summary>Agreed to, and done with that.</summary>
    Agreed,

    /// <summary>Not agreed to, and back with its author.</summary>
    SentBack,

    /// <summary>Taken back, or put away, by its author.</summary>
    Withdrawn,
}

/// <summary>An act that was proposed, as it stands now.</summary>
/// <param name="Recorded">The fact, with its day and its author.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Answer">The manager's answer; null while there is none.</param>
public sealed record Proposed(Recorded Recorded, ProposalStatus Status, Recorded? Answer)
{
    /// <summary>What was proposed, why, and to whom.</summary>
    public DepartureProposed Fact => (DepartureProposed)Recorded.Fact;

    /// <summary>What the manager said to it; null when nothing.</summary>
    public string? Said => (Answer?.Fact as ProposalAnswered)?.Reason;

    /// <summary>The act's heading; its name where this program does not know it.</summary>
    public string Title =>
        Acts.TypeOf(Fact.ActName) is null ? Fact.ActName.Replace('-', ' ') : Acts.TitleOf(Fact.ActName);

    /// <summary>True while its author has something of it: it waits, or came back.</summary>
    public bool IsOpen => Status is ProposalStatus.Waiting or ProposalStatus.SentBack;
}

/// <summary>The acts that were proposed on a record.</summary>
public static class Proposals
{
    /// <summary>All that stand, in the order entered.</summary>
    public static IReadOnlyList<Proposed> Of(ChildRecord record)
    {
        List<Proposed>? proposals = null;
        foreach (var recorded in record.Standing)
        {
            switch (recorded.Fact)
            {
                case DepartureProposed:
                    (proposals ??= []).Add(new Proposed(recorded, ProposalStatus.Waiting, null));
                    break;
                case ProposalAnswered answer:
                    var came = answer.Agreed ? ProposalStatus.Agreed : ProposalStatus.SentBack;
                    Becomes(proposals, answer.Proposal, one => one with { Status = came, Answer = recorded });
                    break;
                case ProposalWithdrawn withdrawn:
                    Becomes(proposals, withdrawn.Proposal, one => one with { Status = ProposalStatus.Withdrawn });
                    break;
            }
        }
        return proposals ?? [];
    }

    /// <summary>Those that wait for an answer.</summary>
    public static IEnumerable<Proposed> Waiting(ChildRecord record) =>
        Of(record).Where(proposal => proposal.Status == ProposalStatus.Waiting);

    /// <summary>What was entered; null where this program cannot read it.</summary>
    public static Act? ActOf(DepartureProposed proposal)
    {
        try
        {
            return Acts.TypeOf(proposal.ActName) is { } type
                ? (Act?)JsonSerializer.Deserialize(proposal.Act, type, Json.Options)
                : null;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or UnknownFact)
        {
            return null;
        }
    }

    /// <summary>Who is to answer a proposal now; null when nobody who works here may.</summary>
    public static Practitioner? AskedOf(Proposed proposal, ChildRecord record, Practice practice) =>
        AskedOf(
            proposal.Fact.Manager,
            proposal.Recorded.By,
            DutiesOf(proposal.Fact.Duties, proposal.Recorded.On, practice.Guidance),
            Subject.Of(record),
            practice.Workforce
        );

    /// <summary>Who is to answer a proposal now: the manager named as long as they may agree, else the nearest who may; never its author.</summary>
    /// <param name="named">The manager named, by user.</param>
    /// <param name="author">The user who proposed.</param>
    /// <param name="duties">The duties that stand against it.</param>
    /// <param name="subject">What access asks of the child.</param>
    /// <param name="workforce">Who works here.</param>
    public static Practitioner? AskedOf(
        string named,
        string author,
        IReadOnlyList<Duty> duties,
        Subject subject,
        Workforce workforce
    ) =>
        Authorising.InPlaceOf(
            named,
            author,
            subject,
            workforce,
            person => May(person, author, duties, subject, workforce)
        );

    /// <summary>The duties a proposal names, as they stood on its day. One that is not known any more is left out.</summary>
    public static IReadOnlyList<Duty> DutiesOf(IEnumerable<string> duties, DateOnly on, GuidanceLibrary guidance)
    {
        var book = guidance.InForceOn(on);
        return [.. duties.Select(duty => book.Duties.GetValueOrDefault(duty)).OfType<Duty>()];
    }

    /// <summary>True when somebody may answer: who is asked now, or somebody in the line above them. Never the author.</summary>
    public static bool MayAnswer(Practitioner person, Proposed proposal, ChildRecord record, Practice practice)
    {
        var duties = DutiesOf(proposal.Fact.Duties, proposal.Recorded.On, practice.Guidance);
        var asked = AskedOf(proposal, record, practice);
        return May(person, proposal.Recorded.By, duties, Subject.Of(record), practice.Workforce)
            && (asked is null || person.Id == asked.Id || practice.Workforce.IsAbove(person, asked));
    }

    /// <summary>The fact that an act was proposed.</summary>
    internal static Dated Propose(Act act, IReadOnlyList<Objection> against, Practice practice)
    {
        var departures = against
            .Select(objection => act.Departures.First(one => one.DutyId == objection.Duty.Id))
            .ToList();
        var fact = new DepartureProposed(
            act.ActName,
            JsonSerializer.Serialize(act, act.GetType(), Json.Options),
            [.. departures.Select(departure => departure.DutyId)],
            string.Join('\n', departures.Select(departure => departure.Reason).Distinct()),
            departures[0].AuthorisedBy
        );
        // The act itself was not done: nobody who reads the record by its acts may take it for one.
        return new Dated(fact with { Episode = act.Episode }, practice.Today) { ActName = "propose-departure" };
    }

    private static bool May(
        Practitioner person,
        string author,
        IReadOnlyList<Duty> duties,
        Subject subject,
        Workforce workforce
    ) =>
        person.Id != author
        && workforce.IsManager(person.Id)
        && duties.All(duty => Authorising.Agrees(person, duty))
        && Authorising.MayRecord(person, subject, workforce);

    private static void Becomes(List<Proposed>? proposals, int version, Func<Proposed, Proposed> change)
    {
        if (proposals?.FindIndex(one => one.Recorded.Version == version) is >= 0 and var index)
            proposals[index] = change(proposals[index]);
    }
}
