using System.Runtime.CompilerServices;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Returns.Build;
using Kith.Returns.Cin;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>One thing to put right, or to explain, before a child's part of the yearly return is ready.</summary>
/// <param name="Rule">The rule's code; empty for an entry that contradicts the rest of the record and so stays out.</param>
/// <param name="IsQuery">True when it may stay, with a reason.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="WhatToDo">What to do about it.</param>
/// <param name="Fact">The version of the entry that puts it right; 0 for none.</param>
/// <param name="About">What it is about, as an answer names it.</param>
/// <param name="Answer">Why it may stay, when somebody said so.</param>
public sealed record ReturnPoint(
    string Rule,
    bool IsQuery,
    string Says,
    string WhatToDo,
    int Fact,
    string About,
    QueryAnswer? Answer
)
{
    /// <summary>The code under which entries are counted that a later return no longer says.</summary>
    public const string NoLongerSaid = "no-longer-said";

    public bool IsOpen => Answer is null;
}

/// <summary>How a child stands in the return of the running year, as it would be today.</summary>
/// <param name="Year">The collection year.</param>
/// <param name="InReturn">True when something of the record belongs in it.</param>
/// <param name="Points">What the rules find, the open errors first.</param>
public sealed record ReturnReading(CollectionYear Year, bool InReturn, IReadOnlyList<ReturnPoint> Points)
{
    public IEnumerable<ReturnPoint> Open => Points.Where(point => point.IsOpen);

    public bool IsReady => Points.All(point => !point.IsOpen);
}

/// <summary>Runs the rules of the return over one child at a time, all year: what is wrong shows where it was entered.</summary>
/// <param name="rules">The rules in force, asked for each day anew.</param>
/// <param name="clock">Says which day it is.</param>
public sealed class ReturnCheck(Func<GuidanceLibrary> rules, AuthorityClock clock)
{
    private Prepared? _prepared;

    /// <summary>The collection year that runs today.</summary>
    public CollectionYear Year => Today.Period.Year;

    /// <summary>The year as it would be if it ended today.</summary>
    internal CensusPeriod Period => Today.Period;

    /// <summary>Reads one child. A record that did not change since is not read again on the same day.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="second">Second records of the child that were merged into it.</param>
    public ReturnReading Of(ChildRecord record, IReadOnlyList<ChildRecord>? second = null) =>
        second is { Count: > 0 }
            ? Read(record, second).Reading
            : Today.Readings.GetValue(record, known => Read(known).Reading);

    internal (ReturnedChild Child, ReturnReading Reading) Read(
        ChildRecord record,
        IReadOnlyList<ChildRecord>? second = null
    )
    {
        var (_, period, census, _) = Today;
        var child = CinReturn.Of(record, period, second: second);
        var leftOut = child.LeftOut.Where(item => item.NeedsAttention).Select(Point);
        var found = child.Child is null
            ? []
            : census.Check(child.Child).Select(finding => Point(finding, child.Answers));
        var points = found.Concat(leftOut).OrderByDescending(point => point.IsOpen).ThenBy(point => point.IsQuery);
        return (child, new ReturnReading(period.Year, child.Child is not null, [.. points]));
    }

    private Prepared Today
    {
        get
        {
            var today = clock.Today;
            if (_prepared is { } known && known.Day == today)
                return known;
            var days = rules().InForceOn(today).Days.Counting(EventDay.DayZero);
            var period = new CensusPeriod(CollectionYear.Of(today), days, asAt: today);
            return _prepared = new Prepared(today, period, new CensusRuleSet(period), []);
        }
    }

    private static ReturnPoint Point(LeftOut item) =>
        new(
            item.NoLongerSaid ? ReturnPoint.NoLongerSaid : "",
            false,
            item.NoLongerSaid
                ? $"{item.What}, {Say.Date(item.On!.Value)}: an earlier return has it, and a later one does not."
                : $"{item.What}: this is left out of the return. {item.Why}",
            item.NoLongerSaid
                ? "Say which of the two is right. Until then it stays out of the return."
                : "Correct the entry, or the entries it contradicts.",
            EntryOf(item.Fact),
            "",
            null
        );

    private static ReturnPoint Point(Finding finding, IReadOnlyList<QueryAnswer> answers) =>
        new(
            finding.Rule.Code,
            finding.Rule.Severity == Severity.Query,
            finding.Rule.Says,
            PracticeWords.WhatToDo(finding.Rule),
            EntryOf(finding.Line),
            QueryAnswer.AboutOf(finding),
            QueryAnswer.To(finding, answers)
        );

    private static int EntryOf(int version) => version == CinReturn.OfSecondRecord ? 0 : version;

    private sealed record Prepared(
        DateOnly Day,
        CensusPeriod Period,
        CensusRuleSet Rules,
        ConditionalWeakTable<ChildRecord, ReturnReading> Readings
    );
}
