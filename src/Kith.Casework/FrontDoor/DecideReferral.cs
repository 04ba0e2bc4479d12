using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Decides what happens after a referral. A decision that ends involvement closes the episode, unless other work goes on in it.</summary>
/// <remarks>Which decision that is, and for which reason the return then says it closed, stands with the answer in the form.</remarks>
[ActName("decide-referral", "Decide the referral", Place = 10)]
[AlsoLeaves(typeof(EpisodeClosed))]
[AlsoLeaves(typeof(ReferrerTold))]
public sealed record DecideReferral : Act<ReferralDecided>
{
    /// <summary>What is to happen; null until chosen.</summary>
    public ReferralDecision? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Main need, as the children in need census codes it.</summary>
    public string? PrimaryNeed { get; init; }

    /// <summary>Which threshold is met, as the local document words it.</summary>
    public string? Threshold { get; init; }

    /// <summary>The groups for which the edition asks to think of early help, as the form files name them. This child only.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Whether the parents know what was decided; null when not said.</summary>
    public bool? ParentsTold { get; init; }

    /// <summary>How telling them would add risk.</summary>
    public string? NotToldBecause { get; init; }

    /// <summary>How the referrer was told already; null where that is still to be done.</summary>
    public string? HowTold { get; init; }

    /// <summary>What shows that the referrer knows.</summary>
    public string? ProofTold { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor switch
        {
            { Referral: null } => "There is no referral to decide. Record the referral first.",
            { Decision: not null } => "This referral has been decided.",
            { Reported: not null } => "A return says what came of this referral, so there is nothing left to decide.",
            _ => null,
        };

    public override bool IsAwaited(Episode episode) => episode.AwaitsDecision;

    public override bool GoesWith(ChildRecord record, ChildRecord other) =>
        record.State.Open?.FrontDoor is { } ours && other.State.Open?.FrontDoor is { } theirs && ours.CameWith(theirs);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.FrontDoor.ReferredOn, "when the referral was received");

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        yield return Answered(record);
        if (HowTold is { } how)
            yield return new ReferrerTold(how, Proof: ProofTold) { Episode = Episode };
        var decided = practice.Forms.For(ActName).Find("decision")!.Options;
        if (
            episode is { HasWork: false }
            && decided.FirstOrDefault(option => option.Value == Details.WordOf(Decision!.Value))
                is { Closes: { } reason }
        )
        {
            yield return new EpisodeClosed(Reason: reason, Summary: Reason) { Episode = Episode };
        }
    }
}
