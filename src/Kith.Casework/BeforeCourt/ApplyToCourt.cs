using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Records that the authority applied to a court.</summary>
[ActName("apply-to-court", "Record an application to the court", Place = 48)]
public sealed record ApplyToCourt : Act<CourtApplicationMade>
{
    /// <summary>For which order; null until chosen.</summary>
    public OrderAsked? Order { get; init; }

    /// <summary>Why, and why nothing less would do.</summary>
    public string? Reason { get; init; }

    /// <summary>When the letter saying so went to the parents.</summary>
    public DateOnly? LetterOn { get; init; }

    /// <summary>Why no family group meeting was offered first.</summary>
    public string? BestInterestsReason { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.BeforeCourt.IsInCourt
            ? "A court is being asked already. Record how that ended first."
            : BeforeCourtState.TooEarly(episode!);

    public override bool IsAwaited(Episode episode) => episode.BeforeCourt.AwaitsApplication;
}
