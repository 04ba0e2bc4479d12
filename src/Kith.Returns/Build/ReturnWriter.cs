using System.Globalization;
using System.Text;
using System.Xml;
using Kith.Guidance;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>Writes a return child by child, in the published order of elements. The same children give the same bytes.</summary>
public sealed class ReturnWriter : IDisposable
{
    private readonly XmlWriter _xml;

    private ReturnWriter(XmlWriter xml) => _xml = xml;

    /// <summary>Begins a return.</summary>
    /// <param name="file">Where to write. It stays open.</param>
    /// <param name="header">What the header says.</param>
    public static ReturnWriter Begin(Stream file, ReturnHeader header)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            CheckCharacters = false,
        };
        var writer = new ReturnWriter(XmlWriter.Create(file, settings));
        writer._xml.WriteStartElement("Message");
        writer.Write(header);
        writer._xml.WriteStartElement("Children");
        return writer;
    }

    /// <summary>Writes one child.</summary>
    public void Write(CinChild child)
    {
        ArgumentNullException.ThrowIfNull(child);
        _xml.WriteStartElement("Child");
        _xml.WriteStartElement("ChildIdentifiers");
        Write("LAchildID", child.Id);
        Write("UPN", child.Upn);
        Write("FormerUPN", child.FormerUpn);
        Write("UPNunknown", child.UpnUnknown);
        Write("PersonBirthDate", child.BirthDate.Raw);
        Write("ExpectedPersonBirthDate", child.ExpectedBirthDate.Raw);
        Write("GenderCurrent", child.GenderCurrent);
        Write("Sex", child.Sex);
        Write("PersonDeathDate", child.DeathDate.Raw);
        _xml.WriteEndElement();
        _xml.WriteStartElement("ChildCharacteristics");
        Write("Ethnicity", child.Ethnicity);
        WriteAll("Disabilities", "Disability", child.Disabilities);
        _xml.WriteEndElement();
        foreach (var episode in child.Episodes)
            Write(episode);
        _xml.WriteEndElement();
    }

    /// <summary>Ends the return. Without it the file is no whole return.</summary>
    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
        _xml.Flush();
    }

    /// <summary>Hands on to the file what was written so far.</summary>
    public void Flush() => _xml.Flush();

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Write(ReturnHeader header)
    {
        _xml.WriteStartElement("Header");
        _xml.WriteStartElement("CollectionDetails");
        _xml.WriteElementString("Collection", "CIN");
        _xml.WriteElementString("Year", header.Year.EndsIn.ToString(CultureInfo.InvariantCulture));
        _xml.WriteElementString("ReferenceDate", IsoDay.Of(header.Year.ReferenceDate));
        _xml.WriteEndElement();
        _xml.WriteStartElement("Source");
        _xml.WriteElementString("SourceLevel", "L");
        _xml.WriteElementString("LEA", header.Authority);
        _xml.WriteElementString("SoftwareCode", "Kith");
        _xml.WriteElementString("Release", header.Release);
        _xml.WriteElementString("SerialNo", header.Serial.ToString("000", CultureInfo.InvariantCulture));
        _xml.WriteElementString(
            "DateTime",
            header.MadeAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
        );
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Write(CinEpisode episode)
    {
        _xml.WriteStartElement("CINdetails");
        Write("CINreferralDate", episode.ReferralDate.Raw);
        Write("ReferralSource", episode.ReferralSource);
        Write("PrimaryNeedCode", episode.PrimaryNeed);
        Write("CINclosureDate", episode.ClosureDate.Raw);
        Write("ReasonForClosure", episode.ReasonForClosure);
        Write("DateOfInitialCPC", episode.ConferenceDate.Raw);
        foreach (var assessment in episode.Assessments)
            Write(assessment);
        foreach (var plan in episode.Plans)
        {
            _xml.WriteStartElement("CINPlanDates");
            Write("CINPlanStartDate", plan.Start.Raw);
            Write("CINPlanEndDate", plan.End.Raw);
            _xml.WriteEndElement();
        }
        foreach (var enquiry in episode.Enquiries)
            Write(enquiry);
        Write("ReferralNFA", episode.NoFurtherAction.Raw);
        foreach (var plan in episode.ProtectionPlans)
            Write(plan);
        foreach (var group in episode.PreProceedings)
            Write(group);
        _xml.WriteEndElement();
    }

    private void Write(CinAssessment assessment)
    {
        _xml.WriteStartElement("Assessments");
        Write("AssessmentActualStartDate", assessment.Start.Raw);
        Write("AssessmentInternalReviewDate", assessment.InternalReview.Raw);
        Write("AssessmentAuthorisationDate", assessment.Authorised.Raw);
        WriteAll("FactorsIdentifiedAtAssessment", "AssessmentFactors", assessment.Factors);
        _xml.WriteEndElement();
    }

    private void Write(Section47Group enquiry)
    {
        _xml.WriteStartElement("Section47");
        Write("S47ActualStartDate", enquiry.Start.Raw);
        Write("InitialCPCtarget", enquiry.ConferenceTarget.Raw);
        Write("DateOfInitialCPC", enquiry.ConferenceDate.Raw);
        Write("ICPCnotRequired", enquiry.ConferenceNotRequired.Raw);
        _xml.WriteEndElement();
    }

    private void Write(ProtectionPlan plan)
    {
        _xml.WriteStartElement("ChildProtectionPlans");
        Write("CPPstartDate", plan.Start.Raw);
        Write("CPPendDate", plan.End.Raw);
        Write("InitialCategoryOfAbuse", plan.InitialCategory);
        Write("LatestCategoryOfAbuse", plan.LatestCategory);
        Write("NumberOfPreviousCPP", plan.EarlierPlans.Raw);
        foreach (var reviews in plan.Reviews)
            WriteAll("Reviews", "CPPreviewDate", reviews.Dates.ConvertAll(date => date.Raw));
        _xml.WriteEndElement();
    }

    private void Write(PreProceedings group)
    {
        _xml.WriteStartElement("PreProceedingsandFGDM");
        Write("PPStartDate", group.Start.Raw);
        Write("LBPSentDate", group.LetterSent.Raw);
        Write("FGDMMeetingOffer", group.FamilyMeetingOffered.Raw);
        Write("FGDMMeetingFac", group.FamilyMeetingHeld.Raw);
        Write("InitialPPMeetingDate", group.FirstMeeting.Raw);
        Write("ReviewMeetingsCount", group.ReviewMeetings.Raw);
        Write("StepDecisionDate", group.StepDecision.Raw);
        Write("PPOutcome", group.Outcome);
        Write("CourtAppDate", group.CourtApplication.Raw);
        Write("LetterInitCPDate", group.ProceedingsLetter.Raw);
        _xml.WriteEndElement();
    }

    private void WriteAll(string wrapper, string name, List<Field> values)
    {
        if (!values.Exists(value => value.Given))
            return;
        _xml.WriteStartElement(wrapper);
        foreach (var value in values)
            Write(name, value);
        _xml.WriteEndElement();
    }

    private void Write(string name, Field value)
    {
        if (value.Given)
            _xml.WriteElementString(name, Clean(value.Text!));
    }

    // What was typed may hold characters that no XML file may hold.
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
