using Kith.Casework.People;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Somebody who could be given the case, and how what the case asks for compares with what is recorded of them. It adds up to no score.</summary>
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

    /// <summary>How they worked with brothers and sisters last, or do now, each with the child.</summary>
    public IReadOnlyList<(Guid Child, Access.Involvement How)> WorkedWithFamily { get; init; } = [];

    /// <summary>The languages of the family that they speak.</summary>
    public IReadOnlyList<string> Speaks { get; init; } = [];

    /// <summary>The languages of the family that they are not recorded to speak.</summary>
    public IReadOnlyList<string> DoesNotSpeak { get; init; } = [];

    /// <summary>The competences asked for that they hold.</summary>
    public IReadOnlyList<AskedCompetence> Holds { get; init; } = [];

    /// <summary>The competences asked for that are not recorded of them.</summary>
    public IReadOnlyList<AskedCompetence> Misses { get; init; } = [];

    /// <summary>Their absence, where they are away on the day; null where they are here.</summary>
    public PractitionerAway? Away { get; init; }

    /// <summary>The absence that is still to come; null where none is recorded.</summary>
    public PractitionerAway? AwayAhead { get; init; }

    /// <summary>How many children they would lead, were the case given to them.</summary>
    public int WouldLead { get; init; }

    /// <summary>How many they lead at most: what the protocol says of people like them, or what their agency offers where that is less; null where nothing says.</summary>
    public int? AtMost { get; init; }

    /// <summary>True where they would lead more children than they should.</summary>
    public bool IsOver => WouldLead > AtMost;

    /// <summary>True when they worked with the child or with brothers and sisters, or do.</summary>
    public bool KnowsFamily => Worked is not null || WorkedWithFamily.Count > 0;

    /// <summary>True where the record says so of everything that is asked for: every competence and language is there, they are here, and have room.</summary>
    public bool LacksNothing =>
        Misses.Count + DoesNotSpeak.Count == 0 && Away is null && AwayAhead is null && AtMost >= WouldLead;

    /// <summary>True when the guidance in force lets them hold the case.</summary>
    public bool MayHold => Objections.Count == 0;
}

/// <summary>Who may hold a case under the guidance in force, and why the others may not.</summary>
public static class Candidates
{
    /// <summary>Everybody who works with children here: those who may hold the case first, practitioners before their supervisors, whoever is here before whoever is away, whoever knows the family or speaks a language of it, the allocator's own team before others, then by how few cases they hold.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode to be allocated.</param>
    /// <param name="practice">The practice; its actor is the person allocating.</param>
    /// <param name="loads">How many cases each user holds; nobody listed holds none.</param>
    /// <param name="family">The records of brothers and sisters, as far as whoever allocates may open them.</param>
    public static IReadOnlyList<Candidate> For(
        ChildRecord record,
        int episode,
        Practice practice,
        IReadOnlyDictionary<string, int> loads,
        params IReadOnlyList<ChildRecord> family
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        var lead = record.State.Episode(episode)?.Lead;
        var together = GivenTogether(record, episode, family);
        var needs = together.Count > 1 ? CaseNeeds.Together(together) : CaseNeeds.Of(record, episode);
        var rules = practice.Guidance.InForceOn(practice.Today);
        var asked = needs.AsksFor(rules.Competences);
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
                    WorkedWithFamily = WithFamily(person, family),
                    Speaks = needs.SpokenBy(person),
                    DoesNotSpeak = [.. needs.Languages.Except(needs.SpokenBy(person))],
                    Holds = [.. asked.Where(one => HoldsIt(person, one))],
                    Misses = [.. asked.Where(one => !HoldsIt(person, one))],
                    Away = person.IsAway(practice.Today) ? person.Away : null,
                    AwayAhead = person.Away is { } away && away.From > practice.Today ? away : null,
                    WouldLead =
                        loads.GetValueOrDefault(person.Id)
                        + (lead?.Practitioner == person.Id ? 0 : Math.Max(together.Count, 1)),
                    AtMost = Least(person.Details.Leads, rules.CaseloadOf(person)?.AtMost),
                })
                .OrderByDescending(candidate => candidate.MayHold)
                .ThenBy(candidate => candidate.Practitioner.Details.Post == Post.Supervisor)
                .ThenBy(candidate => candidate.Away is not null)
                .ThenByDescending(candidate => candidate.KnowsFamily)
                .ThenByDescending(candidate => candidate.Speaks.Count)
                .ThenByDescending(candidate => candidate.Practitioner.Details.Team == practice.Actor.Details.Team)
                .ThenBy(candidate => candidate.Load),
        ];
    }

    /// <summary>The child, and the brothers and sisters whom nobody leads either and who go with the child as a rule.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode to be allocated.</param>
    /// <param name="family">The records of brothers and sisters.</param>
    public static IReadOnlyList<ChildRecord> GivenTogether(
        ChildRecord record,
        int episode,
        IReadOnlyList<ChildRecord> family
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        var allocate = new AllocateLeadPractitioner { Episode = episode };
        return
        [
            record,
            .. record.State.Episode(episode) is { Lead: null }
                ? family.Where(other => allocate.GoesWith(record, other))
                : [],
        ];
    }

    private static bool HoldsIt(Practitioner person, AskedCompetence asked) =>
        person.Details.Competences?.Contains(asked.Competence.Id) == true;

    private static IReadOnlyList<(Guid Child, Access.Involvement How)> WithFamily(
        Practitioner person,
        IReadOnlyList<ChildRecord> family
    ) =>
        [
            .. family
                .Select(other => (other.Id, How: CaseNeeds.WorkedBefore(other, person)))
                .Where(one => one.How is not null)
                .Select(one => (one.Id, one.How!)),
        ];

    private static int? Least(int? one, int? other) => one is null ? other : Math.Min(one.Value, other ?? one.Value);

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
