using Kith.Web.Components;

namespace Kith.Web.Shared.Access;

/// <summary>The pages shown instead of what was asked for.</summary>
public static class Refusals
{
    /// <summary>Not for this person. Says whom to ask, and nothing of what is there.</summary>
    public static IResult NotYours(string because) =>
        Pages.Render(
            new MessageView { Title = "You cannot see this", Message = because },
            StatusCodes.Status403Forbidden
        );

    /// <summary>Not there.</summary>
    public static IResult NotThere() =>
        Pages.Render(
            new MessageView
            {
                Title = "Page not found",
                Message = "Check the address, or find the child by name, date of birth or number.",
            },
            StatusCodes.Status404NotFound
        );

    /// <summary>Posted from a page that this person did not open here, or opened before they signed in again.</summary>
    public static IResult TooOld() =>
        Pages.Render(
            new MessageView
            {
                Title = "This page has been open too long",
                Message =
                    "Go back, reload the page and try again. What you typed on a child’s record is kept as a draft.",
            },
            StatusCodes.Status400BadRequest
        );

    /// <summary>Posted from a page that somebody else opened in this browser.</summary>
    public static IResult SomebodyElses() =>
        Pages.Render(
            new MessageView
            {
                Title = "Somebody else opened this page",
                Message =
                    "Nothing is recorded. What was typed is kept for the person who opened the page: they find it under My work when they sign in again.",
            },
            StatusCodes.Status403Forbidden
        );
}
