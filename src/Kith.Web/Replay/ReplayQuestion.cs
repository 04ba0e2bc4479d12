namespace Kith.Web.Replay;

/// <summary>What a replay asks: two editions side by side, over clocks that began in a period.</summary>
/// <param name="First">The edition compared from: <c>wt-2018</c>.</param>
/// <param name="Second">The edition compared with.</param>
/// <param name="Period">Which clocks count.</param>
public sealed record ReplayQuestion(string First, string Second, Period Period);

/// <summary>Days from the first to the last, both counted; without end where one is null.</summary>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    public static Period Always { get; } = new(null, null);

    public bool Covers(DateOnly day) => !(day < From) && !(day > To);
}
