using System.Globalization;
using Kith.Casework.FamilySite;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.FamilySite.SigningIn;
using Kith.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.FamilySite.Children;

/// <summary>What somebody of a family is shown: their children, and of each what was issued to them.</summary>
public static class FamilyChildPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family", StartAsync).ForFamilies();
        routes.MapGet("/family/children/{child}", ShowChildAsync).ShowsFamilyChild();
        routes.MapGet("/family/children/{child}/papers/{paper}", ShowPaperAsync).ShowsFamilyChild();
        WritePage.Map(routes);
        // An address of the family's that is none is answered as such, and by nothing of the staff's.
        routes.MapGet("/family/{**path}", FamilyRefusals.NotThere).AllowAnonymous();
    }

    // Most parents have one child here: they are there at once.
    private static async Task<IResult> StartAsync(
        FamilyViewer viewer,
        HttpRequest request,
        Audit audit,
        CancellationToken stop
    )
    {
        if (viewer.Children is [var only])
            return TypedResults.LocalRedirect(FamilyAddress.Child(only.Child));
        await audit.ShownAsync(viewer.Id, [.. viewer.Children.Select(one => one.Child)], request.Path, stop);
        return Pages.Render(new MyChildrenView { Viewer = viewer });
    }

    private static async Task<IResult> ShowChildAsync(
        FamilyViewer viewer,
        FamilyChild child,
        Database database,
        FamilyWords words,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        CancellationToken stop,
        string? done = null
    ) =>
        Pages.Render(
            new FamilyChildView
            {
                Viewer = viewer,
                Access = child.Access,
                IsSent = done == "sent",
                Today = clock.Today,
                Ahead = await AheadAsync(child.Access, database, words, stop),
                Challenge = guidance.InForceOn(clock.Today).LocalProtocol?.Section("challenge")?.Text ?? "",
            }
        );

    // What the words of the site tell of; of a child who died nothing is ahead.
    private static async Task<IReadOnlyList<(string Key, DateOnly By)>> AheadAsync(
        FamilyAccess access,
        Database database,
        FamilyWords words,
        CancellationToken stop
    )
    {
        if (!access.Shows(FamilyAccess.Next) || access.Record.State.Person.DiedOn is not null)
            return [];
        await using var read = database.ReadModels();
        var running = await read
            .Clocks.Where(one => one.Child == access.Child && one.EndedOn == null)
            .OrderBy(one => one.DueOn)
            .Select(one => new { one.Duty, one.DueOn })
            .ToListAsync(stop);
        return
        [
            .. running.Select(one => ($"clock.{one.Duty}", one.DueOn)).Where(one => words.Has(one.Item1)).Distinct(),
        ];
    }

    private static async Task<IResult> ShowPaperAsync(
        string paper,
        FamilyViewer viewer,
        FamilyChild child,
        FamilyActs acts,
        KeptPapers kept,
        FamilySiteRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var access = child.Access;
        var found = access.Papers.FirstOrDefault(one =>
            one.Prepared.Version.ToString(CultureInfo.InvariantCulture) == paper
        );
        if (found is null || await kept.FindAsync(found.Fact.Content, stop) is not { } content)
            return FamilyRefusals.NotThere();
        if (clock.UtcNow - viewer.PasswordAt >= TimeSpan.FromMinutes(rules.AskAgainMinutes))
            return Pages.Render(
                new PasswordAgainView { Back = FamilyAddress.Paper(access.Child, found.Prepared.Version) }
            );
        await acts.OpenedAsync(viewer, access, found, stop);
        return Pages.Render(
            new FamilyPaperView
            {
                Access = access,
                Paper = found,
                Content = content,
            }
        );
    }
}
