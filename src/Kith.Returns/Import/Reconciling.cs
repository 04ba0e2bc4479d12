using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>
/// Compares what a return says of a child with what earlier returns said: news is added, a dated fact said differently
/// is corrected, the same again changes nothing, and what a person has put right since is left alone.
/// </summary>
internal sealed class Reconciling(ChildMapping mapping, ChildRecord record, CensusPeriod period, Tally tally)
{
    private readonly List<Recorded> _earlier = [.. record.Facts.Where(fact => ReturnSource.IsReturn(fact.Source))];
    private readonly Dictionary<int, DateOnly> _standingOn = record
        .Standing.Where(fact => ReturnSource.IsReturn(fact.Source))
        .ToDictionary(fact => fact.Version, fact => fact.On);
    private readonly HashSet<int> _met = [];
    private readonly HashSet<int> _said = [];
    private readonly Dictionary<int, int> _moved = [];
    private readonly List<ImportedFact> _news = [];

    public IReadOnlyList<ImportedFact> News()
    {
        if (_earlier.Any(fact => fact.Fact is CensusReturnIncluded && fact.On > mapping.Source.ReferenceDate))
        {
            const string late =
                "A later return is on the record already. Import the returns in the order of their years.";
            Reject(mapping.Drafts, late);
            return [];
        }
        var drafts = Renumber().OrderBy(draft => draft.On).ThenBy(FactOrder.Of).ToList();
        var same = drafts.ToLookup(KeyOf);
        foreach (var draft in drafts)
            if (draft.IsStatement)
                State(draft, repeated: same[KeyOf(draft)].Skip(1).Any());
            else
                Compare(draft);
        if (_earlier.Count > 0)
            AskAboutTheRest();
        return _news;
    }

    // What was said before and is said again stands; what belongs in this return and is not said is asked about.
    private void AskAboutTheRest()
    {
        var year = mapping.Source.Year.ToString();
        var again = ReturnDifferences.SetAside(record, year).Where(_met.Contains).Order().ToList();
        if (again.Count > 0)
            Note(new ReturnDifferenceSettled(year, again, true, $"The {mapping.Source.Name} says it again."));
        var silent = new Unsaid(period).Of(WithNews(), _said);
        if (silent.Count > 0)
            Note(new ReturnNoLongerSays(year, mapping.Source.Authority, silent));
    }

    private ChildRecord WithNews() =>
        record.With(
            _news.Select(
                (item, index) =>
                    new Recorded(
                        record.Version + index + 1,
                        item.Fact.Fact,
                        item.Fact.On,
                        item.Fact.At,
                        default,
                        "",
                        default,
                        // Only what earlier returns said can be left over.
                        Source: null
                    )
            )
        );

    private void Note(Fact fact) =>
        _news.Add(
            new ImportedFact(new Dated(fact, mapping.Source.ReferenceDate), mapping.Source.At(mapping.Drafts[0].Line))
        );

    // The return names no episodes. An episode is the same one when its referral came on the same day.
    private IEnumerable<Draft> Renumber()
    {
        var known = _earlier
            .Where(fact => fact.Fact is ReferralReceived)
            .SelectMany(fact => DaysOf(fact).Select(day => (Day: day, fact.Episode)))
            .Distinct()
            .ToLookup(referral => referral.Day, referral => referral.Episode);
        var found = mapping
            .ReferredOn.Index()
            .Select(at => known[at.Item].Skip(mapping.ReferredOn.Take(at.Index).Count(day => day == at.Item)))
            .Select(episodes => episodes.FirstOrDefault())
            .ToList();
        var isNew = found.Index().Where(at => at.Item == 0).Select(at => at.Index).ToList();
        foreach (var (place, referral) in new MovedEpisodes(mapping, record, period).Find(isNew, found.ToHashSet()))
        {
            found[place] = referral.Episode;
            _moved[referral.Episode] = referral.Version;
        }
        var next = record.State.NextEpisode;
        var numbers = new List<int> { 0 };
        foreach (var (place, on) in mapping.ReferredOn.Index())
        {
            var number = found[place];
            var isBefore = number == 0 && record.State.Latest is { } latest && on < latest.OpenedOn;
            numbers.Add(
                isBefore ? -1
                : number > 0 ? number
                : next++
            );
        }
        var before = mapping.Drafts.ToLookup(draft => numbers[draft.Fact.Episode] < 0);
        const string why = "The record has a later episode, and none referred on this day. Add this one by hand.";
        Reject([.. before[true]], why);
        // Of an episode that an earlier return told, the years before are known.
        var told = known.SelectMany(episodes => episodes).ToHashSet();
        return before[false]
            .Where(draft => draft.Fact is not EarlierWorkNotKnown || !told.Contains(numbers[draft.Fact.Episode]))
            .Select(draft => draft with { Fact = draft.Fact with { Episode = numbers[draft.Fact.Episode] } });
    }

    // The day it was said, and the day it was put right to.
    private IEnumerable<DateOnly> DaysOf(Recorded fact) =>
        _standingOn.TryGetValue(fact.Version, out var on) && on != fact.On ? [fact.On, on] : [fact.On];

