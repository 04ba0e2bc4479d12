using Kith.Guidance;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>The six kinds of rule: as addresses name them, and as people say them.</summary>
internal static class RuleKinds
{
    public static IReadOnlyList<(string Id, string Words)> All { get; } =
    [
        ("clock", "Runs a clock"),
        ("eligibility", "Decides who may"),
        ("approval", "Asks for approval"),
        ("gate", "Asks for something first"),
        ("prompt", "Reminds"),
        ("content", "Shows what to include"),
    ];

    public static string Words(Rule rule) => All.First(kind => kind.Id == rule.Kind).Words;
}
