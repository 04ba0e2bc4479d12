using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.PartnerSite;

/// <summary>What the partners’ site shows where something went wrong.</summary>
internal sealed class PartnerMessages : IOwnMessages
{
    public bool IsHere(HttpContext http) => PartnerNeeds.IsHere(http);

    public IResult Of(int status) =>
        status == StatusCodes.Status404NotFound
            ? PartnerRefusals.NotThere()
            : Pages.Render(new PartnerWentWrongView { Says = Words(status) }, status);

    private static string Words(int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => "Somebody else opened this page. Nothing was sent.",
            StatusCodes.Status413PayloadTooLarge => "That is longer than can be sent. Shorten it, and send it again.",
            StatusCodes.Status429TooManyRequests => "There were too many tries. Wait a few minutes, then try again.",
            StatusCodes.Status503ServiceUnavailable => "The service is away for a moment. Try again in a few minutes.",
            StatusCodes.Status500InternalServerError =>
                "It is not your fault. What you typed is kept. Try again, or ring whoever asked you.",
            _ => "Go back, load the page again, and try again. What you typed is kept.",
        };
}
