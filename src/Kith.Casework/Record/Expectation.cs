namespace Kith.Casework.Record;

/// <summary>On whose side something is expected.</summary>
public enum ExpectedOf
{
    /// <summary>A parent or carer.</summary>
    Parent,

    /// <summary>The wider family, or somebody close to it.</summary>
    Family,

    /// <summary>The authority.</summary>
    Authority,

    /// <summary>Another agency.</summary>
    Agency,
}

/// <summary>What is expected of somebody, with the help to meet it.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Side">On whose side.</param>
/// <param name="Who">Who.</param>
/// <param name="Does">What they do.</param>
/// <param name="By">By when; null for what goes on.</param>
/// <param name="Support">What helps them to do it.</param>
/// <param name="Otherwise">What follows if it is not done.</param>
public sealed record Expectation(
    string Id,
    ExpectedOf? Side = null,
    string? Who = null,
    string? Does = null,
    DateOnly? By = null,
    string? Support = null,
    string? Otherwise = null
) : IRow<Expectation>, IAsAction
{
    static Expectation IRow<Expectation>.From(string id, string text) => new(id, Does: text);

    PlanAction IAsAction.Action => new(Id, null, Does, Who, By, Support);
}
