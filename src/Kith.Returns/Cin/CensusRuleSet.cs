using Kith.Returns.Cin.Checking;

namespace Kith.Returns.Cin;

/// <summary>The rules in force in one census year, ready to be run over one child after the other.</summary>
/// <param name="period">The census year.</param>
/// <param name="provisional">Also the rules known from a draft only.</param>
public sealed class CensusRuleSet(CensusPeriod period, bool provisional = false)
{
    internal CheckTable Checks { get; } = new(CensusRules.InForce(period.Year, provisional));

    internal CensusPeriod Period => period;

    /// <summary>What one child breaks by itself, in the order of the file. Other children are not looked at.</summary>
    public IReadOnlyList<Finding> Check(CinChild child)
    {
        var (at, found) = (new Scope(period) { Child = child }, new List<Finding>());
        CheckChild(at, found);
        foreach (var episode in child.Episodes)
        {
            at.Episode = episode;
            CheckEpisode(at, found);
        }
        found.Sort(FindingOrder.ByPlace);
        return found;
    }

    /// <summary>What is wrong with the header.</summary>
    public IReadOnlyList<Finding> Check(CinHeader header)
    {
        var found = new List<Finding>();
        Checks.Run(Part.Header, new Scope(period) { Header = header }, found);
        return found;
    }

    internal IReadOnlyList<Finding> Check(ReturnTally tally)
    {
        var found = new List<Finding>();
        Checks.Run(Part.Return, new Scope(period) { Return = tally }, found);
        return found;
    }

    private void CheckChild(Scope at, List<Finding> found)
    {
        Checks.Run(Part.Child, at, found);
        for (at.Item = 1; at.Item <= at.Child.Disabilities.Count; at.Item++)
        {
            at.Disability = at.Child.Disabilities[at.Item - 1];
            Checks.Run(Part.Disability, at, found);
        }
    }

    private void CheckEpisode(Scope at, List<Finding> found)
    {
        Checks.Run(Part.Episode, at, found);
        foreach (var assessment in at.Episode.Assessments)
            CheckAssessment(assessment, at, found);
        foreach (var plan in at.Episode.Plans)
        {
            at.Plan = plan;
            Checks.Run(Part.Plan, at, found);
        }
        foreach (var enquiry in at.Episode.Enquiries)
        {
            at.Enquiry = enquiry;
            Checks.Run(Part.Enquiry, at, found);
        }
        foreach (var plan in at.Episode.ProtectionPlans)
            CheckProtectionPlan(plan, at, found);
        foreach (var group in at.Episode.PreProceedings)
        {
            at.PreProceedings = group;
            Checks.Run(Part.PreProceedings, at, found);
        }
    }

    private void CheckAssessment(CinAssessment assessment, Scope at, List<Finding> found)
    {
        at.Assessment = assessment;
        Checks.Run(Part.Assessment, at, found);
        for (at.Item = 1; at.Item <= assessment.Factors.Count; at.Item++)
        {
            at.Factor = assessment.Factors[at.Item - 1];
            Checks.Run(Part.Factor, at, found);
        }
    }

    private void CheckProtectionPlan(ProtectionPlan plan, Scope at, List<Finding> found)
    {
        at.ProtectionPlan = plan;
        Checks.Run(Part.ProtectionPlan, at, found);
        foreach (var reviews in plan.Reviews)
        {
            at.Reviews = reviews;
            Checks.Run(Part.Reviews, at, found);
            for (at.Item = 1; at.Item <= reviews.Dates.Count; at.Item++)
            {
                at.ReviewDate = reviews.Dates[at.Item - 1];
                Checks.Run(Part.ReviewDate, at, found);
            }
        }
    }
}
