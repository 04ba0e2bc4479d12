using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>
/// Moves a referral that was recorded on the wrong child's record to the right one, with the day it was received: the time to decide is
/// counted from then. What was decided on it for the wrong child stands no more. Undone by moving it back.
/// </summary>
[ActName("move-referral", "Move a referral to the right child", Place = 272)]
public sealed record MoveReferral : Act<ReferralMoved>
{
    /// <summary>The record it belongs to.</summary>
    public Guid? To { get; init; }

    /// <summary>How it is known that it is about that child.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        MovingReferral.LatestOn(record) switch
        {
            null => "There is no referral on this record to move.",
            { Source: not null } => "This referral was taken in from a return. Put it right where the return was made.",
            { } referral when MovingReferral.HasWorkBegun(record, referral) =>
                "Work has begun on this referral. What was done with this child stays on this record: correct what is wrong there.",
            _ => null,
        };

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) => To is { } to ? [to] : [];

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (MovingReferral.Of(record) is not { } moving)
            return [];
        if (To == record.Id)
            return [new Problem("to", "This is the record you are on. Enter the number of the right one")];
        var against = To is null || practice.OtherRecords is null ? null : StandsAgainst(moving, Find(practice));
        return
        [
            .. NotBefore(moving.Referral.On, "when the referral was received"),
            .. Problem.Of((against is not null, "to", against ?? "")),
        ];
    }

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice)
    {
        if (Find(practice) is not { } right || MovingReferral.Of(record) is not { } moving)
            return [];
        var episode = right.State.Open?.Number ?? right.State.NextEpisode;
        var here = new ReferralMovedHere(
            record.Id,
            record.State.Person.Number,
            Reason,
            record.Before(moving.Referral.Version).State.Person.DisplayName
        );
        return
        [
            .. moving.Goes.Select(entry => new AboutChild(
                right.Id,
                new Dated(Opening(entry.Fact, right) with { Episode = episode }, entry.On, entry.At)
                {
                    By = entry.By,
                    ActName = entry.LeftBy ?? practice.Forms.Leaving(entry.FactName)?.Act,
                }
            )),
            new AboutChild(right.Id, new Dated(here, On, At) { ActName = ActName }),
        ];
    }

    protected override ReferralMoved Carries(ChildRecord record, Episode? episode, Practice practice) =>
        new(To!.Value, Find(practice)?.State.Person.Number, Reason, MovingReferral.Of(record)!.Entries);

    private ChildRecord? Find(Practice practice) => To is { } to ? practice.OtherRecords?.GetValueOrDefault(to) : null;

    private static string? StandsAgainst(MovingReferral moving, ChildRecord? right) =>
        right switch
        {
            not { State.Person.Registered: not null } =>
                "There is no such record that you could move it to. Check the number",
            { State.Person.MergedInto: not null } =>
                "That record was merged into another. Enter the number of the one that was kept",
            { State.Open: { } open } when open.OpenedOn > moving.Goes[0].On =>
                $"Our involvement there began on {Plain.Day(open.OpenedOn)}, after this referral was received. Record there as a contact what it says, and remove it here",
            _ => null,
        };

    // A contact that began our involvement with the one child does not where it goes on with the other.
    private static Fact Opening(Fact fact, ChildRecord right) =>
        fact is ContactReceived contact
            ? contact with
            {
                Opens = right.State.Open is null ? contact.Opens : null,
            }
            : fact;
}
