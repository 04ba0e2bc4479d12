using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Says why a query of the yearly return may stay as it is.</summary>
[ActName("answer-return-query", "Say why a query of the return may stay")]
public sealed record AnswerReturnQuery : Act<ReturnQueryAnswered>
{
    /// <summary>The query's rule, such as 2991Q.</summary>
    public string? Rule { get; init; }

    /// <summary>The collection year of the return: 2025-26.</summary>
    public string? CollectionYear { get; init; }

    /// <summary>The values the query is about.</summary>
    public string? About { get; init; }

    /// <summary>Why it may stay.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.Registered is null ? "This child has no record yet." : null;

    protected override ReturnQueryAnswered Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            About = About ?? "",
        };
}
