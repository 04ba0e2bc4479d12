using System.Globalization;
using Kith.Casework.ChildSite;
using Kith.Casework.Papers;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;

namespace Kith.Web.ChildSite.Reading;

/// <summary>A young person reads their plan on their own page, exactly as it was issued to them.</summary>
internal static class ReadPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/me/papers/{paper}", ShowAsync).ForChildren();

    private static async Task<IResult> ShowAsync(
        string paper,
        ChildViewer viewer,
        DocumentsInForce documents,
        KeptPapers kept,
        OutsideActs acts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var found = viewer
            .Access.Papers(documents.Library, clock.Today)
            .FirstOrDefault(one => one.Prepared.Version.ToString(CultureInfo.InvariantCulture) == paper);
        if (found is null || await kept.FindAsync(found.Fact.Content, stop) is not { } content)
            return ChildRefusals.NotThere();
        if (!IsOpened(found))
            await acts.OpenedAsync(
                viewer.Acting,
                viewer.Access.Record,
                found,
                record => ChildPageAccess.Of(record) is not null,
                stop
            );
        return Pages.Render(new ReadView { Paper = found, Content = content });
    }

    /// <summary>True once the child opened it here.</summary>
    public static bool IsOpened(Paper paper) =>
        paper.Given.Any(given => given.Fact is PaperGiven { How: PaperWay.Site });
}
