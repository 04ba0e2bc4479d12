using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Whose challenge it is.</summary>
public enum ChallengedBy
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>Somebody of the family.</summary>
    Family,
}

/// <summary>What came of a challenge of the family.</summary>
public enum FamilyChallengeOutcome
{
    /// <summary>What was challenged is changed.</summary>
    Changed,

    /// <summary>A part of it is changed.</summary>
    PartlyChanged,

    /// <summary>It stands.</summary>
    Stands,
}

/// <summary>The child or somebody of the family disagrees with an assessment or a decision, and asks that it is looked at again.</summary>
/// <param name="Whose">Whose challenge it is.</param>
/// <param name="Words">With what they disagree, in their words.</param>
/// <param name="Person">Who, of the family; null for the child.</param>
/// <param name="Name">Their name then.</param>
/// <param name="Decision">The version of the fact that is challenged; null where it is none of the record.</param>
/// <param name="What">What is challenged, so that it reads by itself.</param>
/// <param name="Wants">What they want instead.</param>
/// <param name="To">The user who is to answer: nobody who decided it. Null where there is nobody.</param>
[FactName(
    "family-challenged",
    "The child or somebody of the family disagrees with an assessment or a decision, and asks that it is looked at again."
)]
public sealed record FamilyChallenged(
    ChallengedBy Whose,
    string Words,
    Guid? Person = null,
    string? Name = null,
    int? Decision = null,
    string? What = null,
    string? Wants = null,
    string? To = null
) : Fact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (FamilyChallenge.Find(record, recorded.Version) is not { IsOpen: true })
            yield break;
        var own = People.FamilyUser.PersonOf(recorded.By) is not null;
        var says =
            $"{(own ? "" : $"recorded that {Name} ")}disagrees{(What is null ? "" : $" with “{What}”")}: {Words}";
        yield return new Notice("family-challenge", To is null ? NoticeTo.Manager : NoticeTo.Person, says)
        {
            Person = To,
            Act = "answer-family-challenge",
        };
    }
}

/// <summary>A challenge of the child or of somebody of the family was answered.</summary>
/// <param name="Challenge">The version of the fact that recorded it.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Answer">The answer, as they read it.</param>
/// <param name="How">How they were told.</param>
/// <param name="Name">Whom it answers.</param>
/// <param name="What">What was challenged.</param>
[FactName("family-challenge-answered", "A challenge of the child or of somebody of the family was answered.")]
public sealed record FamilyChallengeAnswered(
    int Challenge,
    FamilyChallengeOutcome Outcome,
    string Answer,
    string? How = null,
    string? Name = null,
    string? What = null
) : Fact, ITells
{
    // Whoever works with the family every day hears it before the family asks them.
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        [new("family-challenge-answered", NoticeTo.Lead, $"answered what {Name} challenged: {Answer}")];
}
