using System.Xml;
using Kith.Returns.Cin.Reading;

namespace Kith.Returns.Cin;

/// <summary>Reads a children in need census of any size, one child at a time, whatever the order of its elements.</summary>
public static class CinCensusReader
{
    /// <summary>Reads the header at once and the children as they are asked for.</summary>
    /// <param name="census">The file, from its beginning. It stays open; closing it is the caller's affair.</param>
    /// <param name="limits">How large its parts may be; <see cref="ReadLimits.Default"/> for files from outside.</param>
    /// <exception cref="UnreadableCensus">The file, or its header, cannot be read. Reading the children throws it too.</exception>
    public static CinCensus Read(Stream census, ReadLimits limits) => Read(new CensusXml(census, limits), limits);

    /// <summary>Reads the children without anything but their identifiers, which takes half the time.</summary>
    internal static CinCensus ReadIdentifiers(Stream census, ReadLimits limits) =>
        Read(new CensusXml(census, limits) { IdentifiersOnly = true }, limits);

    private static CinCensus Read(CensusXml xml, ReadLimits limits)
    {
        var others = xml.Unrecognised;
        var header = new CinHeader();
        var message = Guarded(limits, xml, () => ReadFirst(xml, header));
        return new CinCensus(header, ReadChildren(xml, message, others, limits), others)
        {
            ChildrenLine = message < 0 ? 0 : xml.Line,
            ChildrenColumn = message < 0 ? 0 : xml.Column,
        };
    }

    private static int ReadFirst(CensusXml xml, CinHeader header)
    {
        try
        {
            return ReadUpToChildren(xml, header);
        }
        // The reader looks the encoding up when it meets the first line.
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw Unreadable.UnknownEncoding(xml, unknown);
        }
    }

    private static int ReadUpToChildren(CensusXml xml, CinHeader header)
    {
        xml.MoveToRoot();
        if (xml.Name != "Message")
            throw Unreadable.WrongRoot(xml);
        var message = xml.Enter();
        while (xml.Next(message))
        {
            if (xml.Name == "Children")
                return message;
            if (xml.Name == "Header")
                HeaderReading.Read(xml, header);
            else
                xml.PassOver();
        }
        xml.MoveToEnd();
        return -1;
    }

    private static IEnumerable<CinChild> ReadChildren(
        CensusXml xml,
        int message,
        List<Unrecognised> others,
        ReadLimits limits
    )
    {
        using var closing = xml;
        var children = new ChildrenReading(xml, message, others);
        while (Guarded(limits, xml, children.Next) is { } child)
            yield return child;
    }

    private static T Guarded<T>(ReadLimits limits, CensusXml xml, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException found)
        {
            throw Unreadable.From(found, xml);
        }
        catch (InvalidDataException tooLong)
        {
            throw Unreadable.PartTooLong(xml, limits.BytesPerChild, tooLong);
        }
    }
}
