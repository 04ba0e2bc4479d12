using System.Globalization;
using System.Xml;

namespace Kith.Returns.Cin.Reading;

/// <summary>Every way in which a file is refused, with what to do about it.</summary>
internal static class Unreadable
{
    private const string ExportAgain = "Export the return again, and send it whole.";

    private const string AsUtf8 =
        "Open the file in a text editor, save it with the encoding UTF-8, and let its first line say encoding=\"UTF-8\".";

    public static UnreadableCensus Empty() => new("The file is empty.", ExportAgain, 0, 0);

    public static UnreadableCensus WrongRoot(CensusXml xml) =>
        At(
            xml,
            $"This is not a children in need census: it begins with <{Short(xml.Name)}>, not with <Message>.",
            "Choose the XML file made for the census."
        );

    public static UnreadableCensus TooDeep(CensusXml xml, int limit) =>
        At(
            xml,
            $"More than {limit} elements stand inside one another.",
            "Look for a closing tag that is missing above this line."
        );

    public static UnreadableCensus TooManyElements(CensusXml xml, int limit) =>
        At(
            xml,
            string.Create(
                CultureInfo.InvariantCulture,
                $"One child, or the header, has more than {limit:N0} elements."
            ),
            "Look for a </Child> that is missing, or for an export that repeats the same group."
        );

    public static UnreadableCensus ValueTooLong(CensusXml xml, int limit) =>
        At(
            xml,
            string.Create(CultureInfo.InvariantCulture, $"A value has more than {limit:N0} characters."),
            "Look for a closing tag that is missing, or correct the value."
        );

    public static UnreadableCensus PartTooLong(CensusXml xml, int limit, Exception cause) =>
        At(
            xml,
            string.Create(
                CultureInfo.InvariantCulture,
                $"From here on, one child or the space between two takes more than {limit:N0} bytes."
            ),
            "Look for a closing tag or quotation mark that is missing.",
            cause
        );

    /// <summary>Puts what the XML reader found into our words where they are known, and into its own otherwise.</summary>
    public static UnreadableCensus From(XmlException found, CensusXml xml)
    {
        if (xml.NothingRead)
            return Empty();
        var (reason, whatToDo) = found.Message switch
        {
            var m when m.Contains("Unexpected end of file", StringComparison.Ordinal) => (
                "The file ends too early.",
                "It was cut off on the way: copy or export it again."
            ),
            var m when m.Contains("DTD", StringComparison.Ordinal) => (
                "The file has a document type declaration, which is refused because it can be misused.",
                "Remove the <!DOCTYPE ...> and send the file again."
            ),
            var m when m.Contains("encoding", StringComparison.OrdinalIgnoreCase) => (
                $"{Says(xml.Declared)}, and a character here is not: it is likely Windows-1252, as older systems write it.",
                AsUtf8
            ),
            var m when m.Contains("Root element is missing", StringComparison.Ordinal) => (
                "There is no XML element in the file.",
                ExportAgain
            ),
            var m when m.Contains("Data at the root level", StringComparison.Ordinal) => (
                "There is text outside the XML, or the file is not XML at all.",
                "Choose the XML file made for the census."
            ),
            var m => ($"The XML is not well formed: {WithoutPlace(m)}", "Correct it at this line, or export again."),
        };
        return new UnreadableCensus(
            reason,
            whatToDo,
            Math.Max(1, found.LineNumber),
            Math.Max(1, found.LinePosition),
            found
        );
    }

    public static UnreadableCensus UnknownEncoding(CensusXml xml, Exception found) =>
        new($"{Says(xml.Declared)}. Kith reads UTF-8 and UTF-16 only.", AsUtf8, 1, 1, found);

    private static string Says(string? encoding) =>
        encoding is null
            ? "The file names no encoding, which means UTF-8"
            : $"The first line says that the encoding of the file is {Short(encoding)}";

    private static UnreadableCensus At(CensusXml xml, string reason, string whatToDo, Exception? cause = null) =>
        new(reason, whatToDo, Math.Max(1, xml.Line), xml.Column, cause);

    private static string WithoutPlace(string message)
    {
        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return Short(end < 0 ? message : message[..end]);
    }

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + " ...";
}
