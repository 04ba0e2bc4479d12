using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Says why a query of the yearly return may stay as it is.</summary>
[ActName("answer-return-query", "Say why a query of the return may stay")]
public sealed record AnswerReturnQuery : Act
{
    /// <summary>The query's rule, such as 2991Q.</summary>
    public string? Rule { get; init; }

    /// <summary>The collection year of the return: 2025-26.</summary>
    public string? CollectionYear { get; init; }

    /// <summary>The values the query is about.</summary>
    public string? About { get; init; }

    /// <summary>Why it may stay.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Registered is null ? "This child has no record yet." : null;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (IsBlank(Rule), "rule", "Open this page from the query it answers"),
            (IsBlank(CollectionYear), "collection-year", "Open this page from the query it answers"),
            (IsBlank(Reason), "reason", "Say why it is right as it is")
        );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new ReturnQueryAnswered(Rule!, CollectionYear!, About ?? "", Reason!)];
}
