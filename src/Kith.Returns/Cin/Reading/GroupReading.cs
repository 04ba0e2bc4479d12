namespace Kith.Returns.Cin.Reading;

/// <summary>Reads the groups of an episode that hold little more than dates.</summary>
internal static class GroupReading
{
    public static CinAssessment Assessment(CensusXml xml, int position)
    {
        var assessment = new CinAssessment(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "AssessmentActualStartDate":
                    assessment.Start = xml.Date(assessment.Start);
                    break;
                case "AssessmentInternalReviewDate":
                    assessment.InternalReview = xml.Date(assessment.InternalReview);
                    break;
                case "AssessmentAuthorisationDate":
                    assessment.Authorised = xml.Date(assessment.Authorised);
                    break;
                case "FactorsIdentifiedAtAssessment":
                    xml.Codes("AssessmentFactors", assessment.Factors);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        return assessment;
    }

    public static CinPlan Plan(CensusXml xml, int position)
    {
        var plan = new CinPlan(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "CINPlanStartDate":
                    plan.Start = xml.Date(plan.Start);
                    break;
                case "CINPlanEndDate":
                    plan.End = xml.Date(plan.End);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        return plan;
    }

    public static Section47Group Enquiry(CensusXml xml, int position)
    {
        var enquiry = new Section47Group(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "S47ActualStartDate":
                    enquiry.Start = xml.Date(enquiry.Start);
                    break;
                case "InitialCPCtarget":
                    enquiry.ConferenceTarget = xml.Date(enquiry.ConferenceTarget);
                    break;
                case "DateOfInitialCPC":
                    enquiry.ConferenceDate = xml.Date(enquiry.ConferenceDate);
                    break;
                case "ICPCnotRequired":
                    enquiry.ConferenceNotRequired = xml.Flag(enquiry.ConferenceNotRequired);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        return enquiry;
    }
}
