using System.Text.RegularExpressions;
using Kith.Tests.Cases;

namespace Kith.Web.Tests.Architecture;

/// <summary>How the sources are laid out and named, as CONTRIBUTING says.</summary>
public sealed partial class LayoutTests
{
    // Folders inside these only keep files in order: whoever uses them names one thing.
    private static readonly string[] OneThing =
    [
        "Kith.Guidance",
        "Kith.Casework.People",
        "Kith.Casework.Record",
        "Kith.Web.Components",
    ];

    [Fact]
    public void A_namespace_is_the_folder_or_the_one_thing_that_the_folder_keeps_in_order() =>
        Sources()
            .Select(file => (file.Name, Said: Namespace().Match(file.Text).Groups["name"].Value, Folder(file.Name)))
            .Where(file => file.Said.Length > 0 && !IsOf(file.Said, file.Item3))
            .Select(file => $"{file.Name}: {file.Said}")
            .ShouldBeEmpty();

    [Fact]
    public void What_stops_work_is_called_stop() =>
        Sources()
            .SelectMany(file => Token().Matches(file.Text).Select(found => (file.Name, found.Groups["name"].Value)))
            // The end of a whole site or of telling how far work is; and a name that a base class gave.
            .Where(token => token.Value is not ("stop" or "site" or "end" or "cancellationToken" or "stoppingToken"))
            .Select(token => $"{token.Name}: {token.Value}")
            .ShouldBeEmpty();

    // A declaration needs them.
    [Fact]
    public void One_statement_on_one_line_stands_without_braces() =>
        Sources()
            .SelectMany(file =>
                Braced().Matches(file.Text).Select(found => (file.Name, Says: found.Groups["says"].Value))
            )
            .Where(found => !Declares().IsMatch(found.Says))
            .Select(found => $"{found.Name}: {found.Says}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Kith.Guidance", "Kith.Guidance.Days", true)]
    [InlineData("Kith.Guidance.Days", "Kith.Guidance.Days", true)]
    [InlineData("Kith.Casework", "Kith.Casework.Record", false)]
    [InlineData("Kith.Web.Shared", "Kith.Web.Shared.Access", false)]
    public void The_check_knows_a_namespace_that_is_another_than_its_folder(string said, string folder, bool fits) =>
        IsOf(said, folder).ShouldBe(fits);

    private static bool IsOf(string said, string folder) =>
        said == folder || (OneThing.Contains(said) && folder.StartsWith(said + ".", StringComparison.Ordinal));

    private static IEnumerable<(string Name, string Text)> Sources() =>
        from root in new[] { "src", "bench" }
        from file in Directory.EnumerateFiles(Path.Combine(Shipped.Root, root), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Path.Combine(Shipped.Root, root), file).Replace('\\', '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        select (name, File.ReadAllText(file));

    private static string Folder(string name) => name[..name.LastIndexOf('/')].Replace('/', '.');

    [GeneratedRegex("^namespace (?<name>[\\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?<indent> *)(if|for|foreach|while|else if|else)\b.*\n\k<indent>\{\n *(?<says>[^\n]*;)\n\k<indent>\}\n",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Braced();

    [GeneratedRegex(
        @"^(?!return |throw |yield |await )(var|using|const|[\w<>,\[\]?.]+) \w+( =|;)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declares();

    [GeneratedRegex("[(,]\\s*CancellationToken (?<name>\\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
