using Kith.Casework.Access;
using Kith.Casework.ChildSite;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.ChildPages;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.ChildPages;

/// <summary>The child's own page as whoever works with the child sees it: whether it is given, the card, and what the child reads there.</summary>
public static class ChildCardPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/own-page", ShowAsync).SeesChild();
        routes.MapPost("/children/{child}/own-page/card", MakeCardAsync).SeesChild(Purpose.Record, "give-child-page");
    }

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        ChildAccounts accounts,
        AuthorityClock clock,
        CancellationToken stop
    ) => await PageAsync(child, accounts, clock, null, null, new FormErrors(), stop);

    private static async Task<IResult> MakeCardAsync(
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ChildAccounts accounts,
        ChildPageRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (ChildPageAccess.Of(child.Record) is null)
            return TypedResults.LocalRedirect(ChildAddress.OwnPage(child.Id));
        var form = await request.ReadFormAsync(stop);
        var (shape, colour) = (form["shape"].ToString(), form["colour"].ToString());
        var errors = new FormErrors();
        if (!ChildSign.Shapes.Contains(shape))
            errors.Add("shape", "Choose the shape that the child keeps in their head");
        if (!ChildSign.Colours.Contains(colour))
            errors.Add("colour", "Choose the colour that the child keeps in their head");
        if (ChildSign.Of(colour, shape) is not { } sign)
            return await PageAsync(child, accounts, clock, shape, colour, errors, stop);
        return Pages.Render(
            new ChildCardPaper
            {
                Child = child,
                Words = await accounts.MakeCardAsync(child.Id, sign, viewer.Id, stop),
                Rules = rules,
                Site = $"{request.Scheme}://{request.Host}{SharedAddress.Child}",
            }
        );
    }

    private static async Task<IResult> PageAsync(
        SeenChild child,
        ChildAccounts accounts,
        AuthorityClock clock,
        string? shape,
        string? colour,
        FormErrors errors,
        CancellationToken stop
    ) =>
        Pages.Render(
            new ChildCardView
            {
                Child = child,
                Today = clock.Today,
                Card = await accounts.FindAsync(child.Record, stop),
                Shape = shape,
                Colour = colour,
                Errors = errors,
            },
            errors
        );
}
