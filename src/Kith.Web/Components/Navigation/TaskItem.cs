namespace Kith.Web.Components;

/// <param name="Title">What is to be done.</param>
/// <param name="Href">Where; null where it cannot be done yet.</param>
/// <param name="Status">How far it is: "Completed" is plain text, everything that needs doing is a tag.</param>
/// <param name="Colour">The colour of the status as a tag; null for plain text.</param>
/// <param name="Hint">A line of help.</param>
public sealed record TaskItem(string Title, string? Href, string Status, TagColour? Colour = null, string? Hint = null)
{
    public bool CannotStart { get; init; }
    public string? Class { get; init; }
}
