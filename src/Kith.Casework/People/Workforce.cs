using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.People;

/// <summary>Professional registration.</summary>
public enum Registration
{
    /// <summary>Neither a social worker nor an apprentice: family support, health, education, police.</summary>
    Other,

    /// <summary>Registered with Social Work England.</summary>
    SocialWorker,

    /// <summary>In training. Never counted as qualified.</summary>
    Apprentice,
}

/// <summary>What somebody's job lets them do here, beside their registration.</summary>
public enum Post
{
    /// <summary>Works with children and families.</summary>
    Practitioner,

    /// <summary>Takes contacts and referrals.</summary>
    FrontDoor,

    /// <summary>Supervises practitioners.</summary>
    Supervisor,

    /// <summary>Chairs conferences, with no line responsibility for a case.</summary>
    ConferenceChair,

    /// <summary>Works for a partner agency and refers children.</summary>
    Partner,

    /// <summary>Reads figures, never a child's record.</summary>
    Analyst,

    /// <summary>Keeps the system and its accounts, never a child's record.</summary>
    Administrator,
}

/// <summary>A fact about somebody who works with children here, stored in a stream of that person’s own, or about the teams they work in.</summary>
public abstract record WorkforceFact : Fact;

/// <summary>Somebody joined the workforce, or their post, team, supervisor or registration changed.</summary>
/// <param name="Name">Name.</param>
/// <param name="Title">Job title, in the authority's words.</param>
/// <param name="Post">What the job lets them do here.</param>
/// <param name="Registration">Professional registration.</param>
/// <param name="Team">Team.</param>
/// <param name="Supervisor">The user who supervises them; null when nobody does.</param>
/// <param name="Agency">Agency: local authority, health, education, police.</param>
/// <param name="Knowledge">Knowledge, skills and languages that matter when a case is allocated.</param>
/// <param name="Leads">For how many children they can lead at a time, as their agency offers; null where nobody says.</param>
/// <param name="Competences">The competences of the local protocol that they hold, by id.</param>
/// <param name="Telephone">The telephone on which colleagues and families reach them at work; null where nobody says.</param>
[FactName(
    "practitioner-recorded",
    "Somebody joined the workforce, or their post, team, supervisor or registration changed."
)]
public sealed record PractitionerRecorded(
    string Name,
    string Title,
    Post Post,
    Registration Registration,
    string Team,
    string? Supervisor,
    string Agency,
    IReadOnlyList<string>? Knowledge = null,
    int? Leads = null,
    IReadOnlyList<string>? Competences = null,
    string? Telephone = null
) : WorkforceFact;

/// <summary>Somebody left the workforce.</summary>
/// <param name="Reason">Why, when recorded.</param>
[FactName("practitioner-left", "Somebody left the workforce.")]
public sealed record PractitionerLeft(string? Reason = null) : WorkforceFact;

/// <summary>Somebody is away from work for some days, or is back before the day that was said.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while nobody knows. Before <paramref name="From"/> when they were not away at all.</param>
/// <param name="Reason">Why, where it should be recorded.</param>
[FactName("practitioner-away", "Somebody is away from work for some days, or is back before the day that was said.")]
public sealed record PractitionerAway(DateOnly From, DateOnly? Until = null, string? Reason = null) : WorkforceFact;

/// <summary>Somebody who works with children here, as they are now.</summary>
/// <param name="Id">The user.</param>
/// <param name="Details">Post, registration, team and supervisor.</param>
/// <param name="HasLeft">True once they have left.</param>
public sealed record Practitioner(string Id, PractitionerRecorded Details, bool HasLeft = false) : IQualified
{
    /// <summary>The last absence recorded; null when none was.</summary>
    public PractitionerAway? Away { get; init; }

    /// <summary>True when they are away from work on a day.</summary>
    public bool IsAway(DateOnly day) => Away is { } away && away.From <= day && !(away.Until < day);

    /// <summary>Name.</summary>
    [JsonIgnore]
    public string Name => Details.Name;

    [JsonIgnore]
    public string? JobTitle =>
        Details.Title.Length == 0 ? null : char.ToLowerInvariant(Details.Title[0]) + Details.Title[1..];

    /// <summary>True when a registered social worker.</summary>
    [JsonIgnore]
    public bool IsSocialWorker => Details.Registration == Registration.SocialWorker;

    public bool Has(string quality) =>
        quality switch
        {
            Qualities.SocialWorker => IsSocialWorker,
            Qualities.PracticeSupervisor => IsSocialWorker && Details.Post == Post.Supervisor,
            Qualities.Manager => Details.Post == Post.Supervisor,
            Qualities.ConferenceChair => Details.Post == Post.ConferenceChair,
            Qualities.FrontDoor => Details.Post == Post.FrontDoor,
            Qualities.Apprentice => Details.Registration == Registration.Apprentice,
            Qualities.Practitioner => Details.Post is Post.Practitioner or Post.Supervisor
                && Details.Registration == Registration.Other,
            Qualities.Partner => Details.Post == Post.Partner,
            Qualities.LocalAuthority => IsOf("local authority"),
            Qualities.SafeguardingPartner => IsOf("local authority") || IsOf("health") || IsOf("police"),
            _ => false,
        };

