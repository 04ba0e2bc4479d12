using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Protocols;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Contexts;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Returns;

namespace Kith.Web.StaffSite.Children;

/// <summary>The pages of a child's record: overview, what can be recorded, story, clocks.</summary>
public static class ChildPage
{
    private const int StoryPageSize = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}", OverviewAsync).SeesChild();
        routes.MapGet("/children/{child}/next", ShowNext).SeesChild();
        routes.MapGet("/children/{child}/story", TellAsync).SeesChild();
        routes.MapGet("/children/{child}/story.csv", TakeAlong).SeesChild();
        routes.MapGet("/children/{child}/clocks", ShowClocks).SeesChild();
    }

    private static async Task<IResult> OverviewAsync(
        SeenChild child,
        SignedIn viewer,
        ActHandler handler,
        FormLibrary forms,
        AuthorityClock clock,
        ReturnCheck check,
        ActRules rules,
        DraftLists drafts,
        ChildContexts contexts,
        Tellings tellings,
        HttpRequest request,
        CancellationToken stop,
        string? done = null
    )
    {
        var telling = new Telling(forms, viewer.Workforce, child.Record);
        var overview = ChildOverview.Of(child.Record, handler.PracticeOf(viewer), telling);
        return Pages.Render(
            new ChildView
            {
                Child = child,
                Overview = overview,
                Under = await UnderAsync(child, overview, rules, stop),
                Workforce = viewer.Workforce,
                Today = clock.Today,
                MayAllocate = viewer.May(Permission.Approve) && child.May("allocate-lead-practitioner"),
                Done = forms.Saved(done, child.State.Open?.Pathway),
                Return = check.Of(child.Record, [.. child.Second.Joined.Select(one => one.Record)]),
                KeepsContexts = child.Rules.Contexts.IsOne(viewer.Person),
                Contexts = await contexts.OfAsync(child, viewer, request.Path, stop),
                Sent = await tellings.SentAsync(child, viewer, stop),
                Drafts = await drafts.OfChildAsync(viewer, child, clock.UtcNow, stop),
            }
        );
    }

    // Only what waits says by which rules it was done, and mostly nothing waits.
    private static async Task<IReadOnlyDictionary<int, DoneUnder>> UnderAsync(
        SeenChild child,
        ChildOverview overview,
        ActRules rules,
        CancellationToken stop
    )
    {
        var approvals = overview.Reading.Approvals.Select(approval => ((ApprovalRule)approval.Duty.Rule).Of);
        var departures = Departing.Of(child.Record).Select(departure => departure.Recorded.FactName);
        var facts = approvals.Concat(departures).Distinct().ToList();
        return facts.Count == 0
            ? new Dictionary<int, DoneUnder>()
            : (await rules.OfFactsAsync([child.Id], facts, stop)).ToDictionary(
                one => one.Key.Version,
                one => one.Value
            );
    }

    private static IResult ShowNext(SeenChild child, SignedIn viewer, ActHandler handler, AuthorityClock clock)
    {
        var practice = handler.PracticeOf(viewer);
        return Pages.Render(
            new NextView
            {
                Child = child,
                Today = clock.Today,
                Next = Next.For(child.Record, practice)
                    .Concat(Next.AfterClosing(child.Record, practice))
                    .Select(next => Next.Explained(next, child.Record, practice))
                    .ToList(),
                KeepsContexts = child.Rules.Contexts.Of(viewer.Workforce).Any(),
                Later = Next.Later(child.Record, practice.Forms).Where(later => child.May(later.ActName)).ToList(),
            }
        );
    }

    private static async Task<IResult> TellAsync(
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        ActRules rules,
        AuthorityClock clock,
        Bounds bounds,
        Audit audit,
        GuidanceLibrary guidance,
        CancellationToken stop,
        string? kind = null,
        string? q = null,
        string? beside = null,
        string? entry = null,
        int page = 1
    )
    {
        q = bounds.Search(q);
        // Whoever is to agree to a merge reads both before.
        var proposed = child.Second.Proposed.FirstOrDefault(one => one.Id.ToString() == beside);
        if (proposed is not null)
        {
            await audit.ReadAsync(
                viewer.Id,
                proposed.Id,
                Purposes.Read,
                $"GET {ChildAddress.Story(child.Id)}",
                "to agree",
                stop
            );
        }
        SeenChild[] records = [child, .. child.Second.Joined, .. proposed is null ? [] : new[] { proposed }];
        var story = SeenStory.Of(child, viewer, forms, proposed);
        // Whoever was led to an entry finds it where it stands, whatever else they were looking for.
        var at = story.Reverse().ToList().FindIndex(one => SeenStory.PlaceOf(one, child.Id) == entry);
        if (at >= 0)
            (kind, q, page) = (null, "", (at / StoryPageSize) + 1);
        var chosen = EntryText
            .Containing(
                [.. story.Reverse().Where(one => string.IsNullOrEmpty(kind) || one.Kind == kind)],
                one => [one],
                q,
                [.. child.Records, .. proposed is null ? [] : new[] { proposed.Record }],
                new EditionIndex(guidance)
            )
            .Page(page, StoryPageSize);
        return Pages.Render(
            new StoryView
            {
                Child = child,
                Today = clock.Today,
                Proposed = proposed,
                Entries = chosen.Lines,
                Count = chosen.Count,
                Journey =
                    chosen.Number == 1 && q.Length == 0 && string.IsNullOrEmpty(kind) ? Journey.Of(child.Record) : [],
                Under = await rules.OfFactsAsync([.. records.Select(one => one.Id)], [], stop),
                NotAgreed = records
                    .SelectMany(one => Departing.Of(one.Record))
                    .Where(departure => departure.WasDeclined)
                    .ToLookup(departure => departure.Recorded.ActId),
                Workforce = viewer.Workforce,
                Kinds = story.Select(entry => entry.Kind).Distinct().Order(StringComparer.Ordinal).ToList(),
                Kind = kind,
                Text = q,
                PageNumber = chosen.Number,
                PageCount = chosen.Pages,
            }
        );
    }

    private static IResult TakeAlong(
        SeenChild child,
        SignedIn viewer,
        FormLibrary forms,
        GuidanceLibrary guidance,
        HttpContext http
    )
    {
        var story = SeenStory.Of(child, viewer, forms);
        var editions = new EditionIndex(guidance);
        return TypedResults.Stream(
            stream => StoryCsv.WriteAsync(stream, child, story, editions, http.RequestAborted),
            "text/csv; charset=utf-8",
            "story.csv"
        );
    }

    private static IResult ShowClocks(SeenChild child, GuidanceLibrary guidance, AuthorityClock clock) =>
        Pages.Render(
            new ClocksView
            {
                Child = child,
                Clocks = guidance.Read(child.Record.Standing, clock.Now).Clocks.Reverse().ToList(),
                Today = clock.Today,
            }
        );
}
