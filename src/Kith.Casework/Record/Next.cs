using Kith.Casework.Forms;
using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>Whether an act may come next.</summary>
public enum NextStatus
{
    /// <summary>Nothing stands against it before its page is filled in.</summary>
    Open,

    /// <summary>Guidance stands against it; it asks for a reason and a manager's agreement.</summary>
    NeedsDeparture,

    /// <summary>Law stands against it, or a duty that nobody departs from.</summary>
    Blocked,
}

/// <summary>An act that the record could bear next.</summary>
/// <param name="ActName">The act.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Episode">The episode it would belong to; 0 when it opens one.</param>
/// <param name="Status">Whether it may be done.</param>
/// <param name="IsExpected">True when the record waits for it; false when it may be done at any time.</param>
/// <param name="Objections">The duties that stand against it; empty when it is open. <see cref="Next.Explained"/> says who here may do it.</param>
/// <param name="Asks">Duties that an answer on the page has to meet, such as why the child was not seen.</param>
public sealed record NextAct(
    string ActName,
    string Title,
    int Episode,
    NextStatus Status,
    bool IsExpected,
    IReadOnlyList<Objection> Objections,
    IReadOnlyList<Objection> Asks
);

/// <summary>An act that makes no sense on a record as it stands.</summary>
/// <param name="ActName">The act.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Because">What it waits for, in a sentence: once that is otherwise, the act can follow.</param>
public sealed record LaterAct(string ActName, string Title, string Because);

/// <summary>What may be done next on a record, and what may not and why.</summary>
public static class Next
{
    /// <summary>The acts that could follow, what the record waits for first, then in the order of a child's journey.</summary>
    /// <remarks>
    /// Acts that make no sense now are left out. What depends on how the page is filled in (who took part, who is chosen)
    /// is decided when the act is, so it does not block here.
    /// </remarks>
    public static IReadOnlyList<NextAct> For(ChildRecord record, Practice practice)
    {
        var episode = record.State.Open;
        return
        [
            .. Acts
                .Offered.Select(name => Consider(name, record, episode, practice))
                .OfType<NextAct>()
                .OrderByDescending(next => next.IsExpected),
        ];
    }

    /// <summary>The acts that may still follow on an episode that has closed: telling the referrer.</summary>
    public static IReadOnlyList<NextAct> AfterClosing(ChildRecord record, Practice practice) =>
        record.State.Latest is { IsClosed: true } closed
            ?
            [
                .. Acts
                    .Offered.Where(name => Acts.Blank(name, practice.Today, closed.Number).Scope == Scope.AnyEpisode)
                    .Select(name => Consider(name, record, closed, practice))
                    .OfType<NextAct>(),
            ]
            : [];

    /// <summary>The acts that <see cref="For"/> leaves out, each with what it waits for.</summary>
    /// <param name="record">The record.</param>
    /// <param name="forms">The words of each act, by pathway.</param>
    public static IReadOnlyList<LaterAct> Later(ChildRecord record, FormLibrary forms) =>
        [
            .. Acts
                .Offered.Where(name => record.State.Open?.Offers(name) != false)
                .Select(name =>
                    Deciding.CannotFollow(Acts.Blank(name, default, record.State.Open?.Number ?? 0), record)
                        is { } because
                        ? new LaterAct(name, forms.TitleOf(name, record.State.Open?.Pathway), because)
                        : null
                )
                .OfType<LaterAct>(),
        ];

    /// <summary>The same act, its objections saying who here may do it instead, where a duty keeps it from this person.</summary>
    /// <remarks>Apart from <see cref="For"/>, since it looks through everybody who works here.</remarks>
    public static NextAct Explained(NextAct next, ChildRecord record, Practice practice)
    {
        ArgumentNullException.ThrowIfNull(next);
        var act = Acts.Blank(next.ActName, practice.Today, next.Episode);
        return next with
        {
            Objections = [.. next.Objections.Select(found => Deciding.Pointing(found, act, record, practice))],
        };
    }

    private static NextAct? Consider(string name, ChildRecord record, Episode? episode, Practice practice)
    {
        if (episode?.Offers(name) == false)
            return null;
        var act = Acts.Blank(name, practice.Today, episode?.Number ?? 0);
        if (Deciding.CannotFollow(act, record) is not null)
            return null;
        List<Objection> objections = [];
        List<Objection> asks = [];
        foreach (var found in Deciding.Against(act, record, practice).Where(found => !found.Duty.IsDoneByTwo))
        {
            if (!DependsOnPage(found.Duty.Rule, act))
                objections.Add(found);
            else if (found.Duty.Rule is GateRule { Needs.Count: > 0 })
                asks.Add(found);
        }
        return new NextAct(
            name,
            practice.Forms.TitleOf(name, episode?.Pathway),
            act.Episode,
            objections.Count == 0 ? NextStatus.Open
                : objections.TrueForAll(objection => objection.CanDepart) ? NextStatus.NeedsDeparture
                : NextStatus.Blocked,
            record.State.Person.DiedOn is not null
                ? act.IsLeftAfterDeath
                : episode is not null && act.IsAwaitedOn(record, episode),
            objections,
            asks
        );
    }

    private static bool DependsOnPage(Rule rule, Act act) =>
        rule switch
        {
            GateRule gate => gate is not { Asks: null, UnlessGiven: null, When: null, Unless: null },
            EligibilityRule { Subject: Subject.Holder } => act.NamesHolder,
            _ => false,
        };
}
