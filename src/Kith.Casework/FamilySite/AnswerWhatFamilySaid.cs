using System.Text.Json.Serialization;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>Answers what somebody of the family said. They read the answer on the family’s site, and nobody else of the family does.</summary>
[ActName("answer-what-family-said", "Answer what a parent wrote", Place = 206)]
public sealed record AnswerWhatFamilySaid : Act<FamilyAnswered>
{
    /// <summary>What is answered, by the version of the fact that holds it.</summary>
    public int? Saying { get; init; }

    /// <summary>The answer.</summary>
    public string? Answer { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        FamilySite.Saying.In(record).Any(saying => saying.Waits)
            ? null
            : "Nothing that a parent wrote waits for an answer.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        FamilySite.Saying.Find(record, Saying) is not { } saying
            ? Problem.Of((Saying is not null, "saying", "Choose what you answer"))
            :
            [
                .. NotBefore(saying.Said.On, "when it was written"),
                .. Problem.Of(
                    (!saying.Waits, "saying", "This is answered. Choose another"),
                    (
                        new ForWhom(
                            record,
                            new Reader(Documents.Audience.Parent, saying.Fact.Name ?? "")
                        ).GivesAwayAnAddress(Answer ?? ""),
                        "answer",
                        "This gives away an address that is kept secret. Leave it out: nobody can agree to it"
                    )
                ),
            ];

    protected override FamilyAnswered Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Name = FamilySite.Saying.Find(record, Saying)!.Fact.Name,
        };
}
