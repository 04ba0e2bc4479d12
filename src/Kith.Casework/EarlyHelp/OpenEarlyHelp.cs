using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Starts early help with the family’s agreement. It opens an episode where none is open.</summary>
[ActName("open-early-help", "Start early help", Place = 80)]
public sealed record OpenEarlyHelp : Act
{
    /// <summary>Who agreed, and to what.</summary>
    public string? Consent { get; init; }

    /// <summary>The edition’s groups of children the child belongs to.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>What the family and those around it want to change.</summary>
    public string? Needs { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Episode == 0 ? Stages.EarlyHelp : null;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode is { EarlyHelp.IsOpen: true } ? "Early help is going on already." : null;

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) => episode is { Stage: Stages.EarlyHelp, EarlyHelp.IsOpen: false };

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (IsBlank(Consent), "consent", "Say who in the family agreed, and to what"),
            (IsBlank(Needs), "needs", "Say what the family wants to change")
        );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new EarlyHelpOpened(Consent, Needs, Groups, ChildSaid) { Episode = EpisodeIn(record) }];
}
