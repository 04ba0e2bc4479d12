using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Starts early help with the family’s agreement. It opens an episode where none is open.</summary>
[ActName("open-early-help", "Start early help", Place = 80)]
public sealed record OpenEarlyHelp : Act<EarlyHelpOpened>
{
    /// <summary>Who agreed, and to what.</summary>
    public string? Consent { get; init; }

    /// <summary>The edition’s groups of children the child belongs to.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>What the family and those around it want to change.</summary>
    public string? Needs { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    [JsonIgnore]
    public override string? Stage => Episode == 0 ? Stages.EarlyHelp : null;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode is { EarlyHelp.IsOpen: true } ? "Early help is going on already." : null;

    public override bool IsAwaited(Episode episode) => episode.Position == Positions.EarlyHelpToStart;
}
