namespace Kith.Casework.Record;

/// <summary>One action of a plan, of whatever stage.</summary>
/// <param name="Id">What later facts refer to it by.</param>
/// <param name="Change">What it should change.</param>
/// <param name="Does">What is done.</param>
/// <param name="Who">Who does it: a parent, a grandmother, an agency.</param>
/// <param name="By">By when; null for what goes on until the plan is looked at again.</param>
/// <param name="Helps">Who is helped by it.</param>
/// <param name="Works">How everybody will know that it works.</param>
public sealed record PlanAction(
    string Id,
    string? Change = null,
    string? Does = null,
    string? Who = null,
    DateOnly? By = null,
    string? Helps = null,
    string? Works = null
) : IRow<PlanAction>
{
    public static PlanAction From(string id, string text) => new(id, Does: text);

    /// <summary>It in a line.</summary>
    public string Said() => $"{Does}{(Who is null ? "" : $" ({Who})")}{(By is { } by ? $", by {Plain.Day(by)}" : "")}";
}

/// <summary>A row that can be shown as an action of a plan beside those of others.</summary>
public interface IAsAction
{
    /// <summary>The action.</summary>
    PlanAction Action { get; }
}
