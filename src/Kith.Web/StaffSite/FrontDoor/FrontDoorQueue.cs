using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Duplicates;
using Kith.Web.StaffSite.MyWork;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.WorryQueue;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.FrontDoor;

/// <summary>
/// Contacts and referrals that wait, those decided that nobody leads yet, and those decided of which nobody has told the referrer: their
/// own, and for whoever answers for the front door those of everybody; each the most urgent first.
/// </summary>
public static class FrontDoorQueue
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/front-door", ShowAsync).Needs(Permission.FrontDoor);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        FormLibrary forms,
        DraftLists drafts,
        WaitingWorries worries,
        DayOwners owners,
        GuidanceLibrary guidance,
        HttpContext http,
        int page = 1,
        int unled = 1,
        int untold = 1,
        int contact = 1,
        int told = 1,
        int sent = 1,
        string? done = null
    )
    {
        var stop = http.RequestAborted;
        await using var read = database.ReadModels();
        var waiting = await Waiting(read, viewer)
            .PageOfManyAsync(Queued(read, viewer, Queues.FrontDoor), page, PageSize, stop);
        var leaderless = await MyWork
            .Unled.Of(read, viewer)
            .PageOfManyAsync(Queued(read, viewer, Queues.Unled), unled, PageSize, stop);
        var passed = await PassedOn(read, viewer).PageAsync(contact, PageSize, stop);
        var toTell = await Untold(read, viewer, clock.Now).PageAsync(untold, PageSize, stop);
        // Whose day begins here finds here too what elsewhere stands on My work.
        var begins = viewer.Person.Details.Post == Post.FrontDoor;
        var pairs = await DuplicatesPage.CountAsync(read, viewer, stop);
        var notices = begins
            ? await Notices.ForAsync(read, viewer, await read.RestrictedToAsync(viewer, stop), clock.Today, told, stop)
            : null;
        var shown = waiting
            .Lines.Select(line => line.Child)
            .Concat(leaderless.Lines.Select(line => line.Child))
            .Concat(toTell.Lines.Select(line => line.Child))
            .Concat(passed.Lines.Select(line => line.Child))
            .Concat((notices?.Lines ?? []).Select(line => line.Child));
        await audit.ShownAsync(viewer.Id, [.. shown.Distinct()], http.Request.Path, stop);
        return Pages.Render(
            new FrontDoorView
            {
                Today = clock.Today,
                Done = ScreeningDone.Says(done) ?? forms.Saved(done),
                Worries = await worries.ListAsync(viewer, sent, stop),
                Waiting = waiting with { Lines = [.. waiting.Lines.Select(line => Owned(line, viewer, owners))] },
                Unled = leaderless,
                Untold = toTell,
                PassedOn = passed with { Lines = [.. passed.Lines.Select(line => ToDecide(line, viewer, guidance))] },
                Pairs = pairs,
                Told = notices,
                Workforce = viewer.Workforce,
                Viewer = viewer.Id,
                Drafts = begins ? await drafts.OfAsync(viewer, clock.UtcNow, http.Request.Path, stop) : [],
                MayAllocate = viewer.May(Permission.Approve),
            }
        );
    }

    private static WaitingChild Owned(WaitingChild line, SignedIn viewer, DayOwners owners) =>
        line with
        {
            Owner = line.Owner is { } owner ? viewer.Workforce.Find(owner)?.Name ?? owner : null,
            OwnerDue = line.At is { } at ? owners.Due(at) : null,
        };

    private static PassedContact ToDecide(PassedContact line, SignedIn viewer, GuidanceLibrary guidance) =>
        line with
        {
            Lead = line.Lead is { } lead ? viewer.Workforce.NameOf(lead) : null,
            DueOn = DecisionClock.ContactDue(guidance, line.On),
        };

    private static IQueryable<ChildRow> Queued(ReadModels read, SignedIn viewer, string queue) =>
        read.NotKeptFrom(viewer).Where(child => child.Queue == queue);

    // Every child at the front door whom nobody leads, whatever they wait for: a contact that opened a closed record anew, a
    // referral, or only the end of our involvement. A child who is led stands here while a referral waits.
    private static IQueryable<WaitingChild> Waiting(ReadModels read, SignedIn viewer) =>
        from child in Queued(read, viewer, Queues.FrontDoor)
        join referral in read.Referrals
            on new { Child = child.Id, child.Episode } equals new { referral.Child, Episode = (int?)referral.Episode }
            into referrals
        from referral in referrals.DefaultIfEmpty()
        orderby child.QueueDue, child.QueueSince, child.Name, child.Id
        select new WaitingChild(
            child.Id,
            child.Name,
            child.BornOn,
            child.DiedOn,
            child.QueueSince,
            referral == null ? null : referral.Source,
            referral == null ? null : referral.Referrer,
            child.QueueDue,
            referral == null ? Waits.AsContact
                : referral.AwaitsDecision ? Waits.ForDecision
                : Waits.ForClosing,
            child.Episode > 1
        )
        {
            At = child.QueueAt,
            Owner = child.QueueOwner,
        };

    // What went to whoever leads stays in the sight of the front door, which promised an answer, until somebody has decided.
    private static IQueryable<PassedContact> PassedOn(ReadModels read, SignedIn viewer) =>
        from notice in read.Notices
        where notice.Kind == ContactReceived.Waits && notice.Manager
        join child in read.NotKeptFrom(viewer) on notice.Child equals child.Id
        // While a referral waits it goes with that, and stands above.
        where child.Queue != Queues.FrontDoor
        orderby notice.SinceOn, notice.Child, notice.Number
        select new PassedContact(child.Id, child.Name, notice.SinceOn, child.Lead);

    // Whoever decides keeps the child until somebody has taken it up, and tells the referrer meanwhile. Where nothing follows,
    // nobody ever takes it up.
    private static IQueryable<UntoldReferrer> Untold(ReadModels read, SignedIn viewer, DateTime now) =>
        from one in viewer.May(Permission.Approve)
            ? read.Involvements
            : read.Involvements.Where(handler => handler.Practitioner == viewer.Id)
        where one.Role == "referral-handler"
        join child in read.NotKeptFrom(viewer) on one.Child equals child.Id
        join referral in read.Referrals
            on new { one.Child, one.Episode } equals new { referral.Child, referral.Episode }
        where referral.DecidedOn != null && referral.ToldOn == null
        // Of somebody whom nobody named there is nobody to be told, except by whoever decided and may know.
        where one.Practitioner == viewer.Id || referral.Referrer != null
        where
            one.UntilAt == null
            || one.UntilAt > now
            || (child.Stage == Stages.Closed && child.Episode == one.Episode && child.Lead == null)
        orderby referral.DecidedOn, child.Name, child.Id
        select new UntoldReferrer(child.Id, child.Name, referral.Referrer, referral.DecidedOn, one.Practitioner);
}

