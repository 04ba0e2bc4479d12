using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Tells the authority that a child came from what our conference decided: until then it answers for the child.</summary>
[ActName("answer-transfer-in", "Tell the other council whether we take over", Place = 61)]
public sealed record AnswerTransferIn : Act<TransferInAnswered>
{
    /// <summary>Whether we answer for the child from now on; null until said. This child only.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Why we do not, where we do not, and what was agreed instead.</summary>
    public string? Reason { get; init; }

    /// <summary>Who there was told, and how.</summary>
    public string? Told { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.MovingIn switch
        {
            null => "Nobody has told us that this child moves here with a plan of another council.",
            { Accepted: not null } => "The other council has been told.",
            _ => null,
        };

    public override bool IsAwaited(Episode episode) =>
        episode.Protection.MovingIn is { HeldOn: not null, Accepted: null };

    // Not to take over can be said before a conference, as where the child stays for some weeks only.
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var moving = record.State.Episode(Episode)?.Protection.MovingIn;
        return NotBefore(moving?.ToldOn, "when we were told")
            .Concat(
                Problem.Of(
                    (
                        Accepted == true && moving is { HeldOn: null },
                        "accepted",
                        "The conference here has not been held. Until it is, the other council answers for the child"
                    )
                )
            );
    }
}
