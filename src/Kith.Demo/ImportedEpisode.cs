using Bogus;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>
/// The made-up work in one imported episode: who led, when they visited, and what became of it after the last day the
/// return covers. What the return says is not touched.
/// </summary>
internal sealed class ImportedEpisode(
    ChildRecord record,
    Episode episode,
    Practitioner lead,
    StoryDays days,
    Words words
)
{
    private readonly List<Dated> _facts = [];
    private readonly Randomizer _chance = Chance.Of($"episode {record.Id} {episode.Number}");
    private readonly DateOnly _returned = record
        .Standing.Where(fact => fact.Fact is CensusReturnIncluded)
        .Max(fact => fact.On);

    public IReadOnlyList<Dated> Facts()
    {
        var referred = episode.FrontDoor.ReferredOn!.Value;
        if (episode.FrontDoor.Reported?.NoFurtherAction == true)
            Decide(referred, ReferralDecision.NoFurtherAction, "refusals");
        else
        {
            if (FirstAssessment() is { } start && start.DayNumber - referred.DayNumber < 15)
                Decide(referred, ReferralDecision.Section17, "decisions");
            Allocate(days.After(referred, _chance.Int(1, 3)));
            var ended = episode.IsClosed
                ? null
                : new EpisodeEnding(record, episode, _returned, days, _chance).Facts(words);
            _facts.AddRange(ended ?? []);
            Visit(ended ?? []);
        }
        return [.. _facts.Where(fact => fact.On <= days.Today).OrderBy(fact => fact.On)];
    }

    private DateOnly? FirstAssessment() =>
        record
            .Standing.Where(fact => fact.Fact is AssessmentStarted && fact.Episode == episode.Number)
            .Select(fact => (DateOnly?)fact.On)
            .Min();

    private void Decide(DateOnly referred, ReferralDecision decision, string why)
    {
        // Nearly all in time: on the day, or the working day after it.
        var after = _chance.WeightedRandom([0, 1, 3], [0.30f, 0.66f, 0.04f]);
        Add(new ReferralDecided(decision, words.Of(why, _chance)), days.After(referred, after));
    }

    private void Allocate(DateOnly on) =>
        Add(
            new LeadPractitionerAllocated(
                lead.Id,
                lead.Name,
                lead.Details.Supervisor,
                words.Of("reasons", _chance),
                Agreed: true,
                Suited: true
            ),
            on
        );

    private void Visit(IReadOnlyList<Dated> ended)
    {
        var rhythm = new Rhythm(record, days, words, _chance, lead.Name);
        var protection = episode.Protection.Plan;
        var protectedUntil = protection?.EndedOn ?? EndIn<ProtectionPlanEnded>(ended) ?? episode.Closure?.On;
        if (protection is not null)
            _facts.AddRange(rhythm.Protection(protection.StartedOn, protectedUntil));
        if (episode.ChildInNeed.Plan is { } plan)
        {
            // A child has one plan at a time that brings visits: where two overlap in the return, the one that protects.
            var from = protectedUntil > plan.StartedOn ? protectedUntil.Value : plan.StartedOn;
            if (protection is null || protectedUntil is not null)
                _facts.AddRange(
                    rhythm.ChildInNeed(from, plan.EndedOn ?? EndIn<ChildInNeedPlanEnded>(ended) ?? episode.Closure?.On)
                );
        }
        foreach (var agreed in ended.Where(fact => fact.Fact is ChildInNeedPlanAgreed))
            _facts.AddRange(rhythm.ChildInNeed(agreed.On, EndIn<ChildInNeedPlanEnded>(ended)));
        for (var index = 0; index < _facts.Count; index++)
            _facts[index] = _facts[index] with { Fact = _facts[index].Fact with { Episode = episode.Number } };
    }

    private static DateOnly? EndIn<T>(IReadOnlyList<Dated> ended) =>
        ended.Where(fact => fact.Fact is T).Select(fact => (DateOnly?)fact.On).Max();

    private void Add(Fact fact, DateOnly on) => _facts.Add(new Dated(fact with { Episode = episode.Number }, on));
}
