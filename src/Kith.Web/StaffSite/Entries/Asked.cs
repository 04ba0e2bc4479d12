using Kith.Web.Components;

namespace Kith.Web.StaffSite.Entries;

/// <summary>How something is asked.</summary>
public enum AskedAs
{
    Line,
    Text,
    Date,
    Choice,
    Choices,
    Actions,
}

/// <summary>One question of an entry on a record that has an access of its own.</summary>
/// <param name="Name">The input.</param>
/// <param name="Label">What is asked.</param>
/// <param name="As">How.</param>
/// <param name="Missing">What to say where it is left blank; null where it may be.</param>
public sealed record Asked(string Name, string Label, AskedAs As, string? Missing = null)
{
    public string? Hint { get; init; }

    public int Rows { get; init; } = 4;

    /// <summary>The answers to choose from.</summary>
    public IReadOnlyList<Choice> Options { get; init; } = [];
}

/// <summary>An action as it was typed.</summary>
/// <param name="Id">What later facts refer to it by: of all actions of the record, so that what comes of one is said of that one.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Who">By whom; null where nobody is named.</param>
/// <param name="By">By when; null where no day is set.</param>
public sealed record TypedAction(string Id, string What, string? Who, DateOnly? By);
