using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>Something that somebody takes on at a meeting.</summary>
/// <param name="Id">What later facts refer to it by. It is kept when it goes on to a plan.</param>
/// <param name="Does">What is done.</param>
/// <param name="Name">Who does it.</param>
/// <param name="Agency">For which agency they work; null for the family and for us.</param>
/// <param name="By">By when; null for what goes on until the next meeting.</param>
public sealed record MinuteAction(
    string Id,
    string? Does = null,
    string? Name = null,
    string? Agency = null,
    DateOnly? By = null
) : IRow<MinuteAction>, IAsAction
{
    [JsonIgnore]
    public PlanAction Action => new(Id, Does: Does, Who: Who, By: By);

    public static MinuteAction From(string id, string text) => new(id, text);

    /// <summary>It in a line.</summary>
    public string Said() => $"{Who}: {Does}{(By is { } by ? $", by {Plain.Day(by)}" : "")}";

    private string Who =>
        string.Join(", ", new[] { Name, Agency }.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct());
}