    private bool IsOf(string agency) => string.Equals(Details.Agency, agency, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Who works here.</summary>
/// <param name="practitioners">Everybody, those who left included.</param>
public sealed class Workforce(IEnumerable<Practitioner> practitioners)
{
    private readonly FrozenDictionary<string, Practitioner> _byId = practitioners.ToFrozenDictionary(
        practitioner => practitioner.Id,
        StringComparer.Ordinal
    );

    /// <summary>Everybody, those who left included, in no order.</summary>
    public IEnumerable<Practitioner> Everybody => _byId.Values;

    /// <summary>Everybody who works here now, by name.</summary>
    public IReadOnlyList<Practitioner> Current =>
        _current ??= [
            .. _byId
                .Values.Where(practitioner => !practitioner.HasLeft)
                .OrderBy(practitioner => practitioner.Name, StringComparer.Ordinal),
        ];

    /// <summary>Everybody of a team who works here now, by name.</summary>
    public IEnumerable<Practitioner> InTeam(string team) =>
        (_teams ??= Current.ToLookup(person => person.Details.Team, StringComparer.Ordinal))[team];

    /// <summary>Everybody whom a user supervises, those who left included.</summary>
    public IEnumerable<Practitioner> SupervisedBy(string user) =>
        (
            _supervised ??= Everybody
                .Where(person => person.Details.Supervisor is not null)
                .ToLookup(person => person.Details.Supervisor!, StringComparer.Ordinal)
        )[user];

    /// <summary>The managers who work here and above whom nobody manages.</summary>
    public IReadOnlyList<Practitioner> Heads =>
        _heads ??= [.. Current.Where(person => person.Details.Post == Post.Supervisor && !HasManager(person))];

    // An authority has thousands of people, and each list asks for a few of them: what is asked for by one thing is kept by it.
    private IReadOnlyList<Practitioner>? _current;
    private IReadOnlyList<Practitioner>? _heads;
    private ILookup<string, Practitioner>? _teams;
    private ILookup<string, Practitioner>? _supervised;

    private bool HasManager(Practitioner person) =>
        Above(person).Any(above => above is { HasLeft: false, Details.Post: Post.Supervisor });

    /// <summary>Somebody by user; null when unknown.</summary>
    public Practitioner? Find(string? id) => id is not null && _byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>How a user is named: by name; somebody of a family or of an agency, or a child, as that, for whoever does not know the record; else as the user.</summary>
    public string NameOf(string user) =>
        Find(user)?.Name
        ?? (
            FamilyUser.PersonOf(user) is not null ? "A parent on the family’s site"
            : PartnerUser.IsOne(user) ? "Somebody of an agency"
            : ChildUser.ChildOf(user) is not null ? "A child on their own page"
            : user
        );

    /// <summary>Somebody's supervisor; null when nobody supervises them.</summary>
    public Practitioner? SupervisorOf(Practitioner? practitioner) => Find(practitioner?.Details.Supervisor);

    /// <summary>True when this user is a manager who works here now, and so can agree to something and answer for it.</summary>
    public bool IsManager(string? id) => Find(id) is { HasLeft: false } person && person.Has(Qualities.Manager);

    // A line of supervision is a few people long; the bound keeps a circular one from looping.
    private const int LongestLine = 8;

    /// <summary>Somebody's line: their supervisor, that person's supervisor, and so on; those who left included.</summary>
    public IEnumerable<Practitioner> Above(Practitioner? practitioner)
    {
        var above = SupervisorOf(practitioner);
        for (var steps = 0; above is not null && steps < LongestLine; steps++)
        {
            yield return above;
            above = SupervisorOf(above);
        }
    }

    /// <summary>Everybody in whose line a user is, those who left included: the nearest first.</summary>
    public IReadOnlyList<Practitioner> Below(string user)
    {
        List<Practitioner> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        string[] above = [user];
        for (var steps = 0; above.Length > 0 && steps < LongestLine; steps++)
        {
            var next = above.SelectMany(SupervisedBy).Where(person => seen.Add(person.Id)).ToList();
            found.AddRange(next);
            above = [.. next.Select(person => person.Id)];
        }
        return found;
    }

    /// <summary>
    /// True for the manager who is told of what somebody answers for: the nearest in their line who is here; where all of it are
    /// away, the nearest; and where nobody in it works here any more, every other manager.
    /// </summary>
    /// <param name="manager">The manager.</param>
    /// <param name="user">Whose line it is.</param>
    /// <param name="today">The day.</param>
    /// <param name="but">Users who are passed over: who did it is not told of it themselves, nor is anybody who is kept from the record.</param>
    public bool AnswersFor(Practitioner manager, string user, DateOnly today, params IReadOnlyCollection<string> but)
    {
        if (manager is not { HasLeft: false, Details.Post: Post.Supervisor } || but.Contains(manager.Id))
            return false;
        Practitioner? away = null;
        foreach (var above in Above(Find(user)))
        {
            if (
                above is not { HasLeft: false, Details.Post: Post.Supervisor }
                || but.Contains(above.Id)
                || above.Id == user
            )
                continue;
            if (!above.IsAway(today))
                return above.Id == manager.Id;
            away ??= above;
        }
        return away is null ? manager.Id != user : away.Id == manager.Id;
    }

    /// <summary>Everybody for whom a manager answers on a day: see <see cref="AnswersFor"/>.</summary>
    public IReadOnlyList<Practitioner> AnsweredForBy(Practitioner manager, DateOnly today) =>
        [
            .. Below(manager.Id)
                .Concat(
                    _unmanaged ??= [
                        .. Everybody.Where(person => person.Details.Post != Post.Partner && !HasManager(person)),
                    ]
                )
                .DistinctBy(person => person.Id)
                .Where(person => AnswersFor(manager, person.Id, today)),
        ];

    // Those above whom no manager works here: of them every manager is told.
    private IReadOnlyList<Practitioner>? _unmanaged;

    /// <summary>True when somebody is in another's line.</summary>
    public bool IsAbove(Practitioner supervisor, Practitioner? practitioner) =>
        Above(practitioner).Any(above => above.Id == supervisor.Id);
}
