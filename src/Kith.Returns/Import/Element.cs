namespace Kith.Returns.Import;

/// <summary>The values of the return, each by its group and its own name. DateOfInitialCPC alone stands in two groups.</summary>
internal static class Element
{
    public const string Number = "ChildIdentifiers/LAchildID";
    public const string Upn = "ChildIdentifiers/UPN";
    public const string FormerUpn = "ChildIdentifiers/FormerUPN";
    public const string UpnUnknown = "ChildIdentifiers/UPNunknown";
    public const string BirthDate = "ChildIdentifiers/PersonBirthDate";
    public const string ExpectedBirthDate = "ChildIdentifiers/ExpectedPersonBirthDate";
    public const string Gender = "ChildIdentifiers/GenderCurrent";
    public const string Sex = "ChildIdentifiers/Sex";
    public const string DeathDate = "ChildIdentifiers/PersonDeathDate";
    public const string Ethnicity = "ChildCharacteristics/Ethnicity";
    public const string Disability = "Disabilities/Disability";
    public const string ReferralDate = "CINdetails/CINreferralDate";
    public const string ReferralSource = "CINdetails/ReferralSource";
    public const string PrimaryNeed = "CINdetails/PrimaryNeedCode";
    public const string ClosureDate = "CINdetails/CINclosureDate";
    public const string ReasonForClosure = "CINdetails/ReasonForClosure";
    public const string EpisodeConference = "CINdetails/DateOfInitialCPC";
    public const string NoFurtherAction = "CINdetails/ReferralNFA";
    public const string AssessmentStart = "Assessments/AssessmentActualStartDate";
    public const string AssessmentReview = "Assessments/AssessmentInternalReviewDate";
    public const string AssessmentAuthorised = "Assessments/AssessmentAuthorisationDate";
    public const string Factor = "Assessments/AssessmentFactors";
    public const string PlanStart = "CINPlanDates/CINPlanStartDate";
    public const string PlanEnd = "CINPlanDates/CINPlanEndDate";
    public const string EnquiryStart = "Section47/S47ActualStartDate";
    public const string ConferenceTarget = "Section47/InitialCPCtarget";
    public const string Conference = "Section47/DateOfInitialCPC";
    public const string ConferenceNotRequired = "Section47/ICPCnotRequired";
    public const string ProtectionStart = "ChildProtectionPlans/CPPstartDate";
    public const string ProtectionEnd = "ChildProtectionPlans/CPPendDate";
    public const string InitialCategory = "ChildProtectionPlans/InitialCategoryOfAbuse";
    public const string LatestCategory = "ChildProtectionPlans/LatestCategoryOfAbuse";
    public const string EarlierPlans = "ChildProtectionPlans/NumberOfPreviousCPP";
    public const string Review = "Reviews/CPPreviewDate";
    public const string ProceedingsStart = "PreProceedingsandFGDM/PPStartDate";
    public const string LetterSent = "PreProceedingsandFGDM/LBPSentDate";
    public const string MeetingOffered = "PreProceedingsandFGDM/FGDMMeetingOffer";
    public const string MeetingHeld = "PreProceedingsandFGDM/FGDMMeetingFac";
    public const string FirstMeeting = "PreProceedingsandFGDM/InitialPPMeetingDate";
    public const string ReviewMeetings = "PreProceedingsandFGDM/ReviewMeetingsCount";
    public const string StepDecision = "PreProceedingsandFGDM/StepDecisionDate";
    public const string ProceedingsOutcome = "PreProceedingsandFGDM/PPOutcome";
    public const string CourtApplication = "PreProceedingsandFGDM/CourtAppDate";
    public const string ProceedingsLetter = "PreProceedingsandFGDM/LetterInitCPDate";
}
