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

    /// <summary>Its place in the record, from 1: by it a later fact says which of several it is about.</summary>
    int Version { get; }

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

    /// <summary>The person's name, for a sentence that says why not; null when it is not to be shown.</summary>
    string? Name => null;

    /// <summary>The person's job title, in lower case as it stands inside a sentence: "family support worker"; null when not known.</summary>
    string? JobTitle => null;

    /// <summary>True when the person has the quality: <c>social-worker</c>, <c>practice-supervisor</c>, <c>conference-chair</c> …</summary>
    bool Has(string quality);
}
