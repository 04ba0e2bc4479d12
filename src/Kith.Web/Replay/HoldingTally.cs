using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Replay;

/// <summary>Counts the open cases, stage by stage, and asks two editions who may hold them.</summary>
internal sealed class HoldingTally(Rulebook first, Rulebook second, Workforce workforce, DateOnly today)
{
    private readonly Dictionary<string, StageHeld> _stages = [];
    private readonly Dictionary<(string Stage, string Holder), (bool First, bool Second)> _known = [];

    public void Add(ChildRecord record)
    {
        foreach (var episode in record.State.Episodes)
        {
            if (episode.IsClosed)
                continue;
            var stage = episode.Stage;
            var held = workforce.Find(episode.Lead?.Practitioner) is { HasLeft: false } holder;
            var (may, could) = held ? MayHold(stage, workforce.Find(episode.Lead!.Practitioner)!) : default;
            Count(new StageHeld(stage, 1, held ? 1 : 0, may ? 1 : 0, could ? 1 : 0, may != could ? 1 : 0));
        }
    }

    public void Add(HoldingTally other)
    {
        foreach (var stage in other._stages.Values)
            Count(stage);
    }

    public IReadOnlyList<StageHeld> Cases() => [.. _stages.Values.OrderBy(stage => StageOrder.PlaceOf(stage.Stage))];

    public IReadOnlyList<KindCompared> Kinds() =>
        [.. StageOrder.Open.SelectMany(_ => Enum.GetValues<Registration>(), Kind)];

    private void Count(StageHeld more) =>
        _stages[more.Stage] = _stages.TryGetValue(more.Stage, out var known)
            ? new StageHeld(
                more.Stage,
                known.Cases + more.Cases,
                known.Held + more.Held,
                known.First + more.First,
                known.Second + more.Second,
                known.Otherwise + more.Otherwise
            )
            : more;

    private KindCompared Kind(string stage, Registration registration)
    {
        var people = workforce
            .Current.Where(Holding.TakesCases)
            .Where(person => person.Details.Registration == registration)
            .ToList();
        var example = Example(Post.Practitioner, registration);
        var supervisor = Example(Post.Supervisor, Registration.SocialWorker);
        return new KindCompared(
            stage,
            registration,
            Holding.MayHold(first, stage, example, supervisor, today),
            Holding.MayHold(second, stage, example, supervisor, today),
            people.Count,
            people.Count(person => MayHold(stage, person).First),
            people.Count(person => MayHold(stage, person).Second)
        );
    }

    // The rules ask about person, supervisor and stage, so one answer serves every case they hold there.
    private (bool First, bool Second) MayHold(string stage, Practitioner holder)
    {
        if (!_known.TryGetValue((stage, holder.Id), out var answer))
        {
            var supervisor = workforce.SupervisorOf(holder);
            answer = (
                Holding.MayHold(first, stage, holder, supervisor, today),
                Holding.MayHold(second, stage, holder, supervisor, today)
            );
            _known.Add((stage, holder.Id), answer);
        }
        return answer;
    }

    private static Practitioner Example(Post post, Registration registration) =>
        new("", new PractitionerRecorded("", "", post, registration, "", null, "local authority"));
}
