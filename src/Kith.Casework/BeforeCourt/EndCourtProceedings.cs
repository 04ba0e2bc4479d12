using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Records how the proceedings ended, and what help the parents have from then on.</summary>
[ActName("end-court-proceedings", "Record how the proceedings ended", Place = 49)]
public sealed record EndCourtProceedings : Act<CourtProceedingsEnded>
{
    /// <summary>What the court decided; null until chosen.</summary>
    public CourtOutcome? Outcome { get; init; }

    /// <summary>What it said the child needs, and what follows.</summary>
    public string? Said { get; init; }

    /// <summary>What help the parents have from now on.</summary>
    public string? ParentSupport { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.BeforeCourt.IsInCourt ? null : "No court is being asked.";

    public override bool IsAwaited(Episode episode) => episode.BeforeCourt.IsInCourt;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.BeforeCourt.AppliedOn, "when the court was asked");
}
