using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

public enum LabelSize
{
    Normal,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>What every question of a form has: a name, a label, help, and what is wrong with the answer.</summary>
public abstract class Field : Element
{
    /// <summary>The name it is posted under; also its id, unless <see cref="Id"/> says otherwise.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public LabelSize LabelSize { get; set; }

    /// <summary>The question is the page's heading: its label becomes the h1.</summary>
    [Parameter]
    public bool LabelIsHeading { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What to do about the answer. Left out, the page's errors are asked for this field.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Classes of the whole question, where <see cref="Element.Class"/> is the input's.</summary>
    [Parameter]
    public string? GroupClass { get; set; }

    /// <summary>The id of something else on the page that describes the question.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [CascadingParameter]
    internal FormErrors? Errors { get; set; }

    internal string FieldId => string.IsNullOrEmpty(Id) ? Name : Id;

    internal string? Message => Error ?? Errors?.For(FieldId);

    internal string HintId => $"{FieldId}-hint";

    internal string ErrorId => $"{FieldId}-error";

    internal string? Describing =>
        Markup.Words(DescribedBy, Hint is null ? null : HintId, Message is null ? null : ErrorId);
}
