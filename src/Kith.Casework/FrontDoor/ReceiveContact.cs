using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records that somebody got in touch about a child. Whether it is a referral is decided from it.</summary>
[ActName("receive-contact", "Record a contact", Place = 260)]
public sealed record ReceiveContact : Act<ContactReceived>
{
    /// <summary>Who got in touch.</summary>
    public string? From { get; init; }

    /// <summary>Their agency; null for family or public.</summary>
    public string? Agency { get; init; }

    /// <summary>What they said.</summary>
    public string? Concern { get; init; }

    /// <summary>Whether it tells of domestic abuse to which the police went; null where nobody said.</summary>
    public bool? DomesticAbuse { get; init; }

    /// <summary>Whether the police told the school; null until chosen.</summary>
    public SchoolTold? SchoolTold { get; init; }

    /// <summary>True where whoever records it does not decide what it changes: somebody who works with the child has to. Nobody is asked.</summary>
    [JsonIgnore]
    public bool? ToDecide { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    protected override ContactReceived Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Opens = Episode == 0 ? true : null,
            // Where our involvement begins with it, it is decided whether it is a referral.
            ToDecide = Episode == 0 ? null : ToDecide,
        };
}
