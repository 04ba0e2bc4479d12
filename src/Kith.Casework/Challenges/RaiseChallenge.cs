using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Says that somebody disagrees with what another professional decided or does, and asks for an answer.</summary>
[ActName("raise-challenge", "Raise a professional challenge", Place = 202)]
public sealed record RaiseChallenge : Act<ChallengeRaised>
{
    /// <summary>With what they disagree.</summary>
    public string? What { get; init; }

    /// <summary>What it means for the child.</summary>
    public string? Why { get; init; }

    /// <summary>What should happen instead.</summary>
    public string? Wants { get; init; }

    /// <summary>The user who is to answer.</summary>
    public string? To { get; init; }

    /// <summary>Whose challenge it is, where they do not work here.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What ended our involvement can be challenged too, for as many days as the rules of access say.</summary>
    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        To == practice.Actor.Id
            ? Problem.Of((true, "to", "Choose somebody else: nobody answers their own challenge"))
            :
            [
                .. Problem.Of(
                    (
                        record.State.Episode(Episode)?.Closure is { } closure
                            && !practice.Access.IsChallengeable(closure, On),
                        "what",
                        "Our involvement ended too long ago for this to be answered. Where something worries you now, make a referral"
                    )
                ),
                .. OpenChallenges.CannotAsk(To, record, practice),
                .. OpenChallenges.GivesAway([To], record, practice, ("what", What), ("why", Why), ("wants", Wants)),
            ];
}
