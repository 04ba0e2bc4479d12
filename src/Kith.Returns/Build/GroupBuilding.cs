using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>The groups within an episode: which belong in the return, and what of each was true by its last day.</summary>
internal sealed class GroupBuilding(EpisodeFacts episode, CensusPeriod period, Notes notes)
{
    private const string EndedBefore = "It ended before the year of the return began.";

    public void Fill(CinEpisode built)
    {
        foreach (var assessment in InYear(episode.Assessments, "Assessment"))
            Add(assessment, built);
        foreach (var plan in InYear(episode.Plans, "Child in need plan"))
            Add(plan, built);
        var enquiries = new EnquiryBuilding(period, notes);
        foreach (var enquiry in episode.Enquiries.All.OrderBy(enquiry => enquiry.StartedOn))
            if (enquiries.Of(enquiry, built.Enquiries.Count + 1) is { } group)
                built.Enquiries.Add(group);
        foreach (var plan in InYear(episode.ProtectionPlans, "Child protection plan"))
            Add(plan, built);
        AddConference(built);
    }

    private IEnumerable<T> InYear<T>(Groups<T> groups, string what)
        where T : GroupFacts
    {
        foreach (var group in groups.All)
            if (group.Started.On <= period.Reference)
                yield return group;
            else
                notes.Add(what, group.Started.On, "It began after the last day of the return.", group.Started.Version);
    }

    private void Add(AssessmentFacts assessment, CinEpisode built)
    {
        var started = assessment.Started;
        var authorised = ByTheLastDay(assessment.Authorised, "Authorisation", "the assessment goes in as unfinished");
        if (authorised?.On < period.Start)
        {
            notes.Add("Assessment", started.On, EndedBefore, started.Version);
            return;
        }
        if (authorised is null && started.On < period.Start)
        {
            const string why = "It began before the year of the return and was not authorised by its last day.";
            if (assessment.Authorised is null && started.On < period.AssessmentLine)
                notes.Warn("Assessment", started.On, why, started.Version);
            else
                notes.Add("Assessment", started.On, why, started.Version);
            return;
        }
        var group = new CinAssessment(built.Assessments.Count + 1, started.Version, 1)
        {
            Start = ReturnValues.Day(started),
            Authorised = ReturnValues.Day(authorised),
        };
        if (assessment.Reviewed is { } reviewed && reviewed.On <= period.Reference)
            group.InternalReview = ReturnValues.Day(reviewed);
        if (authorised is not null)
            AddFactors(group, assessment, authorised);
        built.Assessments.Add(group);
    }

    private static void AddFactors(CinAssessment group, AssessmentFacts assessment, Recorded authorised)
    {
        var submitted = assessment.Submitted;
        var (factors, from) = (((AssessmentAuthorised)authorised.Fact).Factors, authorised);
        if (factors is null && submitted?.Fact is AssessmentSubmitted { Factors: { } found })
            (factors, from) = (found, submitted);
        foreach (var factor in factors ?? [])
            group.Factors.Add(ReturnValues.Text(factor, from));
    }

    private void Add(PlanFacts plan, CinEpisode built)
    {
        var started = plan.Started;
        var ended = ByTheLastDay(plan.Ended, "End of a child in need plan", "the plan goes in as running");
        if (ended?.On < period.Start)
            notes.Add("Child in need plan", started.On, EndedBefore, started.Version);
        else
            built.Plans.Add(
                new CinPlan(built.Plans.Count + 1, started.Version, 1)
                {
                    Start = ReturnValues.Day(started),
                    End = ReturnValues.Day(ended),
                }
            );
    }

    private void Add(ProtectionFacts plan, CinEpisode built)
    {
        var started = plan.Started;
        var ended = ByTheLastDay(plan.Ended, "End of a child protection plan", "the plan goes in as running");
        if (ended?.On < period.Start)
        {
            notes.Add("Child protection plan", started.On, EndedBefore, started.Version);
            return;
        }
        var first = (ProtectionPlanStarted)started.Fact;
        var latest = plan.Categories.FindLast(said => said.On <= period.Reference);
        var group = new Cin.ProtectionPlan(built.ProtectionPlans.Count + 1, started.Version, 1)
        {
            Start = ReturnValues.Day(started),
            End = ReturnValues.Day(ended),
            InitialCategory = ReturnValues.Text(Codes.Of(first.Category), started),
            LatestCategory = ReturnValues.Text(Codes.Of(CategoryIn(latest?.Fact) ?? first.Category), latest ?? started),
            EarlierPlans = ReturnValues.Number(first.PreviousPlans, started),
        };
        var reviews = plan.Reviews.Where(review => review.On <= period.Reference).OrderBy(review => review.On).ToList();
        if (reviews.Count > 0)
        {
            var held = new ReviewsGroup(1, reviews[0].Version, 1);
            held.Dates.AddRange(reviews.Select(review => ReturnValues.Day(review)));
            group.Reviews.Add(held);
        }
        built.ProtectionPlans.Add(group);
    }

    private void AddConference(CinEpisode built)
    {
        foreach (var conference in episode.Conferences.Where(conference => conference.On <= period.Reference))
            if (built.ConferenceDate.Given)
                notes.Warn(
                    "Initial conference",
                    conference.On,
                    "It follows from no enquiry, and the return has room for one such conference only.",
                    conference.Version
                );
            else
                built.ConferenceDate = ReturnValues.Day(conference);
    }

    private Recorded? ByTheLastDay(Recorded? end, string what, string so)
    {
        if (end is null || end.On <= period.Reference)
            return end;
        notes.Add(what, end.On, $"It came after the last day of the return, so {so}.", end.Version);
        return null;
    }

    private static AbuseCategory? CategoryIn(Fact? fact) =>
        fact switch
        {
            ReviewConferenceHeld review => review.Category,
            CategoryOfAbuseReported reported => reported.Category,
            _ => null,
        };
}
