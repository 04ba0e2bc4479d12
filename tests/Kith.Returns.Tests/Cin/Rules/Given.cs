using System.Xml.Linq;

namespace Kith.Returns.Tests.Cin.Rules;

/// <summary>
/// Parts of a return in which nothing is wrong: an example says only what matters to it. Null leaves an element out.
/// </summary>
internal static class Given
{
    public static XElement Child(params XElement[] episodes) => Child(id: "A1", episodes: episodes);

    public static XElement Child(
        string? id = "A1",
        string? upn = "R201200019001",
        string? formerUpn = null,
        string? upnUnknown = null,
        string? birth = "2012-06-01",
        string? expected = null,
        string? sex = "F",
        string? gender = null,
        string? death = null,
        string? ethnicity = "WBRI",
        string[]? disabilities = null,
        XElement[]? episodes = null
    ) =>
        Group(
            "Child",
            Group(
                "ChildIdentifiers",
                Value("LAchildID", id),
                Value("UPN", upn),
                Value("FormerUPN", formerUpn),
                Value("UPNunknown", upnUnknown),
                Value("PersonBirthDate", birth),
                Value("ExpectedPersonBirthDate", expected),
                Value("GenderCurrent", gender),
                Value("Sex", sex),
                Value("PersonDeathDate", death)
            ),
            Group(
                "ChildCharacteristics",
                Value("Ethnicity", ethnicity),
                Group("Disabilities", Values("Disability", disabilities ?? ["NONE"]))
            ),
            episodes ?? [Episode()]
        );

    public static XElement Episode(params XElement[] groups) => Episode(referral: "2025-05-01", groups: groups);

    public static XElement Episode(
        string? referral = "2025-05-01",
        string? source = "1A",
        string? need = "N1",
        string? closure = null,
        string? reason = null,
        string? conference = null,
        string? nfa = "0",
        XElement[]? groups = null
    ) =>
        Group(
            "CINdetails",
            Value("CINreferralDate", referral),
            Value("ReferralSource", source),
            Value("PrimaryNeedCode", need),
            Value("CINclosureDate", closure),
            Value("ReasonForClosure", reason),
            Value("DateOfInitialCPC", conference),
            groups,
            Value("ReferralNFA", nfa)
        );

    public static XElement Assessment(
        string? start = "2025-05-02",
        string? authorised = "2025-06-02",
        params string[] factors
    ) =>
        Group(
            "Assessments",
            Value("AssessmentActualStartDate", start),
            Value("AssessmentAuthorisationDate", authorised),
            Group("FactorsIdentifiedAtAssessment", Values("AssessmentFactors", factors))
        );

    public static XElement Plan(string? start = "2025-06-10", string? end = null) =>
        Group("CINPlanDates", Value("CINPlanStartDate", start), Value("CINPlanEndDate", end));

    public static XElement Enquiry(
        string? start = "2025-05-06",
        string? conference = "2025-05-20",
        string? notRequired = "0",
        string? target = null
    ) =>
        Group(
            "Section47",
            Value("S47ActualStartDate", start),
            Value("InitialCPCtarget", target),
            Value("DateOfInitialCPC", conference),
            Value("ICPCnotRequired", notRequired)
        );

    public static XElement Protection(
        string? start = "2025-05-20",
        string? end = null,
        string? category = "NEG",
        string? latest = "NEG",
        string? earlier = "0",
        string[]? reviews = null
    ) =>
        Group(
            "ChildProtectionPlans",
            Value("CPPstartDate", start),
            Value("CPPendDate", end),
            Value("InitialCategoryOfAbuse", category),
            Value("LatestCategoryOfAbuse", latest),
            Value("NumberOfPreviousCPP", earlier),
            reviews is null ? null : Group("Reviews", Values("CPPreviewDate", reviews))
        );

    public static XElement PreProceedings(params (string Element, string Text)[] values) =>
        Group("PreProceedingsandFGDM", values.Select(value => Value(value.Element, value.Text)));

    private static XElement Group(string name, params object?[] inside) => new(name, inside);

    private static XElement? Value(string name, string? text) => text is null ? null : new XElement(name, text);

    private static IEnumerable<XElement?> Values(string name, string[] texts) =>
        texts.Select(text => Value(name, text));
}
