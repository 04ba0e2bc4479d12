using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Ends the work before court: the child is safe enough, or a court is to be asked.</summary>
[ActName("end-pre-proceedings", "End the work before court", Place = 47)]
public sealed record EndPreProceedings : Act<PreProceedingsEnded>
{
    /// <summary>What came of it; null until chosen.</summary>
    public PreProceedingsOutcome? Outcome { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What follows, with what help.</summary>
    public string? Next { get; init; }

    /// <summary>How the parents were told.</summary>
    public string? FamilyTold { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.BeforeCourt is { IsOpen: false, AwaitsLetter: false } ? "No work before court is going on." : null;

    public override bool IsAwaited(Episode episode) =>
        episode.BeforeCourt is { IsOpen: true } or { AwaitsLetter: true };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.BeforeCourt.LetterOn, "when the letter was sent");
}
