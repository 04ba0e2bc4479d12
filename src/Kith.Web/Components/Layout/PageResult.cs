using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Kith.Web.Components;

/// <summary>A page as an answer: a view drawn whole, then sent at once.</summary>
/// <remarks>Nothing is sent before all of it is drawn, so a page that fails is an error page and never half a page.</remarks>
internal sealed class PageResult(Type view, object? parameters, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var page = new PageText();
        await DrawAsync(httpContext.RequestServices, page);
        await BeforeAnswer.OfAsync(httpContext);
        await SendAsync(httpContext.Response, page);
    }

    private async Task DrawAsync(IServiceProvider services, PageText page)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = ParameterView.FromDictionary(new RouteValueDictionary(parameters));
            var drawn = await renderer.RenderComponentAsync(view, given);
            drawn.WriteHtmlTo(page);
        });
    }

    private async Task SendAsync(HttpResponse response, PageText page)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Encoding.UTF8.GetByteCount(page.Drawn);
        Encoding.UTF8.GetBytes(page.Drawn, response.BodyWriter);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
