using Kith.Guidance;

namespace Kith.Web.Guidance;

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

    public static string Of(Rule rule) =>
        rule switch
        {
            ClockRule => "clock",
            EligibilityRule => "eligibility",
            ApprovalRule => "approval",
            GateRule => "gate",
            PromptRule => "prompt",
            _ => "content",
        };

    public static string Words(Rule rule) => All.First(kind => kind.Id == Of(rule)).Words;
}
