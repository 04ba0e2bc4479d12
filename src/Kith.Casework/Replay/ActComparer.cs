using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>Sets both sides side by side at each moment of a record: what stands against the act, what is shown, what waits for approval.</summary>
internal sealed class ActComparer(ReplayQuestion question, Numbers numbers)
{
    private readonly Dictionary<(Rulebook, Rulebook), BooksBeside> _books = [];
    private (int Episode, string Stage) _at;

    /// <summary>Begins another record.</summary>
    public void Begin() => _at = default;

    /// <summary>Compares what one fact of the record brings with it.</summary>
    public void Add(in Moment moment, CaseNotes notes)
    {
        var written = moment.Written;
        var books = BooksOn(written.On);
        var number = written.Episode == 0 ? moment.Before.Latest?.Number ?? 0 : written.Episode;
        var stage = moment.Done?.Standing.Stage ?? moment.Before.Episode(number)?.Stage ?? Stages.FrontDoor;
        var place = new Place(number, written.On, stage);
        if (moment.Done is { } act)
            Judge(act, moment.Standing, books, place, notes);
        else if (moment.ActName is { } name)
            notes.Add(Change.ActNotJudged, numbers.Of(name), place);
        if (moment.ActName is { } page)
            Shown(books.OnPage(page), null, place, notes);
        Shown(books.AfterFact(written.FactName), written, place, notes);
        Submitted(books.Approvals(written.FactName), place, notes);
        notes.Lead(written);
        Reached(moment.After.Episode(written.Episode), books, place, notes);
    }

    private void Judge(PastAct act, IReadOnlyList<Recorded> standing, BooksBeside books, Place place, CaseNotes notes)
    {
        notes.Add(Change.ActJudged, numbers.Of(act.ActName), place);
        var first = books.First.Consider(act, act.Standing, standing);
        var second = ReferenceEquals(books.First, books.Second)
            ? first
            : books.Second.Consider(act, act.Standing, standing);
        if (Verdict(Worst(first), Worst(second)) is { } whole)
            notes.Add(whole, Numbers.Anything, place);
        foreach (var objection in second)
            if (Verdict(Weight(Same(first, objection)), Weight(objection)) is { } more)
                notes.Add(more, numbers.Of(objection.Duty.Id), place);
        foreach (var objection in first)
            if (Same(second, objection) is null)
                notes.Add(Change.ActEased, numbers.Of(objection.Duty.Id), place);
    }

    private static Change? Verdict(int first, int second) =>
        second == first ? null
        : second < first ? Change.ActEased
        : second == 2 ? Change.ActRefused
        : Change.ActNeedsReason;

    // Nothing against it, a reason to be given, or refused.
    private static int Weight(Objection? objection) =>
        objection switch
        {
            null => 0,
            { CanDepart: true } => 1,
            _ => 2,
        };

    private static int Worst(IReadOnlyList<Objection> objections)
    {
        var worst = 0;
        for (var i = 0; i < objections.Count; i++)
            worst = Math.Max(worst, Weight(objections[i]));
        return worst;
    }

    private static Objection? Same(IReadOnlyList<Objection> among, Objection objection)
    {
        for (var i = 0; i < among.Count; i++)
            if (among[i].Duty.Id == objection.Duty.Id)
                return among[i];
        return null;
    }

    // A prompt that follows a fact may ask that the fact says something; one on a page or at a stage is always shown.
    private static void Shown(ReadOnlySpan<DutyPair> duties, Recorded? after, Place place, CaseNotes notes)
    {
        foreach (var duty in duties)
        {
            var first = IsShown(duty.First, after);
            var second = IsShown(duty.Second, after);
            if (first && second)
                notes.Add(Change.PromptBoth, duty.Number, place);
            else if (first != second)
                Differs(second ? Change.PromptAdded : Change.PromptRemoved, duty.Number, place, notes);
        }
    }

    private static bool IsShown(Duty? duty, Recorded? after) =>
        duty is not null && (after is null || ((PromptRule)duty.Rule).After.Any(match => match.Matches(after)));

    private static void Submitted(ReadOnlySpan<DutyPair> duties, Place place, CaseNotes notes)
    {
        foreach (var duty in duties)
        {
            notes.Add(Change.WorkSubmitted, duty.Number, place);
            if (ApprovalOf(duty) is { } what)
                Differs(what, duty.Number, place, notes);
        }
    }

    private static void Differs(Change what, int duty, Place place, CaseNotes notes)
    {
        notes.Add(what, duty, place);
        notes.Add(what, Numbers.Anything, place);
    }

    private static Change? ApprovalOf(DutyPair duty) =>
        (duty.First?.Rule, duty.Second?.Rule) switch
        {
            (null, _) => Change.ApprovalAdded,
            (_, null) => Change.ApprovalRemoved,
            (ApprovalRule first, ApprovalRule second) when !first.Who.ToHashSet().SetEquals(second.Who) =>
                Change.ApproverChanged,
            (ApprovalRule { NotAuthor: var first }, ApprovalRule { NotAuthor: var second }) when first != second =>
                Change.ApproverChanged,
            _ => null,
        };

    // What is shown at a stage is shown from the day the case comes to it.
    private void Reached(Episode? episode, BooksBeside books, Place place, CaseNotes notes)
    {
        if (episode is null || _at == (episode.Number, episode.Stage))
            return;
        _at = (episode.Number, episode.Stage);
        Shown(books.AtStage(episode.Stage), null, place with { Stage = episode.Stage }, notes);
    }

    private BooksBeside BooksOn(DateOnly day)
    {
        var key = (question.First.Rules.InForceOn(day), question.Second.Rules.InForceOn(day));
        if (!_books.TryGetValue(key, out var books))
            _books.Add(key, books = new BooksBeside(key.Item1, key.Item2, numbers));
        return books;
    }
}
