using Kith.Casework.ChildSite;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Web.ChildSite.Addresses;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;

namespace Kith.Web.ChildSite.Saying;

/// <summary>A child says something, and reads what came of what they said before. It stands on the record at once, in their name.</summary>
internal static class SayPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", ShowAsync).ForChildren();
        routes.MapPost("/me", SendAsync).ForChildren().KeepsTyping().TakesFiles();
    }

    internal static string DraftOf(ChildPageAccess access) => $"child-says/{access.Child:N}";

    private static async Task<IResult> ShowAsync(
        ChildViewer viewer,
        PageDrafts drafts,
        DocumentsInForce documents,
        AuthorityClock clock,
        CancellationToken stop,
        string? done = null
    )
    {
        var kept = await drafts.FindAsync(viewer.Acting, DraftOf(viewer.Access), stop);
        return Page(
            viewer,
            viewer.Access.Papers(documents.Library, clock.Today),
            kept is null ? ChildSays.Nothing : ChildSays.Of(PostedForm.Collect(kept.Values)),
            Guid.NewGuid(),
            new FormErrors(),
            done == "sent"
        );
    }

    private static async Task<IResult> SendAsync(
        ChildViewer viewer,
        HttpRequest request,
        OutsideActs acts,
        PageDrafts drafts,
        ChildWords words,
        DocumentsInForce documents,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var posted = await request.ReadFormAsync(stop);
        var values = PostedForm.Values(posted);
        var says = ChildSays.Of(posted);
        var key = Guid.TryParse(posted[PostedForm.KeyInput], out var sent) ? sent : Guid.NewGuid();
        var errors = says.Errors(words);
        var papers = viewer.Access.Papers(documents.Library, clock.Today);
        if (errors.Any)
            return Page(viewer, papers, says, key, errors);
        var done = await acts.DoAsync(
            viewer.Acting,
            PostedForm.Of(values),
            viewer.Access.Record,
            says.Act(words),
            record => ChildPageAccess.Of(record) is not null,
            stop
        );
        if (done is not ActResult.Done)
            return Page(viewer, papers, says, Guid.NewGuid(), errors.Add("asked", words.Say("say.again")));
        await drafts.ForgetAsync(viewer.Acting, DraftOf(viewer.Access), values, stop);
        return TypedResults.LocalRedirect(ChildSiteAddress.Sent);
    }

    private static IResult Page(
        ChildViewer viewer,
        IReadOnlyList<Paper> papers,
        ChildSays says,
        Guid key,
        FormErrors errors,
        bool isSent = false
    ) =>
        Pages.Render(
            new SayView
            {
                Access = viewer.Access,
                Papers = papers,
                Says = says,
                Key = key,
                Errors = errors,
                IsSent = isSent,
            },
            errors
        );
}
