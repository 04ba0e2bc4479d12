using System.Text.Json.Serialization;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Ends early help.</summary>
[ActName("close-early-help", "End early help", Place = 250)]
public sealed record CloseEarlyHelp : Act<EarlyHelpClosed>
{
    /// <summary>What came of it; null until chosen.</summary>
    public EarlyHelpOutcome? Outcome { get; init; }

    /// <summary>In the worker’s words.</summary>
    public string? Summary { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.EarlyHelp;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.EarlyHelp.IsOpen ? null : "There is no early help going on.";

    // Without the family's agreement nothing else of it goes on.
    public override bool IsAwaitedOn(ChildRecord record, Episode episode) =>
        episode.EarlyHelp.IsOpen && AgreementRows.HelpTakenBackOn(record) is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.EarlyHelp.OpenedOn, "when early help started");
}
