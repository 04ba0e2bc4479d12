using Kith.Casework.Record;

namespace Kith.Casework.People.Agencies;

/// <summary>A computer system of an agency that may be let in to the interface for systems.</summary>
/// <param name="Now">What it is called, and what for.</param>
public sealed record AgencySystem(AgencySystemRegistered Now)
{
    /// <summary>Which it is.</summary>
    public Guid Id => Now.System;

    /// <summary>The fact that gave it the secret it has; null where it has none.</summary>
    public Recorded? Secret { get; init; }

    /// <summary>The fact that withdrew it; null while it is let in.</summary>
    public Recorded? Withdrawn { get; init; }

    /// <summary>What its secret is known by; empty where it has none, which is that of no secret.</summary>
    public string Hash => Secret?.Fact is AgencySystemSecretMade made ? made.Hash : "";
}
