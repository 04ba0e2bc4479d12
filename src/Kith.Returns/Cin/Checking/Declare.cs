namespace Kith.Returns.Cin.Checking;

/// <summary>The words in which rules are declared.</summary>
internal static class Declare
{
    public static CensusRule Error(string code, string says, string whatToDo) =>
        new()
        {
            Code = code,
            Severity = Severity.Error,
            Says = says,
            WhatToDo = whatToDo,
        };

    public static CensusRule Query(string code, string says, string whatToDo) =>
        Error(code, says, whatToDo) with
        {
            Severity = Severity.Query,
        };

    public static CensusRule From(this CensusRule rule, string year) =>
        rule with
        {
            From = CollectionYear.Parse(year)!.Value,
        };

    public static CensusRule Until(this CensusRule rule, string year) => rule with { To = CollectionYear.Parse(year) };

    /// <summary>Known from the draft for 2026-27 only.</summary>
    public static CensusRule Draft(this CensusRule rule) => rule.From("2026-27") with { Provisional = true };

    public static CensusRule OnHeader(this CensusRule rule, Func<CinHeader, bool> fails, params Element[] show) =>
        rule.On(Part.Header, s => fails(s.Header), show);

    public static CensusRule OnChild(this CensusRule rule, Func<CinChild, Scope, bool> fails, params Element[] show) =>
        rule.On(Part.Child, s => fails(s.Child, s), show);

    public static CensusRule OnDisability(
        this CensusRule rule,
        Func<Field, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.Disability, s => fails(s.Disability, s), show);

    public static CensusRule OnEpisode(
        this CensusRule rule,
        Func<CinEpisode, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.Episode, s => fails(s.Episode, s), show);

    public static CensusRule OnAssessment(
        this CensusRule rule,
        Func<CinAssessment, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.Assessment, s => fails(s.Assessment, s), show);

    public static CensusRule OnFactor(this CensusRule rule, Func<Field, Scope, bool> fails, params Element[] show) =>
        rule.On(Part.Factor, s => fails(s.Factor, s), show);

    public static CensusRule OnPlan(this CensusRule rule, Func<CinPlan, Scope, bool> fails, params Element[] show) =>
        rule.On(Part.Plan, s => fails(s.Plan, s), show);

    public static CensusRule OnEnquiry(
        this CensusRule rule,
        Func<Section47Group, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.Enquiry, s => fails(s.Enquiry, s), show);

    public static CensusRule OnProtectionPlan(
        this CensusRule rule,
        Func<ProtectionPlan, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.ProtectionPlan, s => fails(s.ProtectionPlan, s), show);

    public static CensusRule OnReviews(
        this CensusRule rule,
        Func<ReviewsGroup, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.Reviews, s => fails(s.Reviews, s), show);

    public static CensusRule OnReviewDate(
        this CensusRule rule,
        Func<DateOnly, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.ReviewDate, s => s.ReviewDate.Value is { } day && fails(day, s), show);

    public static CensusRule OnPreProceedings(
        this CensusRule rule,
        Func<PreProceedings, Scope, bool> fails,
        params Element[] show
    ) => rule.On(Part.PreProceedings, s => fails(s.PreProceedings, s), show);

    /// <summary>Fails for every child whose value another child has too.</summary>
    public static CensusRule OnRepeated(this CensusRule rule, Element value) =>
        rule.On(Part.Repeated, s => value.Read(s).Given, value);

    public static CensusRule OnReturn(
        this CensusRule rule,
        Func<ReturnTally, bool> fails,
        params (string What, Func<ReturnTally, int> Count)[] counted
    ) =>
        rule.With(
            new Check(Part.Return, s => fails(s.Return), [])
            {
                Counted = tally =>
                    [.. counted.Select(c => new FoundValue(c.What, FormattableString.Invariant($"{c.Count(tally)}")))],
            }
        );

    private static CensusRule On(this CensusRule rule, Part part, Func<Scope, bool> fails, params Element[] show) =>
        rule.With(new Check(part, fails, [.. show]));

    private static CensusRule With(this CensusRule rule, Check check) => rule with { Checks = rule.Checks.Add(check) };
}
