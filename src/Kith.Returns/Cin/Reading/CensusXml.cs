using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Kith.Returns.Cin.Reading;

/// <summary>Walks the elements of a census file within the limits, and reads their values.</summary>
internal sealed partial class CensusXml : IDisposable
{
    private const int UnrecognisedKept = 1_000;

    private readonly PacedStream stream;
    private readonly ReadLimits limits;
    private readonly XmlReader xml;
    private readonly IXmlLineInfo place;
    private readonly string[] names;

    public CensusXml(Stream source, ReadLimits limits)
    {
        this.limits = limits;
        names = new string[limits.Depth];
        stream = new PacedStream(source, limits.BytesPerChild);
        xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CloseInput = false,
            }
        );
        place = (IXmlLineInfo)xml;
    }

    /// <summary>The encoding that the first line of the file names; null when it names none.</summary>
    public string? Declared =>
        Naming.Match(Encoding.Latin1.GetString(stream.Beginning)) is { Success: true } naming
            ? naming.Groups["name"].Value
            : null;

    [GeneratedRegex(
        """^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\bencoding\s*=\s*['"](?<name>[^'"]+)['"]""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Naming { get; }

    /// <summary>Whether everything else about a child is to be passed over.</summary>
    public bool IdentifiersOnly { get; init; }

    /// <summary>Elements of the part so far.</summary>
    public int Elements { get; private set; }

    public string Name => xml.LocalName;

    public int Line => place.LineNumber;

    // The XML reader counts from the name; people count from the bracket before it.
    public int Column => Math.Max(1, place.LinePosition - 1);

    public bool NothingRead => stream.Total == 0;

    /// <summary>Where unknown elements of the part being read go.</summary>
    public List<Unrecognised> Unrecognised { get; set; } = [];

    /// <summary>A child, the header or another part begins: its size is counted from here.</summary>
    public void StartPart()
    {
        Elements = 0;
        stream.Mark();
    }

    public void MoveToRoot()
    {
        xml.MoveToContent();
        names[0] = xml.LocalName;
    }

    /// <summary>Reads what follows the root: there must be nothing but comments.</summary>
    public void MoveToEnd()
    {
        while (xml.Read()) { }
    }

    /// <summary>Called on an opening tag; gives the token with which <see cref="Next"/> visits the elements inside.</summary>
    public int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>Moves to the next element directly inside the entered one; false once that one has ended.</summary>
    public bool Next(int entered)
    {
        if (entered < 0)
            return false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                CountElement();
                return true;
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == entered)
                return false;
        }
        return false;
    }

    /// <summary>Notes an element that is not expected here, and passes over it with all it holds.</summary>
    public void PassOver()
    {
        if (Unrecognised.Count < UnrecognisedKept)
            Unrecognised.Add(new Unrecognised(string.Join('/', names[..(xml.Depth + 1)]), Line, Column));
        var entered = Enter();
        while (Next(entered))
            PassOverQuietly();
    }

    /// <summary>Reads a single value. A second element of the same name is passed over and noted.</summary>
    public Field Text(Field earlier)
    {
        if (!earlier.Given)
            return Text();
        PassOver();
        return earlier;
    }

    public Field Text()
    {
        var (line, column) = (Line, Column);
        return new Field(ReadContent(), line, column);
    }

    /// <summary>Reads the codes inside a wrapper; empty ones are left out.</summary>
    public void Codes(string name, List<Field> into)
    {
        for (var at = Enter(); Next(at); )
            if (Name != name)
                PassOver();
            else if (Text() is { Given: true } code)
                into.Add(code);
    }

    public Field<DateOnly> Date(Field<DateOnly> earlier) => AsDate(Text(earlier.Raw));

    public Field<DateOnly> Date() => AsDate(Text());

    public Field<bool> Flag(Field<bool> earlier)
    {
        var raw = Text(earlier.Raw);
        return new Field<bool>(raw, Values.Flag(raw.Text));
    }

    public Field<int> Number(Field<int> earlier)
    {
        var raw = Text(earlier.Raw);
        return new Field<int>(raw, Values.Number(raw.Text));
    }

    /// <summary>Closes the reader; the caller's stream stays open.</summary>
    public void Dispose()
    {
        xml.Dispose();
        stream.Dispose();
    }

    private static Field<DateOnly> AsDate(Field raw) => new(raw, Values.Date(raw.Text));

    private string ReadContent()
    {
        if (xml.IsEmptyElement)
            return "";
        var (depth, text) = (xml.Depth, "");
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    text = text.Length == 0 ? xml.Value : text + xml.Value;
                    CheckLength(text);
                    break;
                case XmlNodeType.Element:
                    CountElement();
                    PassOver();
                    break;
                case XmlNodeType.EndElement when xml.Depth == depth:
                    return text;
                default:
                    break;
            }
        }
        return text;
    }

    /// <summary>Passes over an element with all it holds.</summary>
    public void PassOverQuietly()
    {
        var entered = Enter();
        var depth = xml.Depth;
        while (entered >= 0 && xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType == XmlNodeType.Element)
                CountElement();
    }

    private void CountElement()
    {
        // The outermost element has depth 0.
        if (xml.Depth >= limits.Depth)
            throw Unreadable.TooDeep(this, limits.Depth);
        if (++Elements > limits.ElementsPerChild)
            throw Unreadable.TooManyElements(this, limits.ElementsPerChild);
        names[xml.Depth] = xml.LocalName;
    }

    private void CheckLength(string text)
    {
        if (text.Length > limits.CharactersPerValue)
            throw Unreadable.ValueTooLong(this, limits.CharactersPerValue);
    }
}
