using System.Text.Json;

namespace Kith.Web.Tests.Components;

/// <summary>One example of the design system: options, and the HTML they make.</summary>
internal sealed record Fixture(string Component, string Name, JsonElement Options, string Html)
{
    public static IReadOnlyList<Fixture> All { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "Components", "Fixtures"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    public static Fixture Of(string component, string name) =>
        All.Single(fixture => fixture.Component == component && fixture.Name == name);

    private static IEnumerable<Fixture> Read(string file)
    {
        var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var component = json.GetProperty("component").GetString()!;
        return json.GetProperty("fixtures")
            .EnumerateArray()
            .Select(fixture => new Fixture(
                component,
                fixture.GetProperty("name").GetString()!,
                fixture.GetProperty("options"),
                fixture.GetProperty("html").GetString()!
            ));
    }
}
