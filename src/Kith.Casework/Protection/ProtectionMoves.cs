using Kith.Casework.Record;

namespace Kith.Casework.Protection;

// A child with a plan who moves here from another authority, or away to one.
public sealed partial record ProtectionState
{
    /// <summary>What another authority told us of a plan of its own in this round; null where none did.</summary>
    public TransferIn? Told { get; init; }

    /// <summary>The child with a plan elsewhere who is moving here, or has; null where none is.</summary>
    public TransferIn? MovingIn => Told ?? Earlier?.Told;

    /// <summary>The child with a plan of ours who has moved to another authority, or will; null where nobody told one.</summary>
    public TransferOut? MovingOut { get; init; }

    private ProtectionState Moving(ProtectionFact fact, Recorded happened) =>
        fact switch
        {
            // Whether there is to be a plan here is for the conference to come.
            TransferInNotified told => (HasOpenEnquiry || AwaitsEnquiry || AwaitsConference ? this : Anew) with
            {
                Told = new(happened.On, told),
            },
            TransferInAnswered answered => this with
            {
                Told = Answered(Told, answered, happened),
                Earlier = Earlier is { } earlier
                    ? earlier with
                    {
                        Told = Answered(earlier.Told, answered, happened),
                    }
                    : null,
            },
            TransferOutNotified told when Plan is not null => this with { MovingOut = new(happened.On, told) },
            TransferOutChased chased when MovingOut is { } moving => this with
            {
                MovingOut = moving with { ConferenceOn = chased.ConferenceOn ?? moving.ConferenceOn },
            },
            ReceivingConferenceHeld held when MovingOut is { } moving => this with
            {
                MovingOut = moving with { HeldOn = happened.On, Accepted = held.Accepted },
            },
            _ => this,
        };

    private ProtectionState Anew => Nothing with { Plan = Plan, Cause = Cause, EnquiredBefore = EnquiredOn };

    private static TransferIn? Answered(TransferIn? told, TransferInAnswered answered, Recorded happened) =>
        told is null ? null : told with { AnsweredOn = happened.On, Accepted = answered.Accepted };
}
