using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>An act about something that somebody of an agency was asked.</summary>
/// <typeparam name="T">The fact it leaves.</typeparam>
public abstract record OnPartner<T> : Act<T>
    where T : Fact
{
    /// <summary>What was asked, by the version of the fact that asked.</summary>
    public int? Asked { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        PartnerGrant.In(record).Any(grant => Missing(grant) is null) ? null : None;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Find(record) is not { } grant ? Problem.Of((Asked is not null, "asked", "Choose who was asked"))
        : Missing(grant) is { } missing ? Problem.Of((true, "asked", missing))
        : NotBefore(grant.Given.On, "when they were asked").Concat(CheckOf(record, grant));

    /// <summary>What is said where the act can be done on nothing that was asked.</summary>
    protected abstract string None { get; }

    /// <summary>Why it cannot be done on something that was asked, as what to do instead; null where it can.</summary>
    protected abstract string? Missing(PartnerGrant grant);

    /// <summary>What else is wrong with the answers.</summary>
    protected virtual IEnumerable<Problem> CheckOf(ChildRecord record, PartnerGrant grant) => [];

    /// <summary>What was asked; null while nothing is chosen.</summary>
    protected PartnerGrant? Find(ChildRecord record) => PartnerGrant.Find(record, Asked);
}
