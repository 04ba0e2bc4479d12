namespace Kith.Casework.Replay;

/// <summary>What a replay found. The figures name no child and no practitioner; the records behind them are listed apart.</summary>
public sealed class ReplayFigures
{
    /// <summary>No more records than this are kept for the list behind a number. A larger number asks for a narrower question.</summary>
    public const int MostListed = 5_000;

    private readonly Counts _counts;

    /// <summary>Reads what was counted beside its question.</summary>
    /// <param name="question">The question it was counted for.</param>
    /// <param name="kept">What was counted.</param>
    public ReplayFigures(ReplayQuestion question, KeptFigures kept)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(kept);
        (Question, Kept, _counts) = (question, kept, Counts.Of(kept));
        Clocks = CompareDuties.Clocks(
            question,
            id => kept.Clocks.GetValueOrDefault(id) is { } clock ? DutyTally.Of(clock) : new DutyTally(),
            _counts
        );
        Acts = CompareDuties.Acts(question, _counts);
        Approvals = CompareDuties.Approvals(question, _counts);
        Prompts = CompareDuties.Prompts(question, _counts);
    }

    /// <summary>What was counted: with the question, all there is.</summary>
    public KeptFigures Kept { get; }

    /// <summary>What was asked.</summary>
    public ReplayQuestion Question { get; }

    /// <summary>How many records were read.</summary>
    public long Records => Kept.Records;

    /// <summary>On how many of them something counts: an act, a clock or an open case.</summary>
    public long Chosen => Kept.Chosen;

    /// <summary>How many facts they hold.</summary>
    public long Facts => Kept.Facts;

    /// <summary>The day as of which cases are open: today, or the last day asked about.</summary>
    public DateOnly CasesOn => Kept.CasesOn;

    /// <summary>Every duty with a time limit under either side, in the order of a child's journey.</summary>
    public IReadOnlyList<ClockCompared> Clocks { get; }

    /// <summary>The duties that stand against acts differently.</summary>
    public IReadOnlyList<ActCompared> Acts { get; }

    /// <summary>Every duty that asks for an approval of work that was sent in.</summary>
    public IReadOnlyList<ApprovalCompared> Approvals { get; }

    /// <summary>Every duty that was or would have been shown to think of.</summary>
    public IReadOnlyList<PromptCompared> Prompts { get; }

    /// <summary>Who holds the open cases, stage by stage.</summary>
    public IReadOnlyList<StageHeld> Cases => Kept.Cases;

    /// <summary>Who could hold them.</summary>
    public IReadOnlyList<KindCompared> Kinds => Kept.Kinds;

    /// <summary>The time limits that applied to something.</summary>
    public IEnumerable<ClockCompared> Applied =>
        Clocks.Where(duty => duty.First.Applied > 0 || duty.Second.Applied > 0);

    /// <summary>How many acts were judged under both sides.</summary>
    public long Judged => Sum(Change.ActJudged);

    /// <summary>How many acts of a return were not, since a return does not say who did them and how.</summary>
    public long NotJudged => Sum(Change.ActNotJudged);

    /// <summary>How often something was found, whatever duty it is about; a record counts once.</summary>
    public Found Total(Change what) => _counts.Total(what, Numbers.Nothing);

    /// <summary>How often it was found of how often it could have been; null for what has no such whole.</summary>
    public Share? ShareOf(Change what) => Whole(what) is { } whole ? new Share(Total(what).Times, whole) : null;

    /// <summary>The same, team by team; cases nobody held are under an empty name.</summary>
    public IReadOnlyDictionary<string, Found> ByTeam(Change what) => By(what, key => key.Team);

    /// <summary>The same, stage by stage.</summary>
    public IReadOnlyDictionary<string, Found> ByStage(Change what) => By(what, key => key.Stage);

    /// <summary>The records on which something was found, up to <see cref="MostListed"/>.</summary>
    /// <param name="what">The difference.</param>
    /// <param name="about">The duty, or the stage for who may hold a case; null for any.</param>
    public IReadOnlyList<FoundOn> On(Change what, string? about) => _counts.Records(what, about ?? Numbers.Nothing);

    /// <summary>The duties it is about, or the stages for who may hold a case.</summary>
    public IEnumerable<string> About(Change what) => _counts.About(what);

    /// <summary>How often it was found, of one duty or stage.</summary>
    public Found Number(Change what, string? about) => _counts.Total(what, about ?? Numbers.Nothing);

    private long? Whole(Change what) =>
        what switch
        {
            Change.HolderBarred or Change.HolderAllowed => Cases.Sum(stage => stage.Held),
            Change.HolderWider or Change.HolderNarrower => Cases.Sum(stage => stage.Cases),
            Change.ApprovalAdded or Change.ApprovalRemoved or Change.ApproverChanged => Sum(Change.WorkSubmitted),
            Change.ClockStarts or Change.ClockBreaks => Clocks.Sum(clock => clock.Second.Applied),
            Change.ClockStops or Change.ClockTightens or Change.ClockLoosens or Change.ClockHolds => Clocks.Sum(clock =>
                clock.First.Applied
            ),
            Change.ActRefused or Change.ActNeedsReason or Change.ActEased => Judged,
            _ => null,
        };

    private long Sum(Change what) => _counts.About(what).Sum(about => _counts.Total(what, about).Times);

    private Dictionary<string, Found> By(Change what, Func<(string Stage, string Team), string> key) =>
        _counts
            .Cells(what, Numbers.Nothing)
            .GroupBy(cell => key(cell.Key), StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same => same.Aggregate(default(Found), (sum, cell) => sum + cell.Value),
                StringComparer.Ordinal
            );
}
