using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <summary>Answers a request with a view: a Razor component rendered on the server.</summary>
public static class Pages
{
    /// <param name="view">Made with what it shows, so that the compiler misses what is missing: <c>new SignInView { Form = form }</c>.</param>
    /// <param name="status">What the answer is, where it is not simply the page.</param>
    public static IResult Render(IComponent view, int status = StatusCodes.Status200OK) => new PageResult(view, status);

    /// <summary>A form; shown again with its errors where there are any.</summary>
    public static IResult Render(IComponent view, FormErrors errors) =>
        Render(view, errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
