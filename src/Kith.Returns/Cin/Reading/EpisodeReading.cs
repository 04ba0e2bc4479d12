namespace Kith.Returns.Cin.Reading;

/// <summary>Reads one episode and what belongs to it directly.</summary>
internal static class EpisodeReading
{
    public static CinEpisode Read(CensusXml xml, int position)
    {
        var episode = new CinEpisode(position, xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            if (!ReadValue(xml, episode))
                ReadGroup(xml, episode);
        return episode;
    }

    private static bool ReadValue(CensusXml xml, CinEpisode episode)
    {
        switch (xml.Name)
        {
            case "CINreferralDate":
                episode.ReferralDate = xml.Date(episode.ReferralDate);
                return true;
            case "ReferralSource":
                episode.ReferralSource = xml.Text(episode.ReferralSource);
                return true;
            case "PrimaryNeedCode":
                episode.PrimaryNeed = xml.Text(episode.PrimaryNeed);
                return true;
            case "CINclosureDate":
                episode.ClosureDate = xml.Date(episode.ClosureDate);
                return true;
            case "ReasonForClosure":
                episode.ReasonForClosure = xml.Text(episode.ReasonForClosure);
                return true;
            case "DateOfInitialCPC":
                episode.ConferenceDate = xml.Date(episode.ConferenceDate);
                return true;
            case "ReferralNFA":
                episode.NoFurtherAction = xml.Flag(episode.NoFurtherAction);
                return true;
            default:
                return false;
        }
    }

    private static void ReadGroup(CensusXml xml, CinEpisode episode)
    {
        switch (xml.Name)
        {
            case "Assessments":
                episode.Assessments.Add(GroupReading.Assessment(xml, episode.Assessments.Count + 1));
                break;
            case "CINPlanDates":
                episode.Plans.Add(GroupReading.Plan(xml, episode.Plans.Count + 1));
                break;
            case "Section47":
                episode.Enquiries.Add(GroupReading.Enquiry(xml, episode.Enquiries.Count + 1));
                break;
            case "ChildProtectionPlans":
                episode.ProtectionPlans.Add(ProtectionPlanReading.Read(xml, episode.ProtectionPlans.Count + 1));
                break;
            case "PreProceedingsandFGDM":
                episode.PreProceedings.Add(PreProceedingsReading.Read(xml, episode.PreProceedings.Count + 1));
                break;
            default:
                xml.PassOver();
                break;
        }
    }
}
