using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Somebody who could be given the case.</summary>
/// <param name="Practitioner">The person.</param>
/// <param name="Supervisor">Who supervises them; null when nobody does.</param>
/// <param name="Load">How many cases they hold now.</param>
/// <param name="Objections">The duties that stand against giving it to them; empty when they may hold it.</param>
/// <param name="HoldsItNow">True for the present lead practitioner.</param>
public sealed record Candidate(
    Practitioner Practitioner,
    Practitioner? Supervisor,
    int Load,
    IReadOnlyList<Objection> Objections,
    bool HoldsItNow
)
{
    /// <summary>How they worked with the child last, or do now; null where they never did.</summary>
    public Access.Involvement? Worked { get; init; }

    /// <summary>The languages of the family that they speak.</summary>
    public IReadOnlyList<string> Speaks { get; init; } = [];

    /// <summary>Their absence, where they are away on the day; null where they are here.</summary>
    public PractitionerAway? Away { get; init; }

    /// <summary>True when the guidance in force lets them hold the case.</summary>
    public bool MayHold => Objections.Count == 0;
}

/// <summary>Who may hold a case under the guidance in force, and why the others may not.</summary>
public static class Candidates
{
    /// <summary>Everybody who works with children here: those who may hold the case first, practitioners before their supervisors, whoever is here before whoever is away, whoever knows the child or speaks a language of the family, the allocator's own team before others, then by how few cases they hold.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode to be allocated.</param>
    /// <param name="practice">The practice; its actor is the person allocating.</param>
    /// <param name="loads">How many cases each user holds; nobody listed holds none.</param>
    public static IReadOnlyList<Candidate> For(
        ChildRecord record,
        int episode,
        Practice practice,
        IReadOnlyDictionary<string, int> loads
    )
    {
        var lead = record.State.Episode(episode)?.Lead;
        var needs = CaseNeeds.Of(record, episode);
        return
        [
            .. practice
                .Workforce.Current.Where(Holding.TakesCases)
                .Select(person => new Candidate(
                    person,
                    practice.Workforce.SupervisorOf(person),
                    loads.GetValueOrDefault(person.Id),
                    Against(person, record, episode, lead is not null, practice),
                    lead?.Practitioner == person.Id
                )
                {
                    Worked = CaseNeeds.WorkedBefore(record, person),
                    Speaks = needs.SpokenBy(person),
                    Away = person.IsAway(practice.Today) ? person.Away : null,
                })
                .OrderByDescending(candidate => candidate.MayHold)
                .ThenBy(candidate => candidate.Practitioner.Details.Post == Post.Supervisor)
                .ThenBy(candidate => candidate.Away is not null)
                .ThenByDescending(candidate => candidate.Worked is not null)
                .ThenByDescending(candidate => candidate.Speaks.Count)
                .ThenByDescending(candidate => candidate.Practitioner.Details.Team == practice.Actor.Details.Team)
                .ThenBy(candidate => candidate.Load),
        ];
    }

    // Who allocates, and whether the person agreed, is the same question for every candidate and asked on the page.
    private static List<Objection> Against(
        Practitioner person,
        ChildRecord record,
        int episode,
        bool hasLead,
        Practice practice
    )
    {
        Act act = hasLead
            ? new ChangeLeadPractitioner
            {
                On = practice.Today,
                Episode = episode,
                Practitioner = person.Id,
            }
            : new AllocateLeadPractitioner
            {
                On = practice.Today,
                Episode = episode,
                Practitioner = person.Id,
            };
        return
        [
            .. Deciding
                .Consider(act, record, practice)
                .Where(objection => objection.Duty.Rule is EligibilityRule { Subject: Subject.Holder }),
        ];
    }
}
