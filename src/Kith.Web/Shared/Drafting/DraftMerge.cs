namespace Kith.Web.Shared.Drafting;

/// <summary>Puts what a page sends of itself together with what is kept: answer by answer, so that two devices lose nothing of one another.</summary>
public static class DraftMerge
{
    // Each device of a person opens a page a few times; older ones have long been seen.
    private const int MostOpenings = 20;

    /// <summary>What a page sent.</summary>
    /// <param name="Token">The token it was drawn with.</param>
    /// <param name="Count">How many times it sent itself before; null where it does not say.</param>
    /// <param name="Values">What it holds.</param>
    /// <param name="Device">What it is opened on.</param>
    /// <param name="At">When it arrived, UTC.</param>
    public sealed record Sent(
        PageToken Token,
        int? Count,
        IReadOnlyList<KeyValuePair<string, string>> Values,
        string Device,
        DateTimeOffset At
    );

    /// <summary>What came of it.</summary>
    /// <param name="Draft">What is to be kept; the same where nothing changes, and null where nothing was typed yet.</param>
    /// <param name="Unseen">The questions whose answers another device changed, and that the page sent has not seen.</param>
    public sealed record Result(DraftContent? Draft, IReadOnlyList<string> Unseen);

    public static Result Of(DraftContent? kept, Sent sent)
    {
        var (token, count, values, _, _) = sent;
        if (kept is not null && kept.Writers.Openings.GetValueOrDefault(token.Opening)?.Count >= count)
        {
            // Overtaken by a later one of the same page.
            return new Result(kept, []);
        }
        var mine = TypedAnswers.By(values);
        if (kept is null && mine.Count == token.Held.Count && mine.All(answer => token.Held.Is(answer.Key, answer)))
            return new Result(null, []);
        return new Merging(kept, sent).Of(mine, TypedAnswers.By(kept?.Values ?? []));
    }

    private sealed class Merging(DraftContent? kept, Sent sent)
    {
        private readonly Writers _writers = kept?.Writers ?? Writers.None;
        private readonly int _revision = (kept?.Revision ?? 0) + 1;
        private readonly Dictionary<string, Mark> _marks = new(
            (kept?.Writers ?? Writers.None).Marks,
            StringComparer.Ordinal
        );
        private readonly List<Clash> _clashes = [.. (kept?.Writers ?? Writers.None).Clashes];
        private readonly List<string> _unseen = [];

        internal Result Of(
            ILookup<string, KeyValuePair<string, string>> mine,
            ILookup<string, KeyValuePair<string, string>> had
        )
        {
            List<KeyValuePair<string, string>> merged =
            [
                .. sent.Values.Where(pair => !PostedForm.IsTyped(pair.Key)),
                .. mine.Select(one => one.Key)
                    .Union(had.Select(one => one.Key))
                    // What the first page to send itself holds no more was taken back on it.
                    .Union(kept is null ? sent.Token.Held.Keys : [])
                    .SelectMany(question => Choose(question, [.. mine[question]], [.. had[question]])),
            ];
            var next = new DraftContent(
                sent.Token.Page,
                merged,
                sent.At,
                _revision,
                new Writers(Openings(), _marks, _clashes)
            );
            return new Result(kept is null || !TypedAnswers.IsSame(kept.Values, merged) ? next : kept, _unseen);
        }

        private List<KeyValuePair<string, string>> Choose(
            string question,
            List<KeyValuePair<string, string>> mine,
            List<KeyValuePair<string, string>> had
        )
        {
            var isChangedHere = !sent.Token.Held.Is(question, mine);
            if (TypedAnswers.IsSame(mine, had) && (kept is not null || !isChangedHere))
                return mine;
            if (UnseenOf(question) is { } theirs)
            {
                _unseen.Add(question);
                if (!isChangedHere)
                    return had;
                _clashes.RemoveAll(clash => clash.Question == question && clash.Opening == theirs.Opening);
                var device = _writers.Openings.GetValueOrDefault(theirs.Opening)?.Device ?? "another device";
                _clashes.Add(new Clash(question, had, theirs.Opening, device, theirs.At));
            }
            if (isChangedHere || kept is not null)
                _marks[question] = new Mark(sent.Token.Opening, _revision, sent.At);
            return mine;
        }

        // What another page wrote after this one was drawn.
        private Mark? UnseenOf(string question) =>
            _marks.TryGetValue(question, out var mark)
            && mark.Opening != sent.Token.Opening
            && mark.Revision > sent.Token.Seen
                ? mark
                : null;

        private Dictionary<Guid, Opening> Openings()
        {
            var count = sent.Count ?? _writers.Openings.GetValueOrDefault(sent.Token.Opening)?.Count ?? 0;
            return _writers
                .Openings.Where(one => one.Key != sent.Token.Opening)
                .TakeLast(MostOpenings)
                .Append(KeyValuePair.Create(sent.Token.Opening, new Opening(count, sent.Device)))
                .ToDictionary();
        }
    }
}
