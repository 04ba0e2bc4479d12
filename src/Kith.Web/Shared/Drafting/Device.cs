namespace Kith.Web.Shared.Drafting;

/// <summary>What somebody types on, as they would say it: enough to tell their telephone from their desk.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Machines =
    [
        ("iPhone", "an iPhone"),
        ("iPad", "an iPad"),
        ("Android", "an Android telephone or tablet"),
        ("Windows", "Windows"),
        ("Macintosh", "a Mac"),
        ("Linux", "Linux"),
    ];

    internal static string Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var browser = Find(Browsers, agent);
        var machine = Find(Machines, agent);
        return browser is null && machine is null ? "another device"
            : machine is null ? browser!
            : $"{browser ?? "a browser"} on {machine}";
    }

    private static string? Find((string Sign, string Name)[] known, string agent) =>
        known.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
