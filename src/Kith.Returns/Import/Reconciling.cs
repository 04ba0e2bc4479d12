using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Returns.Import;

/// <summary>
/// Compares what a return says of a child with what earlier returns said: news is added, a dated fact said differently
/// is corrected, the same again changes nothing, and what a person has put right since is left alone.
/// </summary>
internal sealed class Reconciling(ChildMapping mapping, ChildRecord record, Tally tally)
{
    private readonly List<Recorded> earlier = [.. record.Facts.Where(fact => ReturnSource.IsReturn(fact.Source))];
    private readonly HashSet<int> met = [];
    private readonly List<ImportedFact> news = [];

    public IReadOnlyList<ImportedFact> News()
    {
        if (earlier.Any(fact => fact.Fact is CensusReturnIncluded && fact.On > mapping.Source.ReferenceDate))
        {
            const string late =
                "A later return is on the record already. Import the returns in the order of their years.";
            Reject(mapping.Drafts, late);
            return [];
        }
        var drafts = Renumber().OrderBy(draft => draft.On).ThenBy(Order.Of).ToList();
        var said = drafts.ToLookup(KeyOf);
        foreach (var draft in drafts)
            if (draft.IsStatement)
                State(draft, repeated: said[KeyOf(draft)].Skip(1).Any());
            else
                Compare(draft);
        return news;
    }

    // The return names no episodes. An episode is the same one when its referral came on the same day.
    private IEnumerable<Draft> Renumber()
    {
        var known = earlier
            .Where(fact => fact.Fact is ReferralReceived)
            .ToLookup(fact => fact.On, fact => fact.Episode);
        var next = record.State.NextEpisode;
        var numbers = new List<int> { 0 };
        foreach (var (place, on) in mapping.ReferredOn.Index())
        {
            var repetition = mapping.ReferredOn.Take(place).Count(day => day == on);
            var number = known[on].Skip(repetition).FirstOrDefault();
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

    private void State(Draft draft, bool repeated)
    {
        if (news.Exists(item => SaysTheSame(item.Fact.Fact, item.Fact.On, draft)))
        {
            Count(draft, tally.Stored);
            return;
        }
        var before = earlier.Where(fact => Says(fact.Fact, fact.On, draft)).ToList();
        var known = repeated
            ? before.Exists(fact => SaysTheSame(fact.Fact, fact.On, draft))
            : before.Count > 0 && SaysTheSame(before[^1].Fact, before[^1].On, draft);
        if (known)
            Count(draft, tally.Unchanged);
        else if (draft.Fact is ChildRegistered && before.Count > 0)
            Store(draft with { On = mapping.Source.ReferenceDate });
        else
            Store(draft);
    }

    private void Compare(Draft draft)
    {
        var key = KeyOf(draft);
        var before = earlier.Find(fact => !met.Contains(fact.Version) && KeyOf(fact.Fact, fact.On) == key);
        if (before is null)
        {
            Store(draft);
            return;
        }
        met.Add(before.Version);
        var corrections = record.Facts.Where(fact => fact.Fact is FactCorrected to && to.Corrects == before.Version);
        var said = corrections.LastOrDefault(fact => ReturnSource.IsReturn(fact.Source));
        if (Same(((FactCorrected?)said?.Fact)?.Replacement ?? before.Fact, draft.Fact))
            Count(draft, tally.Unchanged);
        else if (corrections.LastOrDefault() is { } last && last != said)
            Reject([draft], "Somebody has corrected this on the record, and the return now says something else again.");
        else
            Correct(draft, before.Version);
    }

    private void Correct(Draft draft, int version)
    {
        var reason = $"The {mapping.Source.Name} says otherwise than the return before.";
        var corrected = new FactCorrected(version, draft.Fact, null, reason) { Episode = draft.Fact.Episode };
        Store(draft with { Fact = corrected, On = mapping.Source.ReferenceDate });
    }

    private void Store(Draft draft)
    {
        Count(draft, tally.Stored);
        news.Add(new ImportedFact(new Dated(draft.Fact, draft.On), mapping.Source.At(draft.Line)));
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
