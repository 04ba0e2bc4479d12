using Kith.Casework.Access;
using Kith.Returns.Cin;
using Kith.Store;
using Kith.Store.Jobs;
using Kith.Store.Returns;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Returns;

/// <summary>The yearly return: how ready it is, what its rules find, and making it.</summary>
public static class ReturnsPage
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/returns", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/returns/findings", FindingsAsync).Needs(Permission.Figures);
        routes.MapPost("/returns/count", CountAsync).Needs(Permission.Figures);
        routes.MapPost("/returns/cancel", CancelAsync).Needs(Permission.Figures);
        routes.MapPost("/returns/build", BuildAsync).Needs(Permission.MakeReturn);
        routes.MapGet("/returns/return.xml", DownloadAsync).Needs(Permission.MakeReturn);
        routes.MapGet("/returns/explained.csv", ExplainAsync).Needs(Permission.MakeReturn);
    }

    private static Task<IResult> ShowAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        ReturnWork work,
        ReturnCheck check
    ) => PageAsync(http, viewer, database, work, check, new BuildForm(), new FormErrors());

    private static async Task<IResult> PageAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        ReturnWork work,
        ReturnCheck check,
        BuildForm form,
        FormErrors errors
    )
    {
        var tallies = new ReturnTallies(database);
        var year = check.Year.ToString();
        var may = viewer.May(Permission.MakeReturn);
        var latest = await work.LatestAsync(http.RequestAborted);
        latest?.Job.ShownBy(http.Response);
        return Pages.Render(
            new ReturnsView
            {
                Year = year,
                Dashboard = Dashboard.Of(
                    await tallies.ReadinessAsync(year, http.RequestAborted),
                    await tallies.TalliesAsync(year, http.RequestAborted)
                ),
                Task = latest,
                MayBuild = may,
                Built = may ? await new MadeReturns(database).AllAsync(http.RequestAborted) : [],
                Form =
                    form.Authority is null && may
                        ? form with
                        {
                            Authority = await work.AuthorityAsync(http.RequestAborted),
                        }
                        : form,
                Years = BuildForm.Years(check.Year),
                Errors = errors,
            },
            errors
        );
    }

    private static async Task<IResult> CountAsync(SignedIn viewer, ReturnWork work, CancellationToken stop)
    {
        await work.CountAsync(viewer.Id, stop);
        return TypedResults.LocalRedirect(StaffAddress.Returns);
    }

    private static async Task<IResult> CancelAsync(ReturnWork work, Jobs jobs, CancellationToken stop)
    {
        if (await work.LatestAsync(stop) is { } latest)
            await jobs.CancelAsync(latest.Job.Id, stop);
        return TypedResults.LocalRedirect(StaffAddress.Returns);
    }

    private static async Task<IResult> BuildAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        ReturnWork work,
        ReturnCheck check
    )
    {
        var form = BuildForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var errors = form.Check();
        if (errors.Any)
            return await PageAsync(http, viewer, database, work, check, form, errors);
        await work.BuildAsync(CollectionYear.Parse(form.Year!)!.Value, form.Authority!, viewer.Id, http.RequestAborted);
        return TypedResults.LocalRedirect(StaffAddress.Returns + "#build");
    }

    private static async Task<IResult> FindingsAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        EventStore records,
        Audit audit,
        ReturnCheck check,
        AuthorityClock clock,
        string rule = "",
        int after = 0
    )
    {
        var year = check.Year.ToString();
        var found = await new ReturnTallies(database).FindingsAsync(
            year,
            rule,
            after,
            PageSize + 1,
            http.RequestAborted
        );
        var shown = found.Take(PageSize).ToList();
        // Whoever may open a child's record is led there; everybody else sees its number.
        var answers = (
            await records.LoadChildrenAsync([.. shown.Select(row => row.Child).Distinct()], http.RequestAborted)
        ).ToDictionary(record => record.Id, record => viewer.Sees(SeenChild.SubjectOf(record), clock));
        await audit.ShownAsync(
            viewer.Id,
            [.. shown.Select(row => row.Child).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render(
            new FindingsView
            {
                Rule = rule,
                Year = year,
                Findings = shown,
                Mine = Allowing(answers, Purpose.Read),
                MayRecord = Allowing(answers, Purpose.Record),
                Next = found.Count > PageSize ? shown[^1].Position : (int?)null,
            }
        );
    }

    private static HashSet<Guid> Allowing(Dictionary<Guid, Answer> answers, Purpose purpose) =>
        [.. answers.Where(answer => answer.Value.Allows(purpose)).Select(answer => answer.Key)];

    private static Task<IResult> DownloadAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        ReturnWork work,
        Audit audit,
        string? year = null
    ) => SendAsync(http, viewer, database, work, audit, year, ReturnWork.Return, "application/xml");

    private static Task<IResult> ExplainAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        ReturnWork work,
        Audit audit,
        string? year = null
    ) => SendAsync(http, viewer, database, work, audit, year, ReturnWork.Explained, "text/csv");

    private static async Task<IResult> SendAsync(
        HttpContext http,
        SignedIn viewer,
        Database database,
        ReturnWork work,
        Audit audit,
        string? year,
        string name,
        string type
    )
    {
        var stop = http.RequestAborted;
        var all = await new MadeReturns(database).AllAsync(stop);
        if (all.FirstOrDefault(made => made.Year == year) is not { } made)
            return TypedResults.LocalRedirect(StaffAddress.Returns);
        await audit.ShownAsync(viewer.Id, await work.ChildrenAsync(made, stop), http.Request.Path, stop);
        return TypedResults.Stream(
            async body =>
            {
                await foreach (var part in new JobParts(database).ReadAsync(made.Job, name, stop))
                    await body.WriteAsync(part, stop);
            },
            type,
            $"cin-{made.Year}{Path.GetExtension(name)}"
        );
    }
}

/// <summary>What is asked before a return is built.</summary>
/// <param name="Year">The collection year: 2025-26.</param>
/// <param name="Authority">The three-digit number of the authority; null to propose the known one.</param>
public sealed record BuildForm(string? Year = null, string? Authority = null)
{
    public static BuildForm Read(IFormCollection form) => new(form["year"], form["authority"].ToString().Trim());

    public FormErrors Check()
    {
        var errors = new FormErrors();
        if (CollectionYear.Parse(Year ?? "") is null)
            errors.Add("year", "Choose the year of the return");
        if (Authority is not { Length: 3 } || !Authority.All(char.IsAsciiDigit))
            errors.Add("authority", "Enter the three digits of the authority’s number");
        return errors;
    }

    /// <summary>The running year and the three before it, the latest finished one first.</summary>
    public static IReadOnlyList<Choice> Years(CollectionYear running) =>
        [
            .. new[] { -1, 0, -2, -3 }
                .Select(back => new CollectionYear(running.EndsIn + back))
                .Select(year => new Choice(
                    year.ToString(),
                    year == running ? $"{year}, still running" : year.ToString()
                )),
        ];
}
