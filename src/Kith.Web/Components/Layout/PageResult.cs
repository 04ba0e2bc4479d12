using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Kith.Web.Components;

/// <summary>A page as an answer: a view drawn whole, then sent at once.</summary>
/// <remarks>Nothing is sent before all of it is drawn, so a page that fails is an error page and never half a page.</remarks>
internal sealed class PageResult(Type view, object? parameters, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = ParameterView.FromDictionary(new RouteValueDictionary(parameters));
            var page = await renderer.RenderComponentAsync(view, given);
            await BeforeAnswer.OfAsync(httpContext);
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            await using var writer = new PageWriter(httpContext.Response.BodyWriter);
            page.WriteHtmlTo(writer);
        });
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
