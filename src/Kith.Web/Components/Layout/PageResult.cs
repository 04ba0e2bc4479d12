using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Kith.Web.Components;

/// <summary>A page as an answer: a view drawn whole, then sent at once.</summary>
/// <remarks>Nothing is sent before all of it is drawn, so a page that fails is an error page and never half a page.</remarks>
internal sealed class PageResult(IComponent view, int status) : IResult
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parameters = new();

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
            var drawn = await renderer.RenderComponentAsync(view.GetType(), ParameterView.FromDictionary(Given()));
            drawn.WriteHtmlTo(page);
        });
    }

    private Dictionary<string, object?> Given() =>
        Parameters
            .GetOrAdd(view.GetType(), type => [.. type.GetProperties().Where(IsParameter)])
            .ToDictionary(parameter => parameter.Name, parameter => parameter.GetValue(view));

    private static bool IsParameter(PropertyInfo property) => property.IsDefined(typeof(ParameterAttribute));

    private async Task SendAsync(HttpResponse response, PageText page)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Encoding.UTF8.GetByteCount(page.Drawn);
        Encoding.UTF8.GetBytes(page.Drawn, response.BodyWriter);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
