using Kith.Guidance;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>How the check of a duty against a text is said.</summary>
internal static class CheckWords
{
    public static string Say(Check check) =>
        $"{Result(check.Result)} {check.Says.TrimEnd('.')}. Seen in {check.Source}{(check.Paragraph is { } paragraph ? $", {paragraph}" : "")}.";

    private static string Result(CheckResult result) =>
        result switch
        {
            CheckResult.Confirmed => "Confirmed by a text that we saw:",
            CheckResult.Refined => "Seen in part, or made more exact:",
            _ => "Put right by a text that we saw:",
        };
}
