using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Early help in one episode.</summary>
/// <param name="OpenedOn">When it began; null when it did not.</param>
/// <param name="Opened">How it began.</param>
/// <param name="ReviewedOn">The latest review; null when none was held.</param>
/// <param name="ClosedOn">When it ended; null while open.</param>
public sealed record EarlyHelpState(
    DateOnly? OpenedOn,
    EarlyHelpOpened? Opened,
    DateOnly? ReviewedOn,
    DateOnly? ClosedOn
)
{
    /// <summary>Nothing has happened.</summary>
    public static EarlyHelpState Nothing { get; } = new(null, null, null, null);

    /// <summary>True while early help goes on.</summary>
    public bool IsOpen => OpenedOn is not null && ClosedOn is null;

    /// <summary>The state after one more fact.</summary>
    public static EarlyHelpState Evolve(EarlyHelpState state, EarlyHelpFact fact, Recorded happened) =>
        fact switch
        {
            EarlyHelpOpened opened => new(happened.On, opened, null, null),
            EarlyHelpReviewed => state with { ReviewedOn = happened.On },
            EarlyHelpClosed => state with { ClosedOn = happened.On },
            _ => state,
        };
}
