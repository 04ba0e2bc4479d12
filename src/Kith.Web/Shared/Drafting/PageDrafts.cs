using System.Text.Json;
using Kith.Store;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared.Drafting;

/// <summary>What somebody typed on a form and has not recorded yet, for the length of one request. Every long form keeps it here.</summary>
public sealed class PageDrafts(Drafts drafts, ActHandler handler, Bounds bounds, TimeProvider clock)
{
    // Somebody who finds the page again by Back does so the same day.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DraftContent> _shown = new(StringComparer.Ordinal);
    private PageToken? _sent;

    /// <summary>The draft that the page being drawn shows; null for none. Of several forms on it, that of the last one looked for.</summary>
    public DraftContent? Shown { get; private set; }

    /// <summary>The page whose draft was thrown away today and can be brought back; null for none.</summary>
    public string? Discarded { get; private set; }

    /// <summary>True when the page just sent, or all that is kept of its person with it, is longer than may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The questions of the page just sent whose answers another device changed.</summary>
    public IReadOnlyList<string> Unseen { get; private set; } = [];

    /// <summary>The draft that one form of the page being drawn shows; null for none.</summary>
    public DraftContent? ShownOn(string page) => _shown.GetValueOrDefault(page);

    /// <summary>What somebody typed into an input of a form and has not recorded; null for nothing.</summary>
    public string? TypedOn(string page, string input) =>
        ShownOn(page)?.Values.LastOrDefault(pair => pair.Key == input).Value;

    /// <summary>The draft of a page; null when there is none.</summary>
    public async Task<DraftContent?> FindAsync(SignedIn viewer, string page, CancellationToken stop)
    {
        var rows = await drafts.LoadAsync(viewer.Id, page, stop);
        Discarded = rows.Any(row => row.DiscardedAt is not null) ? page : null;
        return Show(
            page,
            rows.FirstOrDefault(row => row.DiscardedAt is null) is { } row
                ? await LivingAsync(viewer.Id, DraftContent.From(row), stop)
                : null
        );
    }

    /// <summary>Keeps what a page sends of itself. Null when it is on the record already, or longer than anybody types.</summary>
    public async Task<DraftContent?> KeepAsync(
        PageToken token,
        IReadOnlyList<KeyValuePair<string, string>> values,
        int? count,
        string device,
        CancellationToken stop
    )
    {
        _sent = token;
        var posted = PostedForm.Of(values);
        // One that arrives after its page was saved would come back as work to do again. Words added since are kept.
        if (
            await handler.EarlierAsync(token.Viewer, posted, stop) is ActResult.Done
            || await IsOnRecordAsync(token.Viewer, token.Page, values, stop)
        )
        {
            return null;
        }
        while (true)
        {
            var rows = await drafts.LoadAsync(token.Viewer, token.Page, stop);
            var kept = rows.FirstOrDefault(row => row.DiscardedAt is null) is { } row ? DraftContent.From(row) : null;
            var merged = DraftMerge.Of(kept, new DraftMerge.Sent(token, count, values, device, clock.GetUtcNow()));
            Unseen = merged.Unseen;
            if (ReferenceEquals(merged.Draft, kept))
                return Show(token.Page, kept);
            var draft = merged.Draft!.ToDraft(token);
            if (IsTooLong = await IsLongAsync(token.Viewer, draft, stop))
            {
                Unseen = [];
                return null;
            }
            if (await drafts.SaveAsync(token.Viewer, draft, stop))
                return Show(token.Page, merged.Draft);
            // Another device was quicker: put together again with what it kept.
        }
    }

    /// <summary>What a page sent, with what another device added to it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Merged(IReadOnlyList<KeyValuePair<string, string>> posted) =>
        Unseen.Count > 0 && Shown is { } draft ? draft.Values : posted;

    /// <summary>Forgets the draft of a page that was saved, and remembers what was.</summary>
    public Task ForgetAsync(
        SignedIn viewer,
        string page,
        IReadOnlyList<KeyValuePair<string, string>> saved,
        CancellationToken stop
    )
    {
        Show(page, null);
        return drafts.RecordedAsync(viewer.Id, page, KindOf(page), RecordedAnswers.Of(saved).ToJson(), stop);
    }

    /// <summary>When this person recorded the same, or much of it, on the same page today; null when they did not, or say that it is another.</summary>
    public async Task<DateTimeOffset?> RecordedBeforeAsync(
        SignedIn viewer,
        string page,
        IFormCollection form,
        IReadOnlyList<KeyValuePair<string, string>> values,
        CancellationToken stop
    )
    {
        if (form.ContainsKey(RecordedAnswers.AnotherInput))
            return null;
        var last = await LastAsync(viewer.Id, page, stop);
        return
            last is var (answers, at)
            && (
                form.ContainsKey(RecordedAnswers.BackInput)
                || answers.IsLike(RecordedAnswers.Of(values), RecordedAnswers.Of(TypedHere(values)))
            )
            && await handler.EarlierAsync(viewer.Id, PostedForm.Of(values), stop) is null
            ? at
            : null;
    }

    private DraftContent? Show(string page, DraftContent? draft)
    {
        _shown.Remove(page);
        if (draft is not null)
            _shown.Add(page, draft);
        return Shown = draft;
    }

    // What was written over and stands beside counts as what was typed does.
    private async Task<bool> IsLongAsync(string viewer, Draft draft, CancellationToken stop) =>
        draft.Fields.Length > bounds.DraftLetters
        || draft.Writers!.Length > bounds.DraftLetters
        || draft.Fields.Length + await drafts.LettersBesideAsync(viewer, draft.Page, stop) > bounds.DraftsLetters;

    // What a page was filled in with beforehand is alike whenever it is opened.
    private List<KeyValuePair<string, string>> TypedHere(IReadOnlyList<KeyValuePair<string, string>> values) =>
        [
            .. TypedAnswers
                .By(values)
                .Where(answer => _sent?.Held.Is(answer.Key, answer) != true)
                .SelectMany(answer => answer),
        ];

    // A page of which several may be under way at once has its own number after a #.
    private static string KindOf(string page) => page.Split('#')[0];

    private async Task<(RecordedAnswers Answers, DateTimeOffset At)?> LastAsync(
        string viewer,
        string page,
        CancellationToken stop
    ) =>
        await drafts.LastAsync(viewer, KindOf(page), stop) is { } last && last.At + Remembered > clock.GetUtcNow()
            ? (RecordedAnswers.From(last.Digests), last.At)
            : null;

    private async Task<bool> IsOnRecordAsync(
        string viewer,
        string page,
        IReadOnlyList<KeyValuePair<string, string>> values,
        CancellationToken stop
    ) => await LastAsync(viewer, page, stop) is var (answers, _) && answers.IsSame(RecordedAnswers.Of(values));

    /// <summary>False for what is on the record already.</summary>
    public async Task<bool> IsLivingAsync(string viewer, DraftContent kept, CancellationToken stop) =>
        await LivingAsync(viewer, kept, stop) is not null;

    // What is on the record is no draft, though it was kept as one while it was being saved.
    private async Task<DraftContent?> LivingAsync(string viewer, DraftContent kept, CancellationToken stop) =>
        await handler.EarlierAsync(viewer, PostedForm.Of(kept.Values), stop) switch
        {
            ActResult.Done => null,
            _ when await IsOnRecordAsync(viewer, kept.Page, kept.Values, stop) => null,
            var earlier => kept with { IsEdited = earlier is ActResult.Edited },
        };
}
