namespace Kith.Returns.Cin.Reading;

/// <summary>Reads one child. Elements may come in any order; each is known by its name and its parent.</summary>
internal static class ChildReading
{
    public static CinChild Read(CensusXml xml, int position)
    {
        var child = new CinChild(position, xml.Line, xml.Column);
        xml.Unrecognised = child.Unrecognised;
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "ChildIdentifiers":
                    ReadIdentifiers(xml, child);
                    break;
                case not null when xml.IdentifiersOnly:
                    xml.PassOverQuietly();
                    break;
                case "ChildCharacteristics":
                    ReadCharacteristics(xml, child);
                    break;
                case "CINdetails":
                    child.Episodes.Add(EpisodeReading.Read(xml, child.Episodes.Count + 1));
                    break;
                default:
                    xml.PassOver();
                    break;
            }
        child.Elements = xml.Elements;
        return child;
    }

    private static void ReadIdentifiers(CensusXml xml, CinChild child)
    {
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "LAchildID":
                    child.Id = xml.Text(child.Id);
                    break;
                case "UPN":
                    child.Upn = xml.Text(child.Upn);
                    break;
                case "FormerUPN":
                    child.FormerUpn = xml.Text(child.FormerUpn);
                    break;
                case "UPNunknown":
                    child.UpnUnknown = xml.Text(child.UpnUnknown);
                    break;
                case "PersonBirthDate":
                    child.BirthDate = xml.Date(child.BirthDate);
                    break;
                case "ExpectedPersonBirthDate":
                    child.ExpectedBirthDate = xml.Date(child.ExpectedBirthDate);
                    break;
                case "Sex":
                    child.Sex = xml.Text(child.Sex);
                    break;
                case "GenderCurrent":
                    child.GenderCurrent = xml.Text(child.GenderCurrent);
                    break;
                case "PersonDeathDate":
                    child.DeathDate = xml.Date(child.DeathDate);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
    }

    private static void ReadCharacteristics(CensusXml xml, CinChild child)
    {
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "Ethnicity":
                    child.Ethnicity = xml.Text(child.Ethnicity);
                    break;
                case "Disabilities":
                    xml.Codes("Disability", child.Disabilities);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
    }
}
