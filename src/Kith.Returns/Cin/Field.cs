namespace Kith.Returns.Cin;

/// <summary>One element of a census file: its text exactly as written, and where it stands.</summary>
/// <param name="Text">The text, untrimmed; null when there is no such element, empty when the element is empty.</param>
/// <param name="Line">Line of the element's opening tag, from 1; 0 when there is no such element.</param>
/// <param name="Column">Column of the element's opening tag, from 1; 0 when there is no such element.</param>
public readonly record struct Field(string? Text, int Line, int Column)
{
    /// <summary>Whether there is anything in it: a missing, empty or blank element is absent.</summary>
    public bool Given => !string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether the element stands in the file at all, be it empty.</summary>
    public bool Present => Line > 0;

    /// <inheritdoc />
    public override string ToString() => Text ?? "";
}

/// <summary>An element that should read as a date, a flag or a number.</summary>
/// <param name="Raw">The text as written and its place.</param>
/// <param name="Value">What it reads as; null when absent or unreadable (31 April, letters in a number).</param>
/// <typeparam name="T">Kind of value.</typeparam>
public readonly record struct Field<T>(Field Raw, T? Value)
    where T : struct
{
    /// <summary>Whether the element has any text, readable or not.</summary>
    public bool Given => Raw.Given;

    /// <summary>Line of the opening tag, from 1; 0 when there is no such element.</summary>
    public int Line => Raw.Line;

    /// <summary>Column of the opening tag, from 1; 0 when there is no such element.</summary>
    public int Column => Raw.Column;

    /// <inheritdoc />
    public override string ToString() => Raw.ToString();
}
