namespace Kith.Returns.Cin.Checking;

/// <summary>An element that rules speak of, and how it is found from where a check stands.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Read">Its text and place.</param>
internal sealed record Element(Part Part, string Name, Func<Scope, Field> Read)
{
    /// <summary>What stands between the part and the element, for example <c>ChildIdentifiers/</c>.</summary>
    public string Inside { get; init; } = "";

    /// <summary>Whether the element is itself what is checked one by one (a factor, a review date).</summary>
    public bool IsPart { get; init; }

    public string Path(Scope at) => IsPart ? at.Path(Part) : $"{at.Path(Part)}/{Inside}{Name}";

    public (int Line, int Column) Place(Scope at) =>
        Read(at) is { Present: true } field ? (field.Line, field.Column) : at.Place(Part);

    public FoundValue Value(Scope at)
    {
        var text = Read(at).Text ?? "";
        return new FoundValue(Name, text.Length <= 200 ? text : text[..200] + " ...");
    }
}