/// <summary>What a child at the front door waits for.</summary>
public enum Waits
{
    /// <summary>Somebody got in touch; whether it is a referral is open.</summary>
    AsContact,

    /// <summary>The decision on a referral.</summary>
    ForDecision,

    /// <summary>It was decided that nothing follows, and our involvement has not been ended.</summary>
    ForClosing,
}

/// <summary>A child who waits at the front door.</summary>
public sealed record WaitingChild(
    Guid Child,
    string Name,
    DateOnly? BornOn,
    DateOnly? DiedOn,
    DateOnly? ReceivedOn,
    string? Source,
    string? Referrer,
    DateOnly QueueDue,
    Waits Waits,
    bool WasKnown
)
{
    /// <summary>When the decision is due; null when it is not.</summary>
    public DateOnly? DueOn => QueueDue == DateOnly.MaxValue ? null : QueueDue;

    /// <summary>When what waits was recorded, UTC; null for a child who waits for no decision.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who looks after it until then; null for nobody by name.</summary>
    public string? Owner { get; init; }

    /// <summary>Of what was recorded outside the hours, by when it is to be somebody's, in local time.</summary>
    public DateTime? OwnerDue { get; init; }

    /// <summary>The act that settles it.</summary>
    public string Act =>
        Waits switch
        {
            Waits.AsContact => "receive-referral",
            Waits.ForDecision => "decide-referral",
            _ => "close-episode",
        };
}

/// <summary>A contact that went to whoever leads, and of which nobody has decided what it changes.</summary>
public sealed record PassedContact(Guid Child, string Name, DateOnly On, string? Lead)
{
    /// <summary>By when it is to be decided; null where the rules in force set no day.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>A decided referral of which nobody has told the referrer.</summary>
public sealed record UntoldReferrer(Guid Child, string Name, string? Referrer, DateOnly? DecidedOn, string By);
