using Kith.Casework.Access;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Evidence;

/// <summary>The days on which somebody was shown very many children, for whoever answers for it. No child is named.</summary>
public static class ManyLooksPage
{
    internal const string ForManagers = "/looks/many";
    internal const string ForSystem = "/system/looks";

    private const int Longest = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, ForManagers, Permission.Approve);
        Map(routes, ForSystem, Permission.KeepSystem);
    }

    private static void Map(IEndpointRouteBuilder routes, string address, Permission permission)
    {
        routes
            .MapGet(
                address,
                (SignedIn viewer, ManyLooksService service, PageDrafts drafts, CancellationToken stop) =>
                    PageAsync(address, viewer, service, drafts, new FormErrors(), stop)
            )
            .Needs(permission);
        routes
            .MapPost(
                address,
                (
                    SignedIn viewer,
                    HttpRequest request,
                    ManyLooksService service,
                    PageDrafts drafts,
                    CancellationToken stop
                ) => SettleAsync(address, viewer, request, service, drafts, stop)
            )
            .Needs(permission)
            .KeepsTyping();
    }

    /// <summary>Which of the forms on the page a line is settled on.</summary>
    internal static string KeyOf(ManyLooksLine line) => $"{line.User}-{line.Day:yyyyMMdd}-{(line.Opened ? "o" : "f")}";

    /// <summary>The name under which what is typed of a line is kept.</summary>
    internal static string DraftOf(ManyLooksLine line) => $"many-looks/{KeyOf(line)}";

    private static async Task<IResult> SettleAsync(
        string address,
        SignedIn viewer,
        HttpRequest request,
        ManyLooksService service,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = PostedForm.Collect(values);
        var key = form["which"].ToString();
        var lines = await service.ForAsync(viewer, stop);
        var reason = form[$"reason-{key}"].ToString().Trim();
        // What is not on their list is not theirs to settle, or is settled.
        if (lines.FirstOrDefault(line => KeyOf(line) == key) is not { } line)
            return TypedResults.LocalRedirect(address);
        var problem =
            drafts.Unseen.Count > 0 ? ActEntry.UnseenNotice
            : reason.Length is 0 or > Longest ? "Say what it was, in at most 2,000 characters"
            : await service.SettleAsync(line, reason, viewer.Id, stop) ? null
            : "Somebody else settled something at the same moment. Send it again";
        if (problem is not null)
        {
            var errors = new FormErrors().Add($"reason-{key}", problem);
            return await PageAsync(address, viewer, service, drafts, errors, stop);
        }
        await drafts.ForgetAsync(viewer, DraftOf(line), values, stop);
        return TypedResults.LocalRedirect(address);
    }

    private static async Task<IResult> PageAsync(
        string address,
        SignedIn viewer,
        ManyLooksService service,
        PageDrafts drafts,
        FormErrors errors,
        CancellationToken stop
    )
    {
        var lines = await service.ForAsync(viewer, stop);
        foreach (var line in lines)
            await drafts.FindAsync(viewer, DraftOf(line), stop);
        return Pages.Render(
            new ManyLooksView
            {
                Address = address,
                Lines = lines,
                Errors = errors,
            },
            errors
        );
    }
}
