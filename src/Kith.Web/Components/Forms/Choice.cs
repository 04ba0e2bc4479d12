using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <summary>One answer that can be chosen, in radios, checkboxes or a select.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">A line of help below the answer.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>Yes and no, posted as "yes" and "no".</summary>
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    /// <summary>The answer's own id, where the field's id with a number will not do.</summary>
    public string? Id { get; init; }

    /// <summary>What to ask further if this answer is chosen: shown below it.</summary>
    public RenderFragment? Reveal { get; init; }

    /// <summary>A word between this answer and the one before, such as "or".</summary>
    public string? Divider { get; init; }

    /// <summary>Of checkboxes: choosing this clears the others, as "None of these" does.</summary>
    public bool Exclusive { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Markup to show in place of the text.</summary>
    public RenderFragment? Content { get; init; }

    public IReadOnlyDictionary<string, object>? Attributes { get; init; }
}
