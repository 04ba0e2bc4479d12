namespace Kith.Web.Shared.Access;

/// <summary>The pages shown instead of what was asked for.</summary>
public static class Refusals
{
    /// <summary>Not for this person. Says whom to ask, and nothing of what is there.</summary>
    public static IResult NotYours(string because) =>
        new MessageResult(StatusCodes.Status403Forbidden, "You cannot see this", because);

    /// <summary>Seen, and recorded by others: who, and whom to ask.</summary>
    public static IResult NotRecorded(string because) =>
        new MessageResult(StatusCodes.Status403Forbidden, "You cannot record this", because);

    /// <summary>Not there.</summary>
    public static IResult NotThere() =>
        new MessageResult(
            StatusCodes.Status404NotFound,
            "Page not found",
            "Check the address, or find the child by name, date of birth or number."
        );

    /// <summary>Posted from a page that this person did not open here, or opened before they signed in again.</summary>
    public static IResult TooOld() =>
        new MessageResult(
            StatusCodes.Status400BadRequest,
            "This page has been open too long",
            "Go back, reload the page and try again. What you typed on a child’s record is kept as a draft."
        );

    /// <summary>Posted from a page that somebody else opened in this browser.</summary>
    public static IResult SomebodyElses() =>
        new MessageResult(
            StatusCodes.Status403Forbidden,
            "Somebody else opened this page",
            "Nothing is recorded. What was typed is kept for the person who opened the page: they find it under My work when they sign in again."
        );
}
