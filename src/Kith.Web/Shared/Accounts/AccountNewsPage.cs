using Kith.Web.Components;
using Kith.Web.Shared.Access;

namespace Kith.Web.Shared.Accounts;

/// <summary>What others did to accounts since the person last read of it. Shown until they say that they have read it.</summary>
public static class AccountNewsPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/news", ShowAsync).NeedsSignIn();
        routes.MapPost("/account/news", ReadAsync).NeedsSignIn();
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        string? returnUrl,
        AccountNews news,
        CancellationToken stop
    ) =>
        Pages.Render(
            new AccountNewsView
            {
                Notices = await news.OfAsync(viewer.Account, stop),
                ReturnUrl = ReturnUrl.Safe(returnUrl),
                Viewer = viewer.Person,
            }
        );

    private static async Task<IResult> ReadAsync(
        SignedIn viewer,
        HttpRequest request,
        AccountService service,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        await service.ReadNewsAsync(viewer.Account, viewer.Id, stop);
        return TypedResults.LocalRedirect(ReturnUrl.Safe(form["return-url"]));
    }
}
