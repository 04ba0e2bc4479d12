using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>Counts the open cases, stage by stage, and asks both sides who may hold them.</summary>
internal sealed class HoldingTally(Rulebook first, Rulebook second, Workforce workforce, DateOnly on)
{
    private readonly Dictionary<string, (long Cases, long Held, long First, long Second)> _stages = [];
    private readonly Dictionary<(string Stage, string Holder), (bool First, bool Second)> _known = [];
    private readonly Dictionary<string, (bool Wider, bool Narrower)> _reach = [];

    /// <summary>Counts an open case, and says what would be otherwise with it.</summary>
    public IEnumerable<Change> Add(Episode episode)
    {
        var stage = episode.Stage;
        var holder = workforce.Find(episode.Lead?.Practitioner) is { HasLeft: false } lead ? lead : null;
        var (may, could) = holder is null ? default : MayHold(stage, holder);
        Count(stage, (1, holder is null ? 0 : 1, may ? 1 : 0, could ? 1 : 0));
        var (wider, narrower) = Reach(stage);
        if (may && !could)
            yield return Change.HolderBarred;
        if (could && !may)
            yield return Change.HolderAllowed;
        if (wider)
            yield return Change.HolderWider;
        if (narrower)
            yield return Change.HolderNarrower;
    }

    public void Add(HoldingTally other)
    {
        foreach (var (stage, counts) in other._stages)
            Count(stage, counts);
    }

    public IReadOnlyList<StageHeld> Cases(Func<Change, string, Found> found) =>
        [
            .. _stages
                .OrderBy(stage => Stages.PlaceOf(stage.Key))
                .Select(stage => new StageHeld(
                    stage.Key,
                    stage.Value.Cases,
                    stage.Value.Held,
                    stage.Value.First,
                    stage.Value.Second
                )
                {
                    Barred = found(Change.HolderBarred, stage.Key),
                    Allowed = found(Change.HolderAllowed, stage.Key),
                    Wider = found(Change.HolderWider, stage.Key),
                    Narrower = found(Change.HolderNarrower, stage.Key),
                }),
        ];

    public IReadOnlyList<KindCompared> Kinds() =>
        [.. Stages.Open.SelectMany(_ => Enum.GetValues<Registration>(), Kind)];

    private void Count(string stage, (long Cases, long Held, long First, long Second) more)
    {
        var sum = _stages.GetValueOrDefault(stage);
        _stages[stage] = (
            sum.Cases + more.Cases,
            sum.Held + more.Held,
            sum.First + more.First,
            sum.Second + more.Second
        );
    }

    private KindCompared Kind(string stage, Registration registration)
    {
        var people = Takers().Where(person => person.Details.Registration == registration).ToList();
        var example = Example(Post.Practitioner, registration);
        var supervisor = Example(Post.Supervisor, Registration.SocialWorker);
        return new KindCompared(
            stage,
            registration,
            Holding.MayHold(first, stage, example, supervisor, on),
            Holding.MayHold(second, stage, example, supervisor, on),
            people.Count,
            people.Count(person => MayHold(stage, person).First),
            people.Count(person => MayHold(stage, person).Second)
        );
    }

    private IEnumerable<Practitioner> Takers() => workforce.Current.Where(Holding.TakesCases);

    private (bool Wider, bool Narrower) Reach(string stage)
    {
        if (!_reach.TryGetValue(stage, out var reach))
        {
            var answers = Takers().Select(person => MayHold(stage, person)).ToList();
            reach = (
                answers.Exists(may => may is { First: false, Second: true }),
                answers.Exists(may => may is { First: true, Second: false })
            );
            _reach.Add(stage, reach);
        }
        return reach;
    }

    // The rules ask about person, supervisor and stage, so one answer serves every case they hold there.
    private (bool First, bool Second) MayHold(string stage, Practitioner holder)
    {
        if (!_known.TryGetValue((stage, holder.Id), out var answer))
        {
            var supervisor = workforce.SupervisorOf(holder);
            answer = (
                Holding.MayHold(first, stage, holder, supervisor, on),
                Holding.MayHold(second, stage, holder, supervisor, on)
            );
            _known.Add((stage, holder.Id), answer);
        }
        return answer;
    }

    private static Practitioner Example(Post post, Registration registration) =>
        new("", new PractitionerRecorded("", "", post, registration, "", null, "local authority"));
}
