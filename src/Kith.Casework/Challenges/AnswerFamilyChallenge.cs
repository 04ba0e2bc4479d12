using System.Text.Json.Serialization;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Answers a challenge of the child or of somebody of the family, in words they use. On the family’s site they read it.</summary>
[ActName("answer-family-challenge", "Answer what the family challenged", Place = 208)]
public sealed record AnswerFamilyChallenge : Act<FamilyChallengeAnswered>
{
    /// <summary>The version of the fact that recorded it.</summary>
    public int? Challenge { get; init; }

    /// <summary>What came of it.</summary>
    public FamilyChallengeOutcome? Outcome { get; init; }

    /// <summary>The answer, as they read it.</summary>
    public string? Answer { get; init; }

    /// <summary>How they were told.</summary>
    public string? How { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        FamilyChallenge.In(record).Any(challenge => challenge.IsOpen)
            ? null
            : "Nothing that the family challenged waits for an answer.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (FamilyChallenge.Find(record, Challenge) is not { } open)
            return Problem.Of((Challenge is not null, "challenge", "Choose what you answer"));
        var decided = record.Standing.FirstOrDefault(entry => entry.Version == open.Fact.Decision);
        return
        [
            .. NotBefore(open.Raised.On, "when they said it"),
            .. Problem.Of(
                (!open.IsOpen, "challenge", "This is answered. Choose another"),
                (
                    practice.Actor.Id == decided?.By || practice.Actor.Id == record.State.Current?.Lead?.Practitioner,
                    "challenge",
                    "You decided this, or lead the case. Somebody else looks at it again"
                ),
                (
                    new ForWhom(record, new Reader(Documents.Audience.Parent, open.Fact.Name ?? "")).GivesAwayAnAddress(
                        Answer ?? ""
                    ),
                    "answer",
                    "This gives away an address that is kept secret. Leave it out: nobody can agree to it"
                )
            ),
        ];
    }

    protected override FamilyChallengeAnswered Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var answered = FamilyChallenge.Find(record, Challenge)!.Fact;
        return Answered(record) with { Name = answered.Name, What = answered.What };
    }
}
