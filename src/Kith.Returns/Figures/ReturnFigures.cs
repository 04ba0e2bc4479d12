using Kith.Guidance;
using Kith.Returns.Cin;

namespace Kith.Returns.Figures;

/// <summary>How much of something there was: so many of so many.</summary>
/// <param name="Part">How many it holds of.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>In percent; null when there is nothing to take a part of.</summary>
    public double? Percent => Whole == 0 ? null : 100.0 * Part / Whole;

    internal Share With(bool holds) => new(Part + (holds ? 1 : 0), Whole + 1);
}

/// <summary>The figures of one return, counted child by child. Its size does not grow with the return.</summary>
/// <param name="period">The census year.</param>
/// <param name="days">The calendar.</param>
public sealed class ReturnFigures(CensusPeriod period, WorkingDays days)
{
    // As the department counts in its published figures.
    private const int AssessmentDays = 45;
    private const int ConferenceDays = 15;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> _shares = new(StringComparer.Ordinal);

    /// <summary>Takes one child in.</summary>
    public void Add(CinChild child)
    {
        ArgumentNullException.ThrowIfNull(child);
        Count("children");
        var needs = child.Episodes.Where(episode => episode.NoFurtherAction.Value != true).ToList();
        if (needs.Exists(IsOpen))
            Count("in-need-at-the-end");
        foreach (var episode in child.Episodes)
            Add(episode, child);
    }

    /// <summary>The figures so far.</summary>
    public FiguresOfReturn Result() => new(period.Year.ToString(), _counts, _shares);

    private void Add(CinEpisode episode, CinChild child)
    {
        if (episode.ReferralDate.Value is { } referred && period.Contains(referred))
        {
            Count("referrals");
            var before = referred.AddYears(-1);
            Share(
                "re-referrals",
                child.Episodes.Exists(other =>
                    other != episode
                    && other.ReferralDate.Value is { } earlier
                    && earlier >= before
                    && earlier < referred
                )
            );
            Share("no-further-action", episode.NoFurtherAction.Value == true);
        }
        foreach (var assessment in episode.Assessments)
            if (assessment.Authorised.Value is { } authorised && period.Contains(authorised))
            {
                Count("assessments");
                if (assessment.Start.Value is { } start)
                    Share("assessments-in-45-days", days.Between(start, authorised) <= AssessmentDays);
            }
        foreach (var enquiry in episode.Enquiries)
            Add(enquiry);
        foreach (var plan in episode.ProtectionPlans)
            Add(plan);
    }

    private void Add(Section47Group enquiry)
    {
        var begun = enquiry.Start.Value is { } start && period.Contains(start);
        if (begun)
        {
            Count("enquiries");
            Share("conferences-of-enquiries", enquiry.ConferenceDate.Value is not null);
        }
        if (enquiry.ConferenceDate.Value is { } held && period.Contains(held) && enquiry.Start.Value is { } from)
        {
            Count("conferences");
            Share("conferences-in-15-days", days.Between(from, held) <= ConferenceDays);
        }
    }

    private void Add(ProtectionPlan plan)
    {
        if (plan.Start.Value is not { } start)
            return;
        if (period.Contains(start))
        {
            Count("plans-started");
            Share("second-plans", plan.EarlierPlans.Value > 0);
        }
        if (plan.End.Value is { } end && period.Contains(end))
        {
            Count("plans-ended");
            Share("plans-ended-after-two-years", end >= start.AddYears(2));
        }
        if (plan.End.Value is null)
        {
            Count("plans-at-the-end");
            Share("plans-of-two-years", period.Reference >= start.AddYears(2));
        }
    }

    private static bool IsOpen(CinEpisode episode) => episode.ClosureDate.Value is null;

    private void Count(string figure) => _counts[figure] = _counts.GetValueOrDefault(figure) + 1;

    private void Share(string figure, bool holds) => _shares[figure] = _shares.GetValueOrDefault(figure).With(holds);
}

/// <summary>The figures of one return.</summary>
/// <param name="Year">The collection year.</param>
/// <param name="Counts">How many of each thing.</param>
/// <param name="Shares">How much of each was how.</param>
public sealed record FiguresOfReturn(
    string Year,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyDictionary<string, Share> Shares
);
