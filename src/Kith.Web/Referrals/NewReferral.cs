using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Recording;
using Kith.Web.Site;

namespace Kith.Web.Referrals;

/// <summary>A referral of a child who may be new here: the child and the worry on one page, opened as one record.</summary>
public static class NewReferral
{
    private const int MostMatches = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/referrals/new", Show).Needs(Permission.Refer);
        routes.MapPost("/referrals/new", ReferAsync).Needs(Permission.Refer);
    }

    private static IResult Show(SignedIn viewer, FormLibrary forms, AuthorityClock clock)
    {
        var today = clock.Today;
        var child = Blank();
        var form = ForOne(forms.For("receive-referral"));
        var typed = Beforehand.Fill(form, child.Record, 0, today);
        return Page(new ActEntry(form, child, [child.Record], typed, null), viewer, forms, new FormErrors(), null);
    }

    private static async Task<IResult> ReferAsync(
        SignedIn viewer,
        HttpRequest request,
        FormLibrary forms,
        Performing performing,
        Database database,
        Audit audit,
        AuthorityClock clock,
        CancellationToken cancellation
    )
    {
        var typed = ActEntry.Values(await request.ReadFormAsync(cancellation));
        var child = Blank();
        var entry = new ActEntry(ForOne(forms.For("receive-referral")), child, [child.Record], typed, null);
        if (await performing.WasDoneAsync(viewer, entry.Key, cancellation))
        {
            return Sent(viewer);
        }
        var about = ReferredChild.FormFor(forms, viewer);
        var register = ActReader.Read(about, entry.Of, new RegisterChild { On = clock.Today });
        var referral = ActReader.Read(entry.Form, entry.Of, new ReceiveReferral { On = clock.Today });
        var opened = (RegisterChild)register.Act with { On = referral.Act.On };
        IReadOnlyList<Problem> problems =
        [
            .. register.Problems,
            .. ReferredChild.NeedsAName(opened),
            .. await ReferredChild.NumberProblemsAsync(entry, viewer, opened, database, cancellation),
            .. referral.Problems,
        ];
        IReadOnlyList<Entry> parts = [new Entry(child.Record, [opened, referral.Act], problems)];
        var refused = performing.TryOut(viewer, parts).GetValueOrDefault(child.Id);
        if (problems.Count > 0 || refused is not null)
        {
            return Page(
                entry,
                viewer,
                forms,
                Errors(
                    [about, entry.Form],
                    problems
                        .Concat(opened.Check(child.Record, performing.PracticeOf(viewer)))
                        .Concat(referral.Act.Check(child.Record, performing.PracticeOf(viewer)))
                        .Concat(refused?.Problems ?? []),
                    refused?.Objections ?? []
                ),
                null
            );
        }
        if (viewer.May(Permission.FindChildren) && entry.One("not-known") != "yes")
        {
            var matches = await MatchesAsync(database, opened, cancellation);
            if (matches.Count > 0)
            {
                await audit.ShownAsync(
                    viewer.Id,
                    [.. matches.Lines.Select(match => match.Id)],
                    request.Path,
                    cancellation
                );
                return Page(entry, viewer, forms, new FormErrors(), matches);
            }
        }
        await performing.PerformAsync(viewer, entry.Key, parts, cancellation);
        return Sent(viewer);
    }

    private static IResult Sent(SignedIn viewer) =>
        TypedResults.LocalRedirect(
            viewer.May(Permission.OwnReferrals) ? "/referrals?done=yes"
            : viewer.May(Permission.FrontDoor) ? "/front-door?done=receive-referral"
            : "/my-work?done=receive-referral"
        );

    // The page is about one child, who has no number yet to tell an own part by.
    private static Form ForOne(Form form) =>
        new(
            form.Act,
            form.Title,
            form.Intro,
            form.For,
            false,
            form.Records,
            [
                .. form.Sections.Select(section =>
                    section with
                    {
                        Fields = [.. section.Fields.Select(field => field with { PerChild = false })],
                    }
                ),
            ]
        );

    private static SeenChild Blank() =>
        new(ChildRecord.New(Guid.NewGuid()), new Answer(Purpose.Record, Relation.FrontDoor, Purpose.Record));

    // Each act's own checks are asked for, so that everything wrong is shown in one go, in the order of the page.
    private static FormErrors Errors(
        IReadOnlyList<Form> page,
        IEnumerable<Problem> problems,
        IEnumerable<Objection> objections
    )
    {
        var errors = new FormErrors();
        var found = problems.DistinctBy(problem => problem.Field).ToList();
        foreach (var form in page)
        {
            foreach (var problem in form.InPageOrder(found.Where(problem => form.Find(problem.Field) is not null)))
            {
                var isDate = form.Find(problem.Field)!.Kind == FieldKind.Date;
                errors.Add(problem.Field, problem.Message, isDate ? DatePart.All : DatePart.None);
            }
        }
        // What no question of the page was about: it was sent by hand.
        foreach (var problem in found.Where(problem => page.All(form => form.Find(problem.Field) is null)))
        {
            errors.Add("concern", problem.Message);
        }
        foreach (var objection in objections)
        {
            errors.Add("concern", objection.Because);
        }
        return errors;
    }

    private static async Task<Paged<ChildRow>> MatchesAsync(
        Database database,
        RegisterChild child,
        CancellationToken cancellation
    )
    {
        await using var read = database.ReadModels();
        var family = SearchName.Words(child.Family ?? "").Select(word => " " + word).LastOrDefault() ?? " ";
        var given = SearchName.Words(child.Given ?? "").Select(word => " " + word).FirstOrDefault() ?? " ";
        return await read
            .Children.Where(known =>
                known.SearchName.Contains(family)
                && (known.SearchName.Contains(given) || (child.BornOn != null && known.BornOn == child.BornOn))
            )
            .OrderByDescending(known => child.BornOn != null && known.BornOn == child.BornOn)
            .ThenBy(known => known.Name)
            .ThenBy(known => known.Id)
            .PageAsync(1, MostMatches, cancellation);
    }

    private static IResult Page(
        ActEntry entry,
        SignedIn viewer,
        FormLibrary forms,
        FormErrors errors,
        Paged<ChildRow>? matches
    ) =>
        Pages.Render<NewReferralView>(
            new
            {
                Entry = entry,
                Viewer = viewer,
                Child = ReferredChild.FormFor(forms, viewer),
                Errors = errors,
                Matches = matches,
            },
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
}
