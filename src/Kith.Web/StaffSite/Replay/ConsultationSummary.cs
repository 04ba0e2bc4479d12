using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Replay;

/// <summary>A part of a summary.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Paragraphs">Plain sentences.</param>
public sealed record SummaryPart(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>A replay in plain English, to go with the answer to a consultation. It names nobody, and gives no number that may point to a child.</summary>
/// <param name="figures">What the replay found.</param>
/// <param name="asked">The prompts that consultations ask about.</param>
/// <param name="on">The day it was made.</param>
public sealed class ConsultationSummary(ReplayFigures figures, IReadOnlyList<Theme> asked, DateOnly on)
{
    // The duties named one by one; the rest are in the totals.
    private const int MostNamed = 5;

    private readonly string _first = figures.Question.First.Title;
    private readonly string _second = figures.Question.Second.Title;

    public string Title => $"{_first} and {_second}: what would differ here";

    public IReadOnlyList<SummaryPart> Parts =>
        [
            new("How this was found", [Made, "No record was changed, and nobody is named."]),
            new("Who holds cases", [.. Holders()]),
            new("Approvals", [.. Approvals()]),
            new("Time limits", [.. Clocks()]),
            new("What would have stood in the way", [.. Acts()]),
            new("What people would have been prompted to think of", [.. Prompts()]),
            new("How far these figures go", [.. Limits()]),
        ];

    private string Made =>
        $"On {Say.Date(on)} the records of our children’s service were read twice: once under {_first} and once under {_second}, as if each had applied on every day. Records read: {Safe(figures.Records)}. {ReplayWords.Among(figures.Question.Among)} Records on which something counts: {Safe(figures.Chosen)}.";

    private IEnumerable<string> Holders()
    {
        yield return $"Cases open on {Say.Date(figures.CasesOn)}: {Safe(figures.Cases.Sum(stage => stage.Cases))}. Held by somebody who could no longer hold them: {Times(Change.HolderBarred)}. Held by somebody who may hold them only under {_second}: {Times(Change.HolderAllowed)}.";
        foreach (var stage in figures.Kinds.GroupBy(kind => kind.Stage))
        {
            var differing = stage.Where(kind => kind.PeopleSecond != kind.PeopleFirst).Select(Who).ToList();
            if (differing.Count > 0)
                yield return $"{ReplayWords.Stage(stage.Key)}, who works here and could hold a case: {string.Join("; ", differing)}.";
        }
    }

    private string Who(KindCompared kind) =>
        $"{Safe(kind.PeopleSecond)} of {Safe(kind.People)} {Kinds(kind)}, beside {Safe(kind.PeopleFirst)} under {_first}";

    private static string Kinds(KindCompared kind) => $"{ReplayWords.Kind(kind.Registration).ToLowerInvariant()}s";

    private IEnumerable<string> Approvals()
    {
        yield return figures.Approvals.Count == 0
            ? "No work was sent in for an approval that either asks for."
            : $"Pieces of work that would have waited for an approval not asked for under {_first}: {Times(Change.ApprovalAdded)}. That would not have waited for one: {Times(Change.ApprovalRemoved)}. That somebody else would have had to approve: {Times(Change.ApproverChanged)}.";
    }

    private IEnumerable<string> Clocks()
    {
        yield return $"Time limits that would have started: {Times(Change.ClockStarts)}; that would not have run: {Times(Change.ClockStops)}; that would have ended earlier: {Times(Change.ClockTightens)}, or later: {Times(Change.ClockLoosens)}.";
        yield return $"Missed under {_second} but not under {_first}: {Rate(Change.ClockBreaks)}. The other way round: {Rate(Change.ClockHolds)}.";
        foreach (
            var duty in figures
                .Applied.Where(clock => clock.Differing >= Share.Small)
                .OrderByDescending(clock => clock.Differing)
                .Take(MostNamed)
        )
            yield return $"{Stated(duty.Under)} {LimitOf(duty)} Times it would have come out otherwise: {Safe(duty.Differing)}. {Missed(duty)}";
    }

    private static string Stated((Duty? First, Duty? Second) under) =>
        $"{(under.Second ?? under.First)!.Says} ({Say.Sureness((under.Second ?? under.First)!)})";

    private string Missed(ClockCompared duty) =>
        string.Join(
            " ",
            new[] { (Side: _second, Outcomes: duty.Second), (Side: _first, Outcomes: duty.First) }
                .Where(one => one.Outcomes.Applied > 0)
                .Select(one => $"Missed under {one.Side}: {Safe(one.Outcomes.Broken)} of {Safe(one.Outcomes.Applied)}.")
        );

    private static string LimitOf(ClockCompared duty) =>
        (duty.Under.First, duty.Under.Second) switch
        {
            (null, { }) => $"(New: {ReplayWords.Limit(duty.Under.Second)}.)",
            ({ }, null) => $"(Dropped: it was {ReplayWords.Limit(duty.Under.First)}.)",
            _ when ReplayWords.Limit(duty.Under.First) == ReplayWords.Limit(duty.Under.Second) =>
                $"(The limit stays {ReplayWords.Limit(duty.Under.First)}.)",
            _ => $"(From {ReplayWords.Limit(duty.Under.First)} to {ReplayWords.Limit(duty.Under.Second)}.)",
        };

    private IEnumerable<string> Acts()
    {
        yield return $"Acts recorded here, each judged by the record as it stood before it: {Safe(figures.Judged)}. Would have been refused: {Rate(Change.ActRefused)}. Would have needed a reason and a manager’s agreement: {Rate(Change.ActNeedsReason)}. Less would have stood against: {Rate(Change.ActEased)}.";
        foreach (
            var duty in figures
                .Acts.Where(act => act.Refused.Times + act.NeedsReason.Times >= Share.Small)
                .OrderByDescending(act => act.Refused.Times + act.NeedsReason.Times)
                .Take(MostNamed)
        )
            yield return $"{Stated(duty.Under)} Acts against which it would have stood: {Safe(duty.Refused.Times + duty.NeedsReason.Times)} of {Safe(duty.Done)}.";
    }

    private IEnumerable<string> Prompts()
    {
        foreach (var theme in asked)
        {
            var prompts = figures.Prompts.Where(prompt => theme.Duties.Contains(prompt.Id)).ToList();
            yield return $"{theme.Title}: prompts under {_second}: {Safe(prompts.Sum(prompt => prompt.Second))}; under {_first}: {Safe(prompts.Sum(prompt => prompt.First))}.";
        }
    }

    private IEnumerable<string> Limits()
    {
        yield return $"A number from 1 to {Share.Small - 1} is given as “fewer than {Share.Small}”. No rate is made of fewer than {Share.TooFew}. The two percentages behind a rate are the bounds between which it lies 95 times of 100, by Wilson’s method.";
        if (figures.NotJudged > 0)
            yield return $"Acts that came with a return, which does not say who did them and how: {Safe(figures.NotJudged)}. What would have stood against them is not counted.";
        yield return "“Unverified” is what is said of a duty of which no published text was seen: it is stated as we read it.";
        yield return "The figures say what the same work would have met with under other rules. People would have worked differently under them, and the figures cannot say how.";
    }

    private string Rate(Change what)
    {
        var share = figures.ShareOf(what)!.Value;
        return Share.IsSmall(share.Count) || share.Count == 0
            ? $"{Safe(share.Count)} of {Safe(share.Of)}"
            : $"{Safe(share.Count)} of {Safe(share.Of)}{(share.IsTooFew ? "" : $", {ReplayWords.Rate(share)}")}";
    }

    private string Times(Change what) => Safe(figures.Total(what).Times);

    private static string Safe(long number) => SmallNumber.Say(number, "none");
}
