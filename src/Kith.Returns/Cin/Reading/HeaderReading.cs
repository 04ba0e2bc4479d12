namespace Kith.Returns.Cin.Reading;

/// <summary>Reads the header; its three groups may come in any order.</summary>
internal static class HeaderReading
{
    public static void Read(CensusXml xml, CinHeader header)
    {
        (header.Line, header.Column) = (xml.Line, xml.Column);
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "CollectionDetails":
                    ReadCollection(xml, header);
                    break;
                case "Source":
                    ReadSource(xml, header);
                    break;
                case "Content":
                    // Some systems name the level of the data here; it says nothing that matters to us.
                    xml.PassOverQuietly();
                    break;
                default:
                    xml.PassOver();
                    break;
            }
    }

    private static void ReadCollection(CensusXml xml, CinHeader header)
    {
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "Collection":
                    header.Collection = xml.Text(header.Collection);
                    break;
                case "Year":
                    header.Year = xml.Number(header.Year);
                    break;
                case "ReferenceDate":
                    header.ReferenceDate = xml.Date(header.ReferenceDate);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
    }

    private static void ReadSource(CensusXml xml, CinHeader header)
    {
        for (var at = xml.Enter(); xml.Next(at); )
            switch (xml.Name)
            {
                case "SourceLevel":
                    header.SourceLevel = xml.Text(header.SourceLevel);
                    break;
                case "LEA":
                    header.Authority = xml.Text(header.Authority);
                    break;
                case "SoftwareCode":
                    header.SoftwareCode = xml.Text(header.SoftwareCode);
                    break;
                case "Release":
                    header.Release = xml.Text(header.Release);
                    break;
                case "SerialNo":
                    header.SerialNumber = xml.Text(header.SerialNumber);
                    break;
                case "DateTime":
                    header.MadeAt = xml.Text(header.MadeAt);
                    break;
                default:
                    xml.PassOver();
                    break;
            }
    }
}
