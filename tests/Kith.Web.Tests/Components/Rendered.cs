using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kith.Web.Tests.Components;

/// <summary>Renders one component to HTML without a host.</summary>
internal static class Rendered
{
    // Read once, and only for a component that asks for it.
    private static readonly Lazy<GuidanceLibrary> Guidance = new(() => GuidanceFiles.Library());

    public static Task<string> Html<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent =>
        Html(typeof(T), parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    public static async Task<string> Html(Type component, IDictionary<string, object?> parameters)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<AntiforgeryStateProvider, NoToken>()
            .AddSingleton(_ => Guidance.Value)
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString()
        );
    }

    /// <summary>Words as content.</summary>
    public static RenderFragment Words(string? text) => builder => builder.AddContent(0, text);

    /// <summary>HTML as content.</summary>
    public static RenderFragment Html(string html) => builder => builder.AddMarkupContent(0, html);

    /// <summary>A component as content.</summary>
    public static RenderFragment Component<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent =>
        builder =>
        {
            builder.OpenComponent<T>(0);
            foreach (var (name, value) in parameters)
                builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        };

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
