namespace Kith.Returns.Cin;

/// <summary>An element the census does not know at this place, or a single element given a second time. It is left out.</summary>
/// <param name="Path">Names from the root down to the element.</param>
/// <param name="Line">Line of its opening tag, from 1.</param>
/// <param name="Column">Column of its opening tag, from 1.</param>
public sealed record Unrecognised(string Path, int Line, int Column);
