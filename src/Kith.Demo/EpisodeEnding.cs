using Bogus;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>What became, after the last day of the return, of an episode that was open then. Made up.</summary>
internal sealed class EpisodeEnding(
    ChildRecord record,
    Episode episode,
    DateOnly returned,
    StoryDays days,
    Randomizer chance
)
{
    private readonly List<Dated> _facts = [];

    /// <summary>What happened, in the order of the days; it may lie ahead of today, and is then left out by the caller.</summary>
    public IReadOnlyList<Dated> Facts(Words words)
    {
        if (episode.Protection.HasOpenEnquiry)
            Add(
                new EnquiryConcluded(EnquiryOutcome.ChildInNeedPlan, words.Of("findings", chance)),
                days.After(Latest(episode.Protection.EnquiryStartedOn!.Value, returned), chance.Int(3, 9))
            );
        if (episode.ChildInNeed.HasOpenAssessment)
            Add(
                new AssessmentAuthorised(null, ["20"]),
                Latest(
                    days.After(episode.ChildInNeed.Assessment!.StartedOn, chance.Int(25, 44)),
                    days.After(returned, 1)
                )
            );
        if (episode.Protection.HasOpenPlan)
            EndProtection(words);
        else if (episode.ChildInNeed.HasOpenPlan)
            EndNeed(returned.AddDays(chance.Int(14, 420)), words);
        else if (chance.Bool(0.35f))
            PlanThenEnd(words);
        else
            Close(Last().AddDays(chance.Int(4, 30)), EndedAtAssessment ? "RC8" : "RC7", words);
        return _facts;
    }

    // No further action after assessment: nothing but the assessment has happened.
    private bool EndedAtAssessment =>
        episode
            is {
                ChildInNeed: { Assessment: not null, Plan: null },
                Protection: { EnquiryStartedOn: null, ConferenceOn: null, Plan: null },
            };

    private void EndProtection(Words words)
    {
        var plan = episode.Protection.Plan!;
        var (start, review) = (plan.StartedOn, plan.ReviewedOn ?? plan.StartedOn);
        var months = review == start ? 2 : 5;
        for (var last = chance.Int(1, 4); ; last--)
        {
            review = days.Back(Latest(review.AddMonths(months).AddDays(chance.Int(0, 20)), returned.AddDays(7)), 0);
            months = 5;
            var ends = last <= 1;
            Add(
                new ReviewConferenceHeld(
                    ends ? ReviewDecision.End : ReviewDecision.Continue,
                    Progress: words.Of("progress", chance)
                ),
                review
            );
            if (!ends)
                continue;
            Add(new ProtectionPlanEnded("review-decision", words.Of("endings", chance)), review);
            break;
        }
        if (!episode.ChildInNeed.HasOpenPlan && chance.Bool(0.6f))
            Add(
                new ChildInNeedPlanAgreed(Say(words.Of("outcomes", chance)), words.Actions(chance, Say)),
                days.After(review, 2)
            );
        if (episode.ChildInNeed.HasOpenPlan || _facts[^1].Fact is ChildInNeedPlanAgreed)
            EndNeed(review.AddDays(chance.Int(80, 180)), words);
        else
            Close(review.AddDays(chance.Int(5, 20)), "RC7", words);
    }

    private void PlanThenEnd(Words words)
    {
        var agreed = days.After(Last(), chance.Int(2, 8));
        Add(new ChildInNeedPlanAgreed(Say(words.Of("outcomes", chance)), words.Actions(chance, Say)), agreed);
        EndNeed(agreed.AddDays(chance.Int(70, 300)), words);
    }

    private void EndNeed(DateOnly on, Words words)
    {
        var ended = days.Back(on, 0);
        Add(new ChildInNeedPlanEnded("outcomes-met", words.Of("endings", chance)), ended);
        Close(ended.AddDays(chance.Int(1, 12)), "RC7", words);
    }

    private void Close(DateOnly on, string reason, Words words) =>
        Add(new EpisodeClosed(reason, words.Of("closings", chance)), days.Back(on, 0));

    private DateOnly Last() => _facts.Count == 0 ? returned : _facts.Max(fact => fact.On);

    private void Add(Fact fact, DateOnly on) => _facts.Add(new Dated(fact with { Episode = episode.Number }, on));

    private string Say(string text) =>
        text.Replace("{worker}", "the lead practitioner", StringComparison.Ordinal)
            .Replace("{child}", record.State.Person.Name?.Given ?? "the child", StringComparison.Ordinal);

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
