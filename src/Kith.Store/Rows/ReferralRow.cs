using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>A referral and what became of it. Table <c>referral</c>.</summary>
public sealed record ReferralRow : IChildRow<ReferralRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's referrals, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The episode.</summary>
    public required int Episode { get; init; }

    /// <summary>When it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Who referred, as the census codes it.</summary>
    public string? Source { get; init; }

    /// <summary>Name or post of the referrer.</summary>
    public string? Referrer { get; init; }

    /// <summary>The user who referred, when a partner referred through this system.</summary>
    public string? ReferrerUser { get; init; }

    /// <summary>
    /// How the child was called when a partner referred through this system; null when none did. The partner is shown this
    /// name and never a later one, which may be kept from those who knew the child before.
    /// </summary>
    public string? ReferredName { get; init; }

    /// <summary>What the worry is called of which it was made; null for one that was made of none.</summary>
    public string? Reference { get; init; }

    /// <summary>True while it waits for a decision.</summary>
    public required bool AwaitsDecision { get; init; }

    /// <summary>When it was decided; null while open, and where a return tells the outcome without the day.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>What was decided, as stored in facts: <c>section-17</c> …</summary>
    public string? Decision { get; init; }

    /// <summary>When the referrer was told; null when not.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<ReferralRow> IChildRow<ReferralRow>.In(ChildSource child) =>
        child
            .Record.State.Episodes.Where(episode => episode.FrontDoor.Referral is not null)
            .Select((episode, index) => OfReferral(child.Record, index + 1, episode, episode.FrontDoor));

    private static ReferralRow OfReferral(ChildRecord record, int number, Episode episode, FrontDoorState door) =>
        new()
        {
            Child = record.Id,
            Number = number,
            Episode = episode.Number,
            ReceivedOn = door.ReferredOn!.Value,
            Source = door.Referral!.Source,
            Referrer = door.Referral.Referrer,
            ReferrerUser = door.Referral.ReferrerUser,
            ReferredName = door.Referral.ReferrerUser is null ? null : NameAt(record, door.Referral),
            Reference = WorryWords.ReferenceIn(door.Referral),
            AwaitsDecision = door.AwaitsDecision && !episode.IsClosed,
            DecidedOn = door.DecidedOn,
            Decision = door.Decision is { } decided ? ChildRows.Code(decided.Decision) : null,
            ToldOn = door.ToldOn,
        };

    // As it was written then: a correction of the name came later too.
    private static string NameAt(ChildRecord record, ReferralReceived referral)
    {
        var entry = record.Standing.Last(recorded => ReferenceEquals(recorded.Fact, referral));
        var moved = record.Standing.Where(other => other.ActId == entry.ActId);
        if (moved.Select(other => other.Fact).OfType<ReferralMovedHere>().FirstOrDefault() is { Name: { } name })
            return name;
        var version = entry.Version;
        return ChildRecord.From(record.Id, [.. record.Facts.Take(version)]).State.Person.DisplayName;
    }
}
