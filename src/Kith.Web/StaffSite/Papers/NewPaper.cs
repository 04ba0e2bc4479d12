using Kith.Casework.Access;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Mail;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Papers;

/// <summary>A paper before it is prepared, exactly as its reader would get it, with what there is to ask of it first.</summary>
internal static class NewPaper
{
    public const string Document = "document";
    public const string Recipient = "recipient";

    /// <summary>Somebody asked to a conference, by their row.</summary>
    public const string Invited = "invited";

    /// <summary>A passage that is left out: one input for each.</summary>
    public const string Out = "out";

    /// <summary>What was read, so that nothing else is issued.</summary>
    public const string Content = "content";

    /// <summary>Says that the questions were on the page.</summary>
    public const string Asked = "asked";

    private const string Prepare = "prepare-paper";

    private const string SentBefore =
        "This page was sent before with something else on it. Read it again, and send it from here.";

    private const string HasChanged =
        "What stands in this paper has changed since you opened the page. Read it again before you send it.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/papers/new", ShowAsync).SeesChild(Purpose.Record, Prepare);
        routes.MapPost("/children/{child}/papers/new", DoAsync).SeesChild(Purpose.Record, Prepare);
    }

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActHandler handler,
        Messengers messengers,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var form = NewPaperForm.Read(new FormCollection(request.Query.ToDictionary()));
        return await PageAsync(form, child, viewer, handler, messengers, clock, null, stop);
    }

    private static async Task<IResult> DoAsync(
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActHandler handler,
        EventStore records,
        Messengers messengers,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var posted = await request.ReadFormAsync(stop);
        var form = NewPaperForm.Read(posted);
        var sent = PostedForm.Of(PostedForm.Values(posted));
        switch (await handler.EarlierAsync(viewer, sent, stop))
        {
            case ActResult.Done earlier:
                return await LeadAsync(earlier.ActId, child, records, stop);
            case ActResult.Edited:
                return await AgainAsync(SentBefore);
        }
        var preparing = form.ToAct(clock.Today);
        var practice = await handler.PracticeForAsync(viewer, [new Entry(child.Record, [preparing], [])], stop);
        var made = PaperMade.Of(form.ToAsked(clock.Today), child.Record, practice).Made;
        if (made is not null && made.Frozen.Hash != form.Content)
            return await AgainAsync(HasChanged);
        // The number of the paper is that of the entry that prepares it: the next.
        var number = child.Record.Version + 1;
        Act[] issuing =
            made is { SecondBecause.Count: 0 } && child.May("issue-paper")
                ? [new IssuePaper { On = clock.Today, Paper = number }, .. Sending(form, child, number, clock.Today)]
                : [];
        Act[] acts = [preparing, .. issuing];
        return await handler.PerformAsync(viewer, sent, [new Entry(child.Record, acts, [])], stop) switch
        {
            ActResult.Done done => await LeadAsync(done.ActId, child, records, stop),
            ActResult.Refused refused => await AgainAsync(Because(refused)),
            _ => await AgainAsync(HasChanged),
        };

        Task<IResult> AgainAsync(string? notice) =>
            PageAsync(form with { IsAsked = true }, child, viewer, handler, messengers, clock, notice, stop);
    }

    // In one transaction with the paper: an e-mail waits to be sent if, and only if, there is something to read.
    private static Act[] Sending(NewPaperForm form, SeenChild child, int number, DateOnly today) =>
        form.Way is { } way && child.May(PaperWays.Act)
            ?
            [
                new ChoosePaperWay
                {
                    On = today,
                    Paper = number,
                    Way = way,
                },
            ]
            : [];

    private static string? Because(ActResult.Refused refused) =>
        refused
            .Children.Values.Select(one =>
                one.Because
                ?? one.Objections.Select(objection => objection.Because).FirstOrDefault()
                ?? one.Problems.Where(problem => problem.Field == PaperWays.Input)
                    .Select(problem => $"{problem.Message}.")
                    .FirstOrDefault()
            )
            .FirstOrDefault(because => because is not null);

    private static async Task<IResult> LeadAsync(Guid act, SeenChild child, EventStore records, CancellationToken stop)
    {
        var record = await records.LoadChildAsync(child.Id, stop) ?? child.Record;
        return TypedResults.LocalRedirect(
            Paper.In(record).LastOrDefault(paper => paper.Prepared.ActId == act) is { } paper
                ? $"{ChildAddress.Paper(child.Id, paper.Prepared.Version)}?done={(paper.Issued is null ? "prepared" : "issued")}"
                : ChildAddress.Papers(child.Id)
        );
    }

    private static async Task<IResult> PageAsync(
        NewPaperForm form,
        SeenChild child,
        SignedIn viewer,
        ActHandler handler,
        Messengers messengers,
        AuthorityClock clock,
        string? notice,
        CancellationToken stop
    )
    {
        var preparing = form.ToAct(clock.Today);
        var practice = await handler.PracticeForAsync(viewer, [new Entry(child.Record, [preparing], [])], stop);
        var (made, problems) = PaperMade.Of(form.ToAsked(clock.Today), child.Record, practice);
        var errors = new FormErrors();
        // A page that was just opened asks, and does not complain.
        foreach (
            var problem in form.Document is null ? []
            : made is null ? problems
            : form.IsAsked ? preparing.Check(child.Record, practice)
            : []
        )
            errors.Add(problem.Field, problem.Message);
        var view = new NewPaperView
        {
            Child = child,
            Today = clock.Today,
            Form = form,
            Made = made,
            Cannot = Deciding.CannotFollow(preparing, child.Record),
            Errors = errors,
            Notice = notice,
            MayIssue = child.May("issue-paper"),
            Messages = messengers.Ways,
        };
        return notice is null
            ? Pages.Render(view, errors)
            : Pages.Render(view, StatusCodes.Status422UnprocessableEntity);
    }
}
