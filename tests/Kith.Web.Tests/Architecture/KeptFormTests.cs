using System.Text.RegularExpressions;
using Kith.Tests.Cases;

namespace Kith.Web.Tests.Architecture;

/// <summary>Every form that somebody types words into keeps them while they type, as it stands in the source of the site.</summary>
public sealed partial class KeptFormTests
{
    /// <summary>Forms of which nothing is kept, and why.</summary>
    private static readonly Dictionary<string, string> NotKept = new()
    {
        ["SignInView"] = "a user name and a password: nobody is signed in yet, whose draft it could be",
        ["SetPasswordView"] = "a code and a password, which are never kept",
        ["FamilySignInView"] = "a name and a password: nobody is signed in yet, whose draft it could be",
        ["FamilyCodeView"] = "a code, a date of birth and a password, which are never kept",
        ["PartnerSignInView"] = "a code and a surname, which are never kept",
        ["CardView"] = "the words of a card, which are never kept",
        ["StyleGuideForms"] = "shows how inputs look and sends nothing",
        ["WorryView"] =
            "nobody is signed in, and others may use the device: kept where the writer asks for it, under a code",
        ["WorryGoOnView"] = "a code and a word, which are never kept",
        ["ReturnsView"] = "the three digits of the authority, which the page fills in from the last return",
    };

    private static readonly Dictionary<string, string> Views = Read();

    [Fact]
    public void Every_form_that_is_posted_and_typed_into_keeps_what_is_typed() =>
        Views
            .Where(view => !NotKept.ContainsKey(view.Key) && Loses(view.Value).Any())
            .Select(view => view.Key)
            .ShouldBeEmpty();

    [Fact]
    public void What_is_not_kept_is_typed_into_and_still_there() =>
        NotKept.Keys.Where(view => !Loses(Views[view]).Any()).ShouldBeEmpty();

    [Theory]
    [InlineData("<form method=\"post\" action=\"/a\"><Textarea Name=\"a\" /></form>", true)]
    [InlineData("<form method=\"post\" action=\"/a\"><PersonFields Form=\"Form\" /></form>", true)]
    [InlineData("<form method=\"post\" action=\"/a\"><input type=\"text\" name=\"a\" /></form>", true)]
    [InlineData("<form method=\"post\" data-autosave=\"/k\"><Textarea Name=\"a\" /></form>", true)]
    [InlineData("<form method=\"post\" data-autosave=\"/k\"><FormToken /><Textarea /><DraftStatus /></form>", false)]
    [InlineData("<KeptForm Page=\"a\"><Textarea Name=\"a\" /></KeptForm>", false)]
    [InlineData("<form method=\"post\" action=\"/a\"><Button>Done</Button></form>", false)]
    [InlineData("<form method=\"get\" action=\"/a\"><TextInput Name=\"a\" /></form>", false)]
    public void The_check_finds_a_form_that_loses_what_is_typed(string view, bool loses) =>
        Loses(view).Any().ShouldBe(loses);

    private static IEnumerable<string> Loses(string view) =>
        Posted()
            .Matches(view)
            .Select(form => form.Value)
            .Where(form => IsTypedInto(form, []) && !Keeps().All(part => part.IsMatch(form)));

    // What a form asks may stand in a component of its own.
    private static bool IsTypedInto(string markup, HashSet<string> seen) =>
        Input().IsMatch(markup)
        || Component()
            .Matches(markup)
            .Select(found => found.Groups["name"].Value)
            .Any(name => seen.Add(name) && Views.TryGetValue(name, out var component) && IsTypedInto(component, seen));

    private static IEnumerable<Regex> Keeps() => [Autosave(), Token(), Status()];

    private static Dictionary<string, string> Read()
    {
        var site = Path.Combine(Shipped.Root, "src", "Kith.Web");
        return Directory
            .EnumerateFiles(site, "*.razor", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "_Imports.razor")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
    }

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Posted();

    [GeneratedRegex(
        "<((Textarea|TextInput|CharacterCount|textarea)\\b|input[^>]*type=\"text\")",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Input();

    [GeneratedRegex("<(?<name>[A-Z]\\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Component();

    [GeneratedRegex("data-autosave=", RegexOptions.ExplicitCapture)]
    private static partial Regex Autosave();

    [GeneratedRegex("<(FormToken|EntryInputs)\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex("<DraftStatus\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Status();
}
