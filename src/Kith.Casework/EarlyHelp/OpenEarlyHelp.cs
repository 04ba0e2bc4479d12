using System.Text.Json.Serialization;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Starts early help with the family’s agreement. It opens an episode where none is open.</summary>
[ActName("open-early-help", "Start early help", Place = 80)]
[AlsoLeaves(typeof(AgreementsRecorded))]
public sealed record OpenEarlyHelp : Act<EarlyHelpOpened>
{
    /// <summary>Who agreed to what, by person, purpose and agency.</summary>
    public Rows<Agreement>? Agreements { get; init; }

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

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. AgreementRows.Problems(Agreements, practice),
            .. Problem.Of(
                (
                    Agreements is { Count: > 0 }
                        && !Agreements.Any(row => row is { To: AgreementTo.Help, Stands: true }),
                    "agreements",
                    "Nobody agreed to take part. Where they say no, record that by itself, with when you talk about it again and what follows"
                )
            ),
        ];

    // What was agreed is kept where it is taken back: with the family's other agreements.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Carries(record, episode, practice);
        if (
            Agreements is { Count: > 0 } rows
            && AgreementRows.After(record.State.Person, rows) is var all
            && !all.SequenceEqual(record.State.Person.Agreements)
        )
            yield return new AgreementsRecorded([.. all]);
    }
}
