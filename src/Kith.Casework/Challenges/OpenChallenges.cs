using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>A challenge that nobody settled, as it stands.</summary>
/// <param name="Version">The version of the fact that raised it.</param>
/// <param name="What">With what somebody disagrees.</param>
/// <param name="On">Since when.</param>
/// <param name="RaisedBy">The user who raised it.</param>
/// <param name="AskedIn">The version of the fact that asked last for an answer.</param>
/// <param name="AnswerBy">The user whose answer is wanted; null once it is there.</param>
/// <param name="AnsweredIn">The version of the answer, where there is one since it was asked for last.</param>
/// <param name="Level">How often it went on to somebody more senior.</param>
public sealed record Challenge(
    int Version,
    string What,
    DateOnly On,
    string RaisedBy,
    int AskedIn,
    string? AnswerBy,
    int? AnsweredIn,
    int Level
);

/// <summary>The challenges on a child's record.</summary>
public static class OpenChallenges
{
    /// <summary>Those that nobody settled, in the order raised. What was corrected away counts for nothing.</summary>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<Challenge> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Dictionary<int, Challenge> open = [];
        foreach (var recorded in record.Standing)
            switch (recorded.Fact)
            {
                case ChallengeRaised raised:
                    open[recorded.Version] = new(
                        recorded.Version,
                        raised.What,
                        recorded.On,
                        recorded.By,
                        recorded.Version,
                        raised.To,
                        null,
                        0
                    );
                    break;
                case ChallengeAnswered { Challenge: var of } when open.TryGetValue(of, out var answered):
                    open[of] = answered with { AnswerBy = null, AnsweredIn = recorded.Version };
                    break;
                case ChallengeEscalated { Challenge: var of, To: var to } when open.TryGetValue(of, out var on):
                    open[of] = on with
                    {
                        AskedIn = recorded.Version,
                        AnswerBy = to,
                        AnsweredIn = null,
                        Level = on.Level + 1,
                    };
                    break;
                case ChallengeSettled { Challenge: var of }:
                    open.Remove(of);
                    break;
            }
        return [.. open.Values.OrderBy(challenge => challenge.Version)];
    }

    /// <summary>One that is open; null when there is none of that version.</summary>
    public static Challenge? Find(ChildRecord record, int? version) =>
        In(record).FirstOrDefault(challenge => challenge.Version == version);

    /// <summary>Who is asked has to be able to read the record, else nobody would answer.</summary>
    internal static IEnumerable<Problem> CannotAsk(string? to, ChildRecord record, Practice practice)
    {
        var asked = practice.Workforce.Find(to);
        // Somebody of an agency answers on a page of their own, where they see the challenge and nothing of the record.
        return to is null || ChallengeLine.IsOfAgency(to, record, practice.Now)
            ? []
            : Problem.Of(
                (
                    asked is not null && !Access.Seeing.CouldAnswerOn(asked, record, practice.Workforce, practice.Now),
                    "to",
                    $"Choose somebody else: {asked?.Name} may not open this record, and could not answer"
                ),
                (
                    asked is null && PartnerUser.IsOne(to),
                    "to",
                    "Choose somebody else: the partners’ site is closed to them"
                )
            );
    }

    /// <summary>What is written in a challenge on a side of which an agency stands is read there: no address that is kept secret.</summary>
    internal static IEnumerable<Problem> GivesAway(
        IEnumerable<string?> sides,
        ChildRecord record,
        Practice practice,
        params (string Field, string? Text)[] said
    ) =>
        from side in sides.Distinct()
        let agency = side == practice.Actor.Id ? null : AgencyOf(side, record, practice)
        where agency is not null
        from one in said
        where AskPartner.GivesAway(record, agency, one.Text)
        select new Problem(one.Field, AskPartner.GivesAwayAnAddress);

    /// <summary>True while somebody is on a side of a challenge that nobody settled.</summary>
    internal static bool Concern(string user, ChildRecord record) =>
        ChallengeStory.In(record).Any(story => story.Sides.Contains(user) && Find(record, story.Number) is not null);

    private static string? AgencyOf(string? user, ChildRecord record, Practice practice) =>
        PartnerUser.AskedOf(user) is { } asked ? PartnerGrant.Find(record, asked.Asked)?.Fact.Name
        : practice.Workforce.Find(user) is { Details.Post: Post.Partner } partner ? partner.Name
        : null;

    /// <summary>Everybody who was asked for an answer to a challenge.</summary>
    internal static IEnumerable<string> AskedIn(ChildRecord record, int version) =>
        record
            .Standing.Select(recorded =>
                recorded.Fact switch
                {
                    ChallengeRaised raised when recorded.Version == version => raised.To,
                    ChallengeEscalated on when on.Challenge == version => on.To,
                    _ => null,
                }
            )
            .OfType<string>()
            .Distinct();
}
