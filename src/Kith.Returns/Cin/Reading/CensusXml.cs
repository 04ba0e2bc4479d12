using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Kith.Returns.Cin.Reading;

/// <summary>Walks the elements of a census file within the limits, and reads their values.</summary>
internal sealed partial class CensusXml : IDisposable
{
    private const int UnrecognisedKept = 1_000;

    private readonly PacedStream _stream;
    private readonly ReadLimits _limits;
    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _place;
    private readonly string[] _names;

    public CensusXml(Stream source, ReadLimits limits)
    {
        _limits = limits;
        _names = new string[limits.Depth];
        _stream = new PacedStream(source, limits.BytesPerChild);
        _xml = XmlReader.Create(
            _stream,
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
        _place = (IXmlLineInfo)_xml;
    }

    /// <summary>The encoding that the first line of the file names; null when it names none.</summary>
    public string? Declared =>
        Naming.Match(Encoding.Latin1.GetString(_stream.Beginning)) is { Success: true } naming
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

    public string Name => _xml.LocalName;

    public int Line => _place.LineNumber;

    // The XML reader counts from the name; people count from the bracket before it.
    public int Column => Math.Max(1, _place.LinePosition - 1);

    public bool NothingRead => _stream.Total == 0;

    /// <summary>Where unknown elements of the part being read go.</summary>
    public List<Unrecognised> Unrecognised { get; set; } = [];

    /// <summary>A child, the header or another part begins: its size is counted from here.</summary>
    public void StartPart()
    {
        Elements = 0;
        _stream.Mark();
    }

    public void MoveToRoot()
    {
        _xml.MoveToContent();
        _names[0] = _xml.LocalName;
    }

    /// <summary>Reads what follows the root: there must be nothing but comments.</summary>
    public void MoveToEnd()
    {
        while (_xml.Read()) { }
    }

    /// <summary>Called on an opening tag; gives the token with which <see cref="Next"/> visits the elements inside.</summary>
    public int Enter() => _xml.IsEmptyElement ? -1 : _xml.Depth;

    /// <summary>Moves to the next element directly inside the entered one; false once that one has ended.</summary>
    public bool Next(int entered)
    {
        if (entered < 0)
            return false;
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                CountElement();
                return true;
            }
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == entered)
                return false;
        }
        return false;
    }

    /// <summary>Notes an element that is not expected here, and passes over it with all it holds.</summary>
    public void PassOver()
    {
        if (Unrecognised.Count < UnrecognisedKept)
            Unrecognised.Add(new Unrecognised(string.Join('/', _names[..(_xml.Depth + 1)]), Line, Column));
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
        _xml.Dispose();
        _stream.Dispose();
    }

    private static Field<DateOnly> AsDate(Field raw) => new(raw, Values.Date(raw.Text));

    private string ReadContent()
    {
        if (_xml.IsEmptyElement)
            return "";
        var (depth, text) = (_xml.Depth, "");
        while (_xml.Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    text = text.Length == 0 ? _xml.Value : text + _xml.Value;
                    CheckLength(text);
                    break;
                case XmlNodeType.Element:
                    CountElement();
                    PassOver();
                    break;
                case XmlNodeType.EndElement when _xml.Depth == depth:
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
        var depth = _xml.Depth;
        while (entered >= 0 && _xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
            if (_xml.NodeType == XmlNodeType.Element)
                CountElement();
    }

    private void CountElement()
    {
        // The outermost element has depth 0.
        if (_xml.Depth >= _limits.Depth)
            throw Unreadable.TooDeep(this, _limits.Depth);
        if (++Elements > _limits.ElementsPerChild)
            throw Unreadable.TooManyElements(this, _limits.ElementsPerChild);
        _names[_xml.Depth] = _xml.LocalName;
    }

    private void CheckLength(string text)
    {
        if (text.Length > _limits.CharactersPerValue)
            throw Unreadable.ValueTooLong(this, _limits.CharactersPerValue);
    }
}
