using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>Says what a finding is about in the words of practice: the file calls it <c>CINdetails[2]/Assessments[1]</c>.</summary>
internal static partial class FindingWords
{
    private static readonly FrozenDictionary<string, string> Groups = new Dictionary<string, string>
    {
        ["CINdetails"] = "referral",
        ["Assessments"] = "assessment",
        ["CINPlanDates"] = "child in need plan",
        ["Section47"] = "section 47 enquiry",
        ["ChildProtectionPlans"] = "child protection plan",
        ["PreProceedingsandFGDM"] = "work before proceedings",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["LAchildID"] = "our number",
        ["UPN"] = "pupil number",
        ["FormerUPN"] = "earlier pupil number",
        ["UPNunknown"] = "why there is no pupil number",
        ["PersonBirthDate"] = "born",
        ["ExpectedPersonBirthDate"] = "expected",
        ["PersonDeathDate"] = "died",
        ["Sex"] = "sex",
        ["GenderCurrent"] = "gender",
        ["Ethnicity"] = "ethnic group",
        ["Disability"] = "disability",
        ["CINreferralDate"] = "referred",
        ["ReferralSource"] = "who referred",
        ["PrimaryNeedCode"] = "main need",
        ["CINclosureDate"] = "closed",
        ["ReasonForClosure"] = "why it closed",
        ["DateOfInitialCPC"] = "initial conference",
        ["ReferralNFA"] = "no further action",
        ["AssessmentActualStartDate"] = "assessment started",
        ["AssessmentInternalReviewDate"] = "reviewed",
        ["AssessmentAuthorisationDate"] = "authorised",
        ["AssessmentFactors"] = "what was found",
        ["CINPlanStartDate"] = "plan started",
        ["CINPlanEndDate"] = "plan ended",
        ["S47ActualStartDate"] = "enquiry started",
        ["InitialCPCtarget"] = "conference due",
        ["ICPCnotRequired"] = "no conference needed",
        ["CPPstartDate"] = "protection plan started",
        ["CPPendDate"] = "protection plan ended",
        ["InitialCategoryOfAbuse"] = "first category",
        ["LatestCategoryOfAbuse"] = "latest category",
        ["NumberOfPreviousCPP"] = "earlier plans",
        ["CPPreviewDate"] = "review conference",
    }.ToFrozenDictionary();

    /// <summary>"Referral 2, assessment 1: authorised 3 May 2026".</summary>
    /// <param name="about">The place and the values, as <see cref="Kith.Returns.Build.QueryAnswer.AboutOf"/> writes them.</param>
    public static string Of(string about)
    {
        var (path, values) = about.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0
            ? (about[..space], about[(space + 1)..])
            : (about, "");
        var where = string.Join(", ", Steps.Matches(path).Select(Step).Where(step => step.Length > 0));
        var what = string.Join("; ", values.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Value));
        var said = where.Length > 0 && what.Length > 0 ? $"{where}: {what}" : where + what;
        return said.Length == 0 ? "" : char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
    }

    private static string Step(Match step) =>
        Groups.TryGetValue(step.Groups["name"].Value, out var group)
            ? step.Groups["place"].Success
                ? $"{group} {step.Groups["place"].Value}"
                : group
            : "";

    private static string Value(string value)
    {
        var (name, text) = value.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0
            ? (value[..equals], value[(equals + 1)..].Trim())
            : (value, "");
        return $"{Values.GetValueOrDefault(name, name)} {Text(text)}";
    }

    private static string Text(string text) =>
        text.Length == 0 ? "not given"
        : IsoDay.Read(text) is { } day ? Say.Date(day)
        : text;

    [GeneratedRegex(@"(?<name>[A-Za-z0-9]+)(?:\[(?<place>\d+)\])?", RegexOptions.None, 1000)]
    private static partial Regex Steps { get; }
}
