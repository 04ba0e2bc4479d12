using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>A duty on which two rulebooks are set side by side; null where one does not have it.</summary>
internal readonly record struct DutyPair(int Number, Duty? First, Duty? Second);

/// <summary>Two rulebooks beside one another, put in order once so that each fact is looked up and not searched for.</summary>
internal sealed class BooksBeside
{
    private readonly Numbers _numbers;
    private readonly Dictionary<string, DutyPair[]> _onPage;
    private readonly Dictionary<string, DutyPair[]> _atStage;
    private readonly Dictionary<string, DutyPair[]> _afterFact;
    private readonly Dictionary<string, DutyPair[]> _approvals;

    public BooksBeside(Rulebook first, Rulebook second, Numbers numbers)
    {
        (First, Second, _numbers) = (first, second, numbers);
        var duties = first.Duties.Keys.Union(second.Duties.Keys).Order(StringComparer.Ordinal).ToArray();
        _onPage = Index(duties, duty => duty.Rule is PromptRule prompt ? prompt.At : []);
        _atStage = Index(duties, duty => duty.Rule is PromptRule prompt ? prompt.Stages : []);
        _afterFact = Index(
            duties,
            duty => duty.Rule is PromptRule prompt ? [.. prompt.After.Select(after => after.Fact).Distinct()] : []
        );
        _approvals = Index(duties, duty => duty.Rule is ApprovalRule approval ? [approval.Of] : []);
    }

    public Rulebook First { get; }

    public Rulebook Second { get; }

    /// <summary>What is shown on the page of an act.</summary>
    public ReadOnlySpan<DutyPair> OnPage(string act) => _onPage.GetValueOrDefault(act);

    /// <summary>What is shown at a stage.</summary>
    public ReadOnlySpan<DutyPair> AtStage(string stage) => _atStage.GetValueOrDefault(stage);

    /// <summary>What may be shown once a fact is there.</summary>
    public ReadOnlySpan<DutyPair> AfterFact(string fact) => _afterFact.GetValueOrDefault(fact);

    /// <summary>Who has to approve the work that a fact sends in.</summary>
    public ReadOnlySpan<DutyPair> Approvals(string fact) => _approvals.GetValueOrDefault(fact);

    private Dictionary<string, DutyPair[]> Index(string[] duties, Func<Duty, IReadOnlyList<string>> names)
    {
        var found = new Dictionary<string, List<DutyPair>>(StringComparer.Ordinal);
        foreach (var id in duties)
        {
            var (first, second) = (First.Duties.GetValueOrDefault(id), Second.Duties.GetValueOrDefault(id));
            var (under, beside) = (Names(first), Names(second));
            foreach (var name in under.Union(beside))
            {
                if (!found.TryGetValue(name, out var pairs))
                    found.Add(name, pairs = []);
                pairs.Add(
                    new(_numbers.Of(id), under.Contains(name) ? first : null, beside.Contains(name) ? second : null)
                );
            }
        }
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        IReadOnlyList<string> Names(Duty? duty) => duty is null ? [] : names(duty);
    }
}
