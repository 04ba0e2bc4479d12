using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <summary>Answers a request with a view: a Razor component rendered on the server.</summary>
public static class Pages
{
    /// <param name="parameters">The view's parameters by name: <c>new { Form = form, Errors = errors }</c>.</param>
    /// <param name="status">422 where a form is shown again because of errors.</param>
    public static IResult Render<TView>(object? parameters = null, int status = 200)
        where TView : IComponent => new PageResult(typeof(TView), parameters, status);
}
