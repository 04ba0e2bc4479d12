using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Tells the referrer what was decided. It may be done after the episode closed, because a decision can close it.</summary>
[ActName("tell-referrer", "Tell the referrer", Place = 210)]
public sealed record TellReferrer : Act<ReferrerTold>
{
    /// <summary>How they were told.</summary>
    public string? How { get; init; }

    /// <summary>What they were told.</summary>
    public string? Said { get; init; }

    /// <summary>What shows that they know.</summary>
    public string? Proof { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor switch
        {
            { Referral: null, Waiting.Count: > 0 } =>
                $"Nobody has decided what the contact changes. “{Acts.TitleOf("decide-contact")}” asks too how whoever got in touch was told.",
            { Referral: null } => "There was no referral, so there is no referrer to tell.",
            { Decision: null } => "The referral has not been decided, so there is nothing to tell yet.",
            { ToldOn: not null } when episode!.IsClosed => "The referrer has been told.",
            _ => null,
        };

    public override bool IsAwaited(Episode episode) => episode.FrontDoor is { Decision: not null, ToldOn: null };

    // Told once of brothers and sisters who were referred, and decided on, together.
    public override bool GoesWith(ChildRecord record, ChildRecord other) =>
        record.State.Episode(Episode)?.FrontDoor is { } ours
        && other.State.Episodes.LastOrDefault()?.FrontDoor is { ToldOn: null } theirs
        && ours.CameWith(theirs)
        && ours.DecidedOn == theirs.DecidedOn;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.FrontDoor.DecidedOn, "when the referral was decided");
}
