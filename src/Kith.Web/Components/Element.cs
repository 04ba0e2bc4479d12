using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <summary>What every component takes: more classes, and any HTML attribute, both put on its outermost element.</summary>
public abstract class Element : ComponentBase
{
    /// <summary>Classes added to the component's own.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Attributes the component does not name itself, written as they are.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter]
    internal OwnWords? Around { get; set; }

    internal OwnWords Own => Around ?? OwnWords.English;
}
