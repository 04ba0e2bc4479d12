using System.Text.Json.Serialization;
using Kith.Casework.Papers;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Records that the child or somebody of the family disagrees with an assessment or a decision: whoever hears it writes it down.</summary>
[ActName("record-family-challenge", "Record that the family disagrees", Place = 207)]
public sealed record RecordFamilyChallenge : Act<FamilyChallenged>
{
    /// <summary>Whose challenge it is.</summary>
    public ChallengedBy? Whose { get; init; }

    /// <summary>Who, of the family; null for the child.</summary>
    public Guid? Person { get; init; }

    /// <summary>The version of the fact that is challenged; null where it is none of the record.</summary>
    public int? Decision { get; init; }

    /// <summary>With what they disagree, in their words.</summary>
    public string? Words { get; init; }

    /// <summary>What they want instead.</summary>
    public string? Wants { get; init; }

    /// <summary>The user who is to answer; null for the nearest manager who did not decide it.</summary>
    public string? To { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var decided = record.Standing.FirstOrDefault(entry => entry.Version == Decision);
        return
        [
            .. decided is null ? [] : NotBefore(decided.On, "when that was decided"),
            .. Problem.Of(
                (
                    Decision is not null
                        && Paper.Find(record, Decision) is not { Stands: true }
                        && FamilyChallenge
                            .Challengeable(record, practice.Forms)
                            .All(entry => entry.Version != Decision),
                    "decision",
                    "Choose what they disagree with"
                ),
                (
                    Person is { } person && record.State.Person.Find(person) is null,
                    "person",
                    "Choose somebody of the family"
                ),
                (
                    To is not null && To == decided?.By,
                    "to",
                    "Choose somebody else: nobody looks again at what they decided themselves"
                )
            ),
            .. OpenChallenges.CannotAsk(To, record, practice),
        ];
    }

    protected override FamilyChallenged Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Person = Whose == ChallengedBy.Family ? Person : null,
            Name =
                Whose == ChallengedBy.Child ? record.State.Person.FirstName ?? record.State.Person.DisplayName
                : Person is { } person ? record.State.Person.Find(person)?.Name
                : null,
            What = FamilyChallenge.SaysOf(Decision, record, practice.Forms),
            To = To ?? FamilyChallenge.ToAnswer(Decision, record, practice),
        };
}
