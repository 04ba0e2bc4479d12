using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Store.Rows;

/// <summary>A child with a child protection plan who moves here from another authority, or away to one. Table <c>transfer</c>.</summary>
public sealed record TransferRow : IChildRow<TransferRow>
{
    /// <summary>Moves here.</summary>
    public const string In = "in";

    /// <summary>Moves away.</summary>
    public const string Out = "out";

    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's rows, from 1.</summary>
    public required int Number { get; init; }

    /// <summary><c>in</c> or <c>out</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The other authority.</summary>
    public required string Authority { get; init; }

    /// <summary>When we were told, or told them.</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>The day of the move, or on which it is expected; null when not known.</summary>
    public DateOnly? MovesOn { get; init; }

    /// <summary>The last day for the conference; null once it was held, and where no rule sets one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day for which the other authority has arranged its conference; null where it has not, and for our own.</summary>
    public DateOnly? ConferenceOn { get; init; }

    /// <summary>When the conference was held; null while it was not.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Whether whoever the child moves to answers for the child; null while nobody said.</summary>
    public bool? Accepted { get; init; }

    /// <summary>When nothing more was to do; null while something is.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static FollowsFrom IChildRow<TransferRow>.Follows => FollowsFrom.Record | FollowsFrom.Clocks;

    static IEnumerable<TransferRow> IChildRow<TransferRow>.In(ChildSource child) =>
        child
            .Record.State.Episodes.SelectMany(episode => Moves(child, episode))
            .Select((row, index) => row with { Number = index + 1 });

    private static IEnumerable<TransferRow> Moves(ChildSource child, Episode episode)
    {
        if (episode.Protection.MovingIn is { } coming)
        {
            yield return new()
            {
                Child = child.Record.Id,
                Number = 0,
                Direction = In,
                Authority = coming.Told.Authority,
                ToldOn = coming.ToldOn,
                MovesOn = coming.Told.MovesOn,
                DueOn = Due(child, episode, "transfer-in-notified"),
                HeldOn = coming.HeldOn,
                Accepted = coming.Accepted,
                DoneOn = coming.AnsweredOn ?? episode.Closure?.On,
            };
        }
        if (episode.Protection.MovingOut is { } leaving)
        {
            yield return new()
            {
                Child = child.Record.Id,
                Number = 0,
                Direction = Out,
                Authority = leaving.Told.Authority,
                ToldOn = leaving.ToldOn,
                MovesOn = leaving.Told.MovesOn,
                DueOn = Due(child, episode, "transfer-out-notified"),
                ConferenceOn = leaving.HeldOn is null ? leaving.ConferenceOn : null,
                HeldOn = leaving.HeldOn,
                Accepted = leaving.Accepted,
                DoneOn = leaving.EndedOn ?? (leaving.Accepted == false ? leaving.HeldOn : null) ?? episode.Closure?.On,
            };
        }
    }

    // Whatever clock of the rules began when somebody was told.
    private static DateOnly? Due(ChildSource child, Episode episode, string told) =>
        child
            .Clocks.Where(clock =>
                clock.IsOpen
                && clock.Episode == episode.Number
                && clock.Duty.Rule is ClockRule rule
                && rule.From.Any(from => from.Fact == told)
            )
            .Select(clock => (DateOnly?)clock.Due)
            .Min();
}
