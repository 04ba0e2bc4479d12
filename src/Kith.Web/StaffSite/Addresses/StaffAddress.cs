namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of the staff site that name no record and no duty. Written here and nowhere else; what comes behind one, such as a page of a list, is added where it is asked for.</summary>
public static class StaffAddress
{
    public const string Approvals = "/approvals";
    public const string Calendar = "/calendar";
    public const string Children = "/children";
    public const string DataQuality = "/data-quality";
    public const string Departures = "/departures";
    public const string DeparturesRates = "/departures/rates.csv";
    public const string DeparturesStanding = "/departures/standing.csv";
    public const string DeparturesTable = "/departures/departures.csv";
    public const string Engagement = "/engagement";
    public const string EngagementTable = "/engagement/engagement.csv";
    public const string DisabledRegister = "/disabled-register";
    public const string Duplicates = "/duplicates";
    public const string DuplicateAdults = "/duplicates/adults";
    public const string Emergencies = "/emergencies";
    public const string FrontDoor = "/front-door";
    public const string Guidance = "/guidance";
    public const string GuidanceCompare = "/guidance/compare";
    public const string Looks = "/looks";
    public const string LooksMany = "/looks/many";
    public const string MyWork = "/my-work";
    public const string NoticesSeen = "/my-work/notices/seen";
    public const string People = "/people";
    public const string Protocol = "/protocol";
    public const string ProtocolEditor = "/protocol/editor";
    public const string ProtocolEditorDraft = "/protocol/editor/draft";
    public const string ProtocolEditorDraftDiscarding = "/protocol/editor/draft/discarding";
    public const string ProtocolEditorDraftForms = "/protocol/editor/draft/forms";
    public const string ProtocolEditorDraftPreview = "/protocol/editor/draft/preview";
    public const string ProtocolEditorDraftPublication = "/protocol/editor/draft/publication";
    public const string ProtocolVersions = "/protocol/versions";
    public const string Questions = "/questions";
    public const string QuestionsTable = "/questions/questions.csv";
    public const string Referrals = "/referrals";
    public const string ReferralsNew = "/referrals/new";
    public const string Replay = "/replay";
    public const string ReplayEditions = "/replay/editions";
    public const string Returns = "/returns";
    public const string ReturnsBuild = "/returns/build";
    public const string ReturnsCancel = "/returns/cancel";
    public const string ReturnsCompare = "/returns/compare";
    public const string ReturnsCount = "/returns/count";
    public const string ReturnsExplained = "/returns/explained.csv";
    public const string ReturnsFile = "/returns/return.xml";
    public const string ReturnsFindings = "/returns/findings";
    public const string System = "/system";
    public const string SystemEvidence = "/system/evidence";
    public const string SystemLooks = "/system/looks";
    public const string SystemNewPerson = "/system/new-person";
    public const string SystemPeople = "/system/people";
    public const string SystemTeams = "/system/teams";
    public const string SystemTeamsClosing = "/system/teams/closing";
    public const string Verification = "/system/evidence/verification";
    public const string VerificationCancel = "/system/evidence/verification/cancel";
}
