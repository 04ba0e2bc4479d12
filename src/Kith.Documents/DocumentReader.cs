using System.Security.Cryptography;
using System.Text;
using Fluid;
using Fluid.Parser;
using Kith.Guidance;

namespace Kith.Documents;

/// <summary>Reads the template of one document: what it is between two lines of three dashes, then its words.</summary>
internal sealed class DocumentReader(Shape.Group model, Mistakes errors)
{
    // The longest of ours is a twentieth of it.
    private const int MostCharacters = 60_000;
    private const int OldestReader = 18;
    private const string Fence = "---";
    private const string OwnPage = "own-page-from-age";

    private static readonly Dictionary<string, Audience> Audiences = new()
    {
        ["parent"] = Audience.Parent,
        ["child"] = Audience.Child,
        ["agency"] = Audience.Agency,
    };

    private static readonly Dictionary<string, bool> Checks = new() { ["where-needed"] = false, ["always"] = true };

    // One that is not told of is not parsed either: liquid's own tags for files, macros and the like stay off.
    private static readonly FluidParser Parser = new(
        new FluidParserOptions { AllowFunctions = false, AllowLiquidTag = false }
    );

    internal Document? Read(string file, string text)
    {
        if (text.Length > MostCharacters)
            return Wrong(
                file,
                0,
                $"A document has at most {MostCharacters / 1000} KB. Check that it is the right file."
            );
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, 1);
        if (lines[0] != Fence || end < 0)
            return Wrong(file, 1, "A document begins with what it is, between two lines of three dashes.");
        // A comment in place of the first line, so that what is said of line 3 is line 3 of the file.
        if (YamlText.Read(file, string.Join('\n', lines[1..end].Prepend("#")), errors) is not { } root)
            return null;
        var before = errors.Count;
        var body = string.Join('\n', lines[(end + 1)..]);
        var known = root.TryOneOf("for", "kind of reader", Audiences, out var audience);
        var words = Words(file, body, end + 2, known ? audience : null);
        var document = words is null ? null : Of(root, words, file, text, known ? audience : null);
        return errors.Count == before ? document : null;
    }

    private static Document Of(YamlMap root, IFluidTemplate words, string file, string text, Audience? audience)
    {
        var id = root.Required("document");
        if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            root.Error("document", $"\"{id}\" has to be lower-case words joined by hyphens.");
        if (audience is null && !root.Has("for"))
            root.Error(root.Line, id, "\"for\" is missing. Say for whom it is: parent, child or agency.");
        if (root.Has(OwnPage) && audience is not Audience.Child)
            root.Error(OwnPage, $"\"{OwnPage}\" is of a document for a child.");
        root.TryOneOf("check", "way of checking", Checks, out var always);
        var document = new Document(words)
        {
            Id = id,
            Title = root.Required("title"),
            For = audience ?? default,
            Needs = root.Words("needs"),
            IsCheckedAlways = always,
            Language = root.Required("language"),
            ReadingAge = Age(root, "reading-age"),
            FromAge = root.Has("from-age") ? Age(root, "from-age") : 0,
            OwnPageFromAge = root.Has(OwnPage) ? Age(root, OwnPage) : null,
            WithheldAs = root.Required("withheld"),
            Tells = root.Map("tells")?.All().ToDictionary(pair => pair.Key, pair => pair.Value.ToString().Trim()) ?? [],
            File = file,
            Text = text,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
        root.Done("a document");
        return document;
    }

    private static int Age(YamlMap root, string key)
    {
        if (int.TryParse(root.Required(key), out var age) && age is > 0 and <= OldestReader)
            return age;
        root.Error(key, $"\"{key}\" has to be an age in years, 1 to {OldestReader}.");
        return 0;
    }

    private FluidTemplate? Words(string file, string body, int first, Audience? reader)
    {
        if (!Parser.TryParse(body, out var template, out var error))
            return Wrong<FluidTemplate>(file, first + LineIn(error) - 1, $"This cannot be read: {error}");
        var check = new TemplateCheck(
            model,
            reader,
            (word, message) => errors.Add(new GuidanceError(file, first + LineOf(body, word), null, message))
        );
        check.Read(((FluidTemplate)template).Statements);
        return (FluidTemplate)template;
    }

    // "… at (2:59)", and after it the line itself.
    private static int LineIn(string error)
    {
        const string At = " at (";
        var from = error.IndexOf(At, StringComparison.Ordinal) + At.Length;
        var to = error.IndexOf(':', from);
        return from >= At.Length && to > from && int.TryParse(error.AsSpan(from, to - from), out var line) ? line : 1;
    }

    // The parser does not keep where a word stood: it is the first place that says it inside braces.
    private static int LineOf(string body, string word) =>
        Array.FindIndex(
            body.Split('\n'),
            line => line.Contains('{', StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal)
        )
            is >= 0
                and var found
            ? found
            : 0;

    private Document? Wrong(string file, int line, string message) => Wrong<Document>(file, line, message);

    private T? Wrong<T>(string file, int line, string message)
        where T : class
    {
        errors.Add(new GuidanceError(file, line, null, message));
        return null;
    }
}
