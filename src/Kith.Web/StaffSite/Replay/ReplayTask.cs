using Kith.Casework.Replay;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Replay;

/// <summary>One replay that somebody asked for, and theirs alone.</summary>
/// <param name="Viewer">Who asked.</param>
/// <param name="Question">What they asked.</param>
/// <param name="StartedAt">When, UTC.</param>
public sealed record ReplayTask(string Viewer, ReplayQuestion Question, DateTimeOffset StartedAt)
{
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>How far it is.</summary>
    public Job Job { get; internal set; } = default!;

    /// <summary>What was found; null until it is finished.</summary>
    public ReplayFigures? Figures { get; internal set; }
}