    private void State(Draft draft, bool repeated)
    {
        if (_news.Exists(item => SaysTheSame(item.Fact.Fact, item.Fact.On, draft)))
        {
            Count(draft, tally.Stored);
            return;
        }
        var before = _earlier.Where(fact => Says(fact.Fact, fact.On, draft)).ToList();
        _said.UnionWith(before.Where(fact => fact.Fact is not ProtectionPlanStarted).Select(fact => fact.Version));
        _met.UnionWith(before.Where(fact => fact.Fact.GetType() == draft.Fact.GetType()).Select(fact => fact.Version));
        var known = repeated
            ? before.Exists(fact => SaysTheSame(fact.Fact, fact.On, draft))
            : before.Count > 0 && SaysTheSame(before[^1].Fact, before[^1].On, draft);
        if (known)
            Count(draft, tally.Unchanged);
        else if (draft.Fact is ChildRegistered && before.Count > 0)
            Store(draft with { On = mapping.Source.ReferenceDate });
        else
            Store(draft with { On = NotBefore(draft.On, before) });
    }

    // The latest statement holds: one that takes the place of another never stands before it, be the plan that it speaks of
    // said to have ended long before the day of the other.
    private static DateOnly NotBefore(DateOnly on, List<Recorded> before) =>
        before.Select(fact => fact.On).Append(on).Max();

    private void Compare(Draft draft)
    {
        var before = Before(draft);
        if (before is null)
        {
            Store(draft);
            return;
        }
        _met.Add(before.Version);
        _said.Add(before.Version);
        var corrections = record.Facts.Where(fact => fact.Fact is FactCorrected to && to.Corrects == before.Version);
        var last = corrections.LastOrDefault();
        var byReturn = corrections.LastOrDefault(fact => ReturnSource.IsReturn(fact.Source))?.Fact as FactCorrected;
        var on = byReturn?.ReplacementOn ?? before.On;
        // A person who put the day right, and a return that now has the same day, agree.
        var agrees = draft.On == on || draft.On == _standingOn.GetValueOrDefault(before.Version);
        if (Same(byReturn?.Replacement ?? before.Fact, draft.Fact) && agrees)
            Count(draft, tally.Unchanged);
        else if (last is not null && !ReturnSource.IsReturn(last.Source))
            Reject([draft], "Somebody has corrected this on the record, and the return now says something else again.");
        else
            Correct(draft, before);
    }

    private Recorded? Before(Draft draft)
    {
        if (draft.Fact is ReferralReceived && _moved.TryGetValue(draft.Fact.Episode, out var version))
            return _earlier.Find(fact => fact.Version == version);
        var key = KeyOf(draft);
        return _earlier.Find(fact =>
            !_met.Contains(fact.Version) && DaysOf(fact).Any(day => KeyOf(fact.Fact, day) == key)
        );
    }

    private void Correct(Draft draft, Recorded before)
    {
        var stood = _standingOn.GetValueOrDefault(before.Version, before.On);
        var reason =
            stood == draft.On
                ? $"The {mapping.Source.Name} says otherwise than the return before."
                : $"The {mapping.Source.Name} gives {Plain.Day(draft.On)}; the return before gave {Plain.Day(stood)}.";
        var day = draft.On == before.On && stood == before.On ? (DateOnly?)null : draft.On;
        var corrected = new FactCorrected(before.Version, draft.Fact, day, reason) { Episode = draft.Fact.Episode };
        Store(draft with { Fact = corrected, On = mapping.Source.ReferenceDate });
    }

    private void Store(Draft draft)
    {
        Count(draft, tally.Stored);
        _news.Add(new ImportedFact(new Dated(draft.Fact, draft.On), mapping.Source.At(draft.Line)));
    }

    private void Reject(IReadOnlyList<Draft> drafts, string reason)
    {
        foreach (var draft in drafts.Where(draft => draft.Elements.Count > 0))
        {
            Count(draft, tally.Rejected);
            var first = draft.Elements[0];
            var rejection = new Rejection(draft.Line, 0, mapping.Number, first, reason, draft.Elements.Count - 1);
            mapping.Rejections.Add(rejection);
        }
    }

    private static void Count(Draft draft, Action<string> count)
    {
        foreach (var element in draft.Elements)
            count(element);
    }

    /// <summary>Whether a fact speaks of the same thing as a statement, be it with another answer.</summary>
    private static bool Says(Fact fact, DateOnly on, Draft statement) =>
        (fact, statement.Fact) switch
        {
            (ProtectionPlanStarted, CategoryOfAbuseReported) => fact.Episode == statement.Fact.Episode
                && on == statement.Fact.BegunOn,
            var (one, other) => one.GetType() == other.GetType()
                && one.Episode == other.Episode
                && one.BegunOn == other.BegunOn,
        };

    private static bool SaysTheSame(Fact fact, DateOnly on, Draft statement) =>
        Says(fact, on, statement)
        && (
            (fact, statement.Fact) is (ProtectionPlanStarted started, CategoryOfAbuseReported latest)
                ? started.Category == latest.Category
                : Same(fact, statement.Fact)
        );

    // Facts hold lists, which records compare by reference; the stored text is what matters.
    private static bool Same(Fact one, Fact other) => Json.Write(one) == Json.Write(other);

    private static (string, int, DateOnly?, DateOnly?) KeyOf(Fact fact, DateOnly on) =>
        (Facts.NameOf(fact), fact.Episode, on, fact.BegunOn);

    private static (string, int, DateOnly?, DateOnly?) KeyOf(Draft draft) =>
        draft.IsStatement
            ? (Facts.NameOf(draft.Fact), draft.Fact.Episode, null, draft.Fact.BegunOn)
            : KeyOf(draft.Fact, draft.On);
}
