using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kith.Web.Tests.Architecture;

/// <summary>What a built assembly says of itself: what it references, and what each of its types uses.</summary>
internal sealed class BuiltAssembly
{
    private BuiltAssembly(string name, IReadOnlyList<string> references, IReadOnlyList<Use> uses)
    {
        Name = name;
        References = references;
        Uses = uses;
    }

    public string Name { get; }

    /// <summary>The simple names of the assemblies whose types it uses.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Every use, in a signature or inside a method's body, of a type or a member by one of its types.</summary>
    public IReadOnlyList<Use> Uses { get; }

    private static readonly ConcurrentDictionary<string, BuiltAssembly> Known = new();

    /// <param name="name">Without ending, such as "Kith.Casework"; it is looked for beside the tests.</param>
    public static BuiltAssembly Read(string name) => Known.GetOrAdd(name, ReadFile);

    private static BuiltAssembly ReadFile(string name)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
        var metadata = file.GetMetadataReader();
        return new BuiltAssembly(
            metadata.GetString(metadata.GetAssemblyDefinition().Name),
            [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))],
            [.. new UsesOfAssembly(file, metadata).Read().Distinct()]
        );
    }
}

/// <summary>One type's use of another, or of its member.</summary>
/// <param name="By">The outermost type that uses: compiler-made and nested types count as the one they stand in.</param>
/// <param name="Type">The used type's full name; a nested type is named with its outer type and a '+'.</param>
/// <param name="Member">The used member with its first parameter, as "ReadAllText(System.String)"; empty for a mere mention.</param>
internal sealed record Use(string By, string Type, string Member = "")
{
    public override string ToString() => Member.Length == 0 ? $"{By} uses {Type}" : $"{By} uses {Type}.{Member}";
}
