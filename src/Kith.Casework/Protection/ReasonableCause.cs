using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Reasonable cause to suspect harm to a child who is supported: the one way from support to protection, which begins beside it.</summary>
/// <param name="By">Who wrote it down.</param>
/// <param name="On">When.</param>
/// <param name="IsAnswered">True once a manager has answered it.</param>
/// <param name="ApprovedOn">When it was approved; null while it was not.</param>
public sealed record ReasonableCause(string By, DateOnly On, bool IsAnswered = false, DateOnly? ApprovedOn = null);

/// <summary>What the acts on reasonable cause have in common.</summary>
internal static class ReasonableCauses
{
    /// <summary>Why there is nothing to answer.</summary>
    public const string None = "Nothing waits to be answered.";

    /// <summary>The acts that are offered on the pathway of support before anything else of protection is.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    ["record-reasonable-cause", "approve-reasonable-cause", "refuse-reasonable-cause"];

    /// <summary>True while one waits for a manager.</summary>
    public static bool Waits(Episode episode) => episode.Protection.Cause is { IsAnswered: false };
}
