namespace Kith.Guidance.Tests;

/// <summary>A fact as a test writes it: <c>Happened("referral-decided", "2026-03-03", "decision=section-17")</c>.</summary>
public sealed record Fact(string FactName, DateOnly On, TimeOnly? At, int Episode, string By, string[] Details)
    : IHappened
{
    public int Version { get; init; }

    public string? Detail(string name) => Values.Of(Details, name);
}

public sealed record Act(string ActName, string[] Details) : IProposed
{
    public string? Detail(string name) => Values.Of(Details, name);
}

public sealed record Person(string Id, string? Name, string? JobTitle, string[] Has) : IQualified
{
    bool IQualified.Has(string quality) => Has.Contains(quality);
}

/// <summary>A record and the people around it, in the fewest words.</summary>
public static class Record
{
    public static readonly Person Amira = new("amira", "Amira Khan", "social worker", ["social-worker"]);
    public static readonly Person Sam = new("sam", "Sam Okafor", "family support worker", ["practitioner"]);
    public static readonly Person Alex = new("alex", "Alex Reed", "apprentice social worker", ["apprentice"]);
    public static readonly Person Ruth = new(
        "ruth",
        "Ruth Bell",
        "practice supervisor",
        ["social-worker", "practice-supervisor", "manager"]
    );
    public static readonly Person Dev = new("dev", "Dev Shah", "early help manager", ["practitioner", "manager"]);
    public static readonly Person Chris = new(
        "chris",
        "Chris Lowe",
        "conference chair",
        ["social-worker", "conference-chair"]
    );

    public static Fact Happened(string fact, string on, params string[] details) =>
        new(fact, Dates.On(on), null, 1, Amira.Id, details);

    public static Fact HappenedAt(string fact, string moment, params string[] details) =>
        new(fact, DateOnly.FromDateTime(At(moment)), TimeOnly.FromDateTime(At(moment)), 1, Amira.Id, details);

    public static Act Proposed(string act, params string[] details) => new(act, details);

    public static Standing Standing(
        string stage,
        Person actor,
        string on,
        Person? holder = null,
        Person? supervisor = null
    ) => new(1, stage, actor, holder, supervisor, Dates.On(on));

    /// <summary>What the shipped rules say against an act on its day.</summary>
    public static IReadOnlyList<Objection> Objections(Act act, Standing standing, params Fact[] facts) =>
        Shipped.Library.InForceOn(standing.On).Consider(act, standing, facts);

    /// <summary>The runs of one clock under the shipped rules.</summary>
    public static IReadOnlyList<ClockReading> Clock(string duty, string now, params Fact[] facts) =>
        [
            .. Shipped
                .Library.Read(facts, Dates.On(now).ToDateTime(new TimeOnly(12, 0)))
                .Clocks.Where(run => run.Duty.Id == duty),
        ];
}

internal static class Values
{
    public static string? Of(string[] details, string name) =>
        details.FirstOrDefault(detail => detail.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
