using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildSite;

/// <summary>Closes the child's own page. It holds from the next page that is opened with the card.</summary>
[ActName("close-child-page", "Close the child’s own page")]
public sealed record CloseChildPage : Act<ChildPageClosed>
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        ChildPageAccess.LastSaid(record)?.Fact is ChildPageGiven ? null : "The child has no page of their own.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        ChildPageAccess.LastSaid(record) is { } given ? NotBefore(given.On, "when the child was given it") : [];
}
