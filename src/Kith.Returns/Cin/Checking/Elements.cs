namespace Kith.Returns.Cin.Checking;

/// <summary>The elements rules speak of, under the names they have in the file.</summary>
internal static class Elements
{
    public static readonly Element ReferenceDate = new(Part.Header, "ReferenceDate", s => s.Header.ReferenceDate.Raw);
    public static readonly Element Year = new(Part.Header, "Year", s => s.Header.Year.Raw);

    public static readonly Element LAchildID = Identifier("LAchildID", c => c.Id);
    public static readonly Element UPN = Identifier("UPN", c => c.Upn);
    public static readonly Element FormerUPN = Identifier("FormerUPN", c => c.FormerUpn);
    public static readonly Element UPNunknown = Identifier("UPNunknown", c => c.UpnUnknown);
    public static readonly Element PersonBirthDate = Identifier("PersonBirthDate", c => c.BirthDate.Raw);
    public static readonly Element ExpectedPersonBirthDate = Identifier(
        "ExpectedPersonBirthDate",
        c => c.ExpectedBirthDate.Raw
    );
    public static readonly Element GenderCurrent = Identifier("GenderCurrent", c => c.GenderCurrent);
    public static readonly Element Sex = Identifier("Sex", c => c.Sex);
    public static readonly Element PersonDeathDate = Identifier("PersonDeathDate", c => c.DeathDate.Raw);

    public static readonly Element Ethnicity = new(Part.Child, "Ethnicity", s => s.Child.Ethnicity)
    {
        Inside = "ChildCharacteristics/",
    };
    public static readonly Element Disabilities = new(Part.Child, "Disability", s => All(s.Child.Disabilities))
    {
        Inside = "ChildCharacteristics/Disabilities/",
    };
    public static readonly Element Disability = new(Part.Disability, "Disability", s => s.Disability) { IsPart = true };

    public static readonly Element CINreferralDate = Episode("CINreferralDate", e => e.ReferralDate.Raw);
    public static readonly Element ReferralSource = Episode("ReferralSource", e => e.ReferralSource);
    public static readonly Element PrimaryNeedCode = Episode("PrimaryNeedCode", e => e.PrimaryNeed);
    public static readonly Element CINclosureDate = Episode("CINclosureDate", e => e.ClosureDate.Raw);
    public static readonly Element ReasonForClosure = Episode("ReasonForClosure", e => e.ReasonForClosure);
    public static readonly Element EpisodeDateOfInitialCPC = Episode("DateOfInitialCPC", e => e.ConferenceDate.Raw);
    public static readonly Element ReferralNFA = Episode("ReferralNFA", e => e.NoFurtherAction.Raw);

    public static readonly Element AssessmentActualStartDate = Assessment(
        "AssessmentActualStartDate",
        a => a.Start.Raw
    );
    public static readonly Element AssessmentAuthorisationDate = Assessment(
        "AssessmentAuthorisationDate",
        a => a.Authorised.Raw
    );
    public static readonly Element AssessmentFactors = Assessment("AssessmentFactors", a => All(a.Factors)) with
    {
        Inside = "FactorsIdentifiedAtAssessment/",
    };
    public static readonly Element AssessmentFactor = new(Part.Factor, "AssessmentFactors", s => s.Factor)
    {
        IsPart = true,
    };

    public static readonly Element CINPlanStartDate = new(Part.Plan, "CINPlanStartDate", s => s.Plan.Start.Raw);
    public static readonly Element CINPlanEndDate = new(Part.Plan, "CINPlanEndDate", s => s.Plan.End.Raw);

    public static readonly Element S47ActualStartDate = Enquiry("S47ActualStartDate", e => e.Start.Raw);
    public static readonly Element InitialCPCtarget = Enquiry("InitialCPCtarget", e => e.ConferenceTarget.Raw);
    public static readonly Element DateOfInitialCPC = Enquiry("DateOfInitialCPC", e => e.ConferenceDate.Raw);
    public static readonly Element ICPCnotRequired = Enquiry("ICPCnotRequired", e => e.ConferenceNotRequired.Raw);

    public static readonly Element CPPstartDate = Protection("CPPstartDate", p => p.Start.Raw);
    public static readonly Element CPPendDate = Protection("CPPendDate", p => p.End.Raw);
    public static readonly Element InitialCategoryOfAbuse = Protection(
        "InitialCategoryOfAbuse",
        p => p.InitialCategory
    );
    public static readonly Element LatestCategoryOfAbuse = Protection("LatestCategoryOfAbuse", p => p.LatestCategory);
    public static readonly Element NumberOfPreviousCPP = Protection("NumberOfPreviousCPP", p => p.EarlierPlans.Raw);
    public static readonly Element CPPreviewDate = new(Part.ReviewDate, "CPPreviewDate", s => s.ReviewDate.Raw)
    {
        IsPart = true,
    };

    public static readonly Element PPStartDate = Before("PPStartDate", p => p.Start.Raw);
    public static readonly Element LBPSentDate = Before("LBPSentDate", p => p.LetterSent.Raw);
    public static readonly Element FGDMMeetingOffer = Before("FGDMMeetingOffer", p => p.FamilyMeetingOffered.Raw);
    public static readonly Element FGDMMeetingFac = Before("FGDMMeetingFac", p => p.FamilyMeetingHeld.Raw);
    public static readonly Element InitialPPMeetingDate = Before("InitialPPMeetingDate", p => p.FirstMeeting.Raw);
    public static readonly Element ReviewMeetingsCount = Before("ReviewMeetingsCount", p => p.ReviewMeetings.Raw);
    public static readonly Element StepDecisionDate = Before("StepDecisionDate", p => p.StepDecision.Raw);
    public static readonly Element PPOutcome = Before("PPOutcome", p => p.Outcome);
    public static readonly Element CourtAppDate = Before("CourtAppDate", p => p.CourtApplication.Raw);
    public static readonly Element LetterInitCPDate = Before("LetterInitCPDate", p => p.ProceedingsLetter.Raw);

    private static Element Identifier(string name, Func<CinChild, Field> read) =>
        new(Part.Child, name, s => read(s.Child)) { Inside = "ChildIdentifiers/" };

    private static Element Episode(string name, Func<CinEpisode, Field> read) =>
        new(Part.Episode, name, s => read(s.Episode));

    private static Element Assessment(string name, Func<CinAssessment, Field> read) =>
        new(Part.Assessment, name, s => read(s.Assessment));

    private static Element Enquiry(string name, Func<Section47Group, Field> read) =>
        new(Part.Enquiry, name, s => read(s.Enquiry));

    private static Element Protection(string name, Func<ProtectionPlan, Field> read) =>
        new(Part.ProtectionPlan, name, s => read(s.ProtectionPlan));

    private static Element Before(string name, Func<PreProceedings, Field> read) =>
        new(Part.PreProceedings, name, s => read(s.PreProceedings));

    private static Field All(List<Field> codes) =>
        codes.Count == 0 ? default : codes[0] with { Text = string.Join(", ", codes.Select(code => code.Text)) };
}
