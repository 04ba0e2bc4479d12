using System.Text.Json.Serialization;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.EarlyHelp;

/// <summary>Assesses with a family what each of them needs, and how it hangs together.</summary>
[ActName("assess-early-help", "Assess the family’s needs", Place = 81)]
public sealed record AssessEarlyHelp : Act<EarlyHelpAssessed>
{
    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the child needs. This child only.</summary>
    public IReadOnlyList<string>? ChildNeeds { get; init; }

    /// <summary>The same in words. This child only.</summary>
    public string? ChildNeedsSaid { get; init; }

    /// <summary>Everybody else of the family, with what they need themselves.</summary>
    public Rows<MemberNeeds>? Members { get; init; }

    /// <summary>How the needs of one bear on another.</summary>
    public string? Together { get; init; }

    /// <summary>What works well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What we are worried about.</summary>
    public string? Worries { get; init; }

    /// <summary>What parents and carers say, each named.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>Who needs other help to take part, or that nobody does.</summary>
    public string? Interpreter { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.EarlyHelp;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        EarlyHelpState.CannotGoOn(record, episode!);

    public override bool IsAwaited(Episode episode) => episode.EarlyHelp is { IsOpen: true, AssessedOn: null };

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => question == "members" ? MemberNeeds.Of(record) : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.EarlyHelp.OpenedOn, "when early help started");

    protected override EarlyHelpAssessed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Members = MemberNeeds.Named(Members, record),
            // What each says is typed once: who reads it all in one place finds it there.
            ParentsSay = IsBlank(ParentsSay) ? Views() : ParentsSay,
        };

    private string? Views() =>
        string.Join(
            '\n',
            (Members ?? []).Where(member => !IsBlank(member.View)).Select(member => $"{member.Name}: {member.View}")
        )
            is { Length: > 0 } said
            ? said
            : null;
}
