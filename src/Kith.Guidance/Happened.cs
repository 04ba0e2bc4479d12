namespace Kith.Guidance;

/// <summary>Something that happened in a child's record, as the rules see it.</summary>
public interface IHappened
{
    /// <summary>The fact's name, as the guidance files write it: <c>referral-received</c>.</summary>
    string FactName { get; }

    /// <summary>The day it was true.</summary>
    DateOnly On { get; }

    /// <summary>The time of day it was true, when known. Limits in hours use it; without it the day's end is taken.</summary>
    TimeOnly? At { get; }

    /// <summary>The episode of the record it belongs to, from 1; 0 for what is about the child and not one episode.</summary>
    int Episode { get; }

    /// <summary>The user who did it.</summary>
    string By { get; }

    /// <summary>What it says under a name a rule may ask for, or null. Several values are joined by commas.</summary>
    string? Detail(string name);
}

/// <summary>An act somebody proposes, as the rules see it.</summary>
public interface IProposed
{
    /// <summary>The act's name: <c>allocate-lead-practitioner</c>.</summary>
    string ActName { get; }

    /// <summary>What the act says under a name a rule may ask for, or null. Several values are joined by commas.</summary>
    string? Detail(string name);
}

/// <summary>A person as eligibility sees them.</summary>
public interface IQualified
{
    /// <summary>The user.</summary>
    string Id { get; }

    /// <summary>True when the person has the quality: <c>social-worker</c>, <c>practice-supervisor</c>, <c>conference-chair</c> …</summary>
    bool Has(string quality);
}

/// <summary>The qualities rules may name. A guidance file naming another is refused when it is loaded.</summary>
public static class Qualities
{
    /// <summary>Registered with Social Work England.</summary>
    public const string SocialWorker = "social-worker";

    /// <summary>A registered social worker in middle management (National Framework, December 2023).</summary>
    public const string PracticeSupervisor = "practice-supervisor";

    /// <summary>May chair conferences, and has no line responsibility for the case.</summary>
    public const string ConferenceChair = "conference-chair";

    /// <summary>A practitioner without social work registration: family support, health visiting, education …</summary>
    public const string Practitioner = "practitioner";

    /// <summary>A social worker or other in training. Never counted as qualified.</summary>
    public const string Apprentice = "apprentice";

    /// <summary>Takes contacts and referrals at the front door.</summary>
    public const string FrontDoor = "front-door";

    /// <summary>Manages practitioners, whatever the registration.</summary>
    public const string Manager = "manager";

    /// <summary>Works for a partner agency: school, health, police.</summary>
    public const string Partner = "partner";

    /// <summary>Every quality a rule may name, with what it means.</summary>
    public static IReadOnlyList<string> All { get; } =
    [SocialWorker, PracticeSupervisor, ConferenceChair, Practitioner, Apprentice, FrontDoor, Manager, Partner];
}
