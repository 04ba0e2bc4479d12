using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Records that a child was told what came of something they had asked for: what was done, or why not.</summary>
[ActName(ChildAsked.AnsweredBy, "Tell the child what came of what they asked for", Place = 179)]
public sealed record AnswerChild : Act<ChildAnswered>
{
    /// <summary>What it answers, by the version of the fact that holds it.</summary>
    public int? Asking { get; init; }

    /// <summary>What came of it; null until chosen.</summary>
    public CameOfAsking? Came { get; init; }

    /// <summary>What was done, or why it was not, in words for the child.</summary>
    public string? Did { get; init; }

    /// <summary>How the child was told; null until chosen.</summary>
    public ChildToldHow? How { get; init; }

    /// <summary>What the child says to that.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Record.Asking.In(record).Any(asking => asking.Waits)
            ? null
            : "Nothing that the child asked for waits for an answer.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Record.Asking.Find(record, Asking) is not { } asking
            ? Problem.Of((Asking is not null, "asking", "Choose what the child asked for"))
            :
            [
                .. NotBefore(asking.Said.On, "when the child asked"),
                .. Problem.Of((!asking.Waits, "asking", "The child was told what came of this. Choose another")),
            ];

    protected override ChildAnswered Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Asked = Record.Asking.Find(record, Asking)!.Fact.Asked,
        };
}
