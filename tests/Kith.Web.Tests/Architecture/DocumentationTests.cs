using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Kith.Casework.Record;

namespace Kith.Web.Tests.Architecture;

/// <summary>
/// What is public in the casework says what it means. What carries on the meaning of something else (an override, a member of an
/// interface) need not say so again: that is all the compiler's own check would ask for in an act.
/// </summary>
public sealed class DocumentationTests
{
    private static readonly HashSet<string> Documented =
    [
        .. XDocument
            .Load(Path.ChangeExtension(typeof(Act).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value.Split('(')[0].Split("``")[0]),
    ];

    [Fact]
    public void Whatever_is_public_in_the_casework_says_what_it_means()
    {
        List<Type> types = [.. typeof(Act).Assembly.GetExportedTypes().Where(type => !IsGenerated(type))];

        types.Count.ShouldBeGreaterThan(300);
        types
            .SelectMany(type => Members(type).Prepend($"T:{NameOf(type)}"))
            .Where(member => !Documented.Contains(member))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        const BindingFlags Own =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var inherited = type.IsInterface
            ? []
            : type.GetInterfaces().SelectMany(one => type.GetInterfaceMap(one).TargetMethods).ToHashSet();
        // What stands in brackets after a record's name is said with the record.
        var inBrackets = type.GetConstructors(Own)
            .SelectMany(one => one.GetParameters())
            .Select(one => one.Name)
            .ToHashSet();
        return
        [
            .. type.GetMethods(Own)
                .Where(one => !one.IsSpecialName && !IsGenerated(one) && IsSaid(one))
                // A property that extends a class is one to whoever reads the source, and a method in what is built.
                .Where(one => !one.Name.StartsWith("get_", StringComparison.Ordinal))
                .Select(one => $"M:{NameOf(type)}.{one.Name}"),
            .. type.GetProperties(Own)
                .Where(one => !IsGenerated(one) && IsSaid(one.GetMethod ?? one.SetMethod!))
                .Where(one => !inBrackets.Contains(one.Name))
                .Select(one => $"P:{NameOf(type)}.{one.Name}"),
            .. type.GetFields(Own)
                .Where(one => one is { IsSpecialName: false } && (one.IsPublic || one.IsFamily))
                .Select(one => $"F:{NameOf(type)}.{one.Name}"),
        ];

        bool IsSaid(MethodInfo method) =>
            (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
            && method.GetBaseDefinition() == method
            && !inherited.Contains(method);
    }

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.Name.Contains('<', StringComparison.Ordinal)
        || member.Name == "EqualityContract";

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');
}
