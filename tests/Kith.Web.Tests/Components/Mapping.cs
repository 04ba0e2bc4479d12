namespace Kith.Web.Tests.Components;

/// <summary>Which component of ours a fixture is about, and how its options become parameters.</summary>
internal sealed record Mapping(Type Component, Func<Options, Parameters> Parameters)
{
    public static IReadOnlyDictionary<string, Mapping> All { get; } =
        FieldMappings
            .All.Concat(ContentMappings.All)
            .Concat(NavigationMappings.All)
            .ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Renders a fixture with our component; throws where an option has no counterpart here.</summary>
    public static async Task<string> RenderAsync(Fixture fixture)
    {
        var mapping = All[fixture.Component];
        var options = new Options(fixture.Options);
        var parameters = mapping.Parameters(options);
        if (options.Unread().ToList() is { Count: > 0 } unread)
            throw new NotSupportedException($"no such option: {string.Join(", ", unread)}");
        return await Rendered.Html(mapping.Component, parameters);
    }
}
