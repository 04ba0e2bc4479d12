using System.Reflection;

namespace Kith.Tests;

/// <summary>Compiled into every test project, and reads that project's own tests.</summary>
public sealed class AskIdsTests
{
    private static readonly IReadOnlySet<string> Listed = ReadListed();

    [Fact]
    public void Every_ask_named_on_a_test_is_one_that_docs_asks_lists() =>
        Named(Assembly.GetExecutingAssembly()).Except(Listed).ShouldBeEmpty();

    [Fact]
    public void The_list_of_asks_is_read()
    {
        Listed.ShouldContain("A1");
        Listed.ShouldContain("B18");
        Listed.ShouldNotContain("id");
    }

    private static IEnumerable<string> Named(Assembly tests) =>
        tests
            .GetTypes()
            .SelectMany(type => type.GetMethods(Every).Cast<MemberInfo>().Prepend(type))
            .SelectMany(member => member.GetCustomAttributes<AskAttribute>())
            .SelectMany(ask => ask.Ids);

    private const BindingFlags Every =
        BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    private static HashSet<string> ReadListed()
    {
        using var list = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("asks.md")!);
        return
        [
            .. list.ReadToEnd()
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(row => row.Split('|')[1].Trim())
                .Where(id => id is not "id"),
        ];
    }
}
