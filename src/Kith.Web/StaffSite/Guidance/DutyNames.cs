namespace Kith.Web.StaffSite.Guidance;

/// <summary>The name of a duty in the files as words, its abbreviations written out.</summary>
internal static class DutyNames
{
    private static readonly Dictionary<string, string> WrittenOut = new(StringComparer.Ordinal)
    {
        ["cin"] = "child in need",
        ["cp"] = "child protection",
        ["csdpa"] = "Chronically Sick and Disabled Persons Act",
        ["dsco"] = "designated social care officer",
        ["dsp"] = "delegated safeguarding partner",
        ["efh"] = "harm outside the home:",
        ["epo"] = "emergency protection order",
        ["fgc"] = "family group conference",
        ["fgdm"] = "family group decision-making:",
        ["icpc"] = "initial conference",
        ["info"] = "information",
        ["lac"] = "looked after child",
        ["lcpp"] = "lead child protection practitioner",
        ["lcspr"] = "local review",
        ["lsp"] = "lead safeguarding partner",
        ["macpt"] = "multi-agency child protection team",
        ["mae"] = "multi-agency expectations:",
        ["nfa"] = "no further action",
        ["s17"] = "section 17",
        ["s47"] = "section 47",
    };

    public static string Of(string id)
    {
        var words = string.Join(' ', id.Split('-').Select(word => WrittenOut.GetValueOrDefault(word, word)));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
