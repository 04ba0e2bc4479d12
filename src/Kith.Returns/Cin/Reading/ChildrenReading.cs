namespace Kith.Returns.Cin.Reading;

/// <summary>Goes from child to child, through more than one Children group should there be several.</summary>
internal sealed class ChildrenReading(CensusXml xml, int message, List<Unrecognised> others)
{
    private int _children = message < 0 ? -1 : xml.Enter();
    private int _position;

    /// <summary>The next child; null after the last, when the rest of the file has been found in order.</summary>
    public CinChild? Next()
    {
        if (message < 0)
            return null;
        do
        {
            xml.StartPart();
            while (xml.Next(_children))
            {
                xml.StartPart();
                if (xml.Name == "Child")
                    return ChildReading.Read(xml, ++_position);
                xml.Unrecognised = others;
                xml.PassOver();
            }
        } while (MoveToMoreChildren());
        xml.MoveToEnd();
        return null;
    }

    private bool MoveToMoreChildren()
    {
        xml.Unrecognised = others;
        while (xml.Next(message))
        {
            xml.StartPart();
            if (xml.Name == "Children")
            {
                _children = xml.Enter();
                return true;
            }
            xml.PassOver();
        }
        return false;
    }
}
