using Kith.Casework.Access;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Challenges;

/// <summary>Whom a challenge goes to where whoever raises it does not know who works here: the lead, then each manager above.</summary>
public static class ChallengeLine
{
    /// <summary>The next who is to answer; null where nobody is left.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="story">The challenge that goes on; null for one that is raised.</param>
    /// <param name="by">Who raises it.</param>
    /// <param name="workforce">Who works here.</param>
    /// <param name="now">The moment, local time.</param>
    public static Practitioner? Next(
        ChildRecord record,
        ChallengeStory? story,
        string by,
        Workforce workforce,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(workforce);
        var first =
            workforce.Find(record.State.Current?.Lead?.Practitioner)
            ?? workforce.Find(
                record.Involved.All.LastOrDefault(one => one.Role == InvolvementRole.ReferralHandler)?.Practitioner
            );
        return first is null
            ? null
            : workforce
                .Above(first)
                .Prepend(first)
                .FirstOrDefault(person =>
                    person is { HasLeft: false }
                    && person.Id != by
                    && story?.Asked.Contains(person.Id) != true
                    && Seeing.CouldAnswerOn(person, record, workforce, now)
                );
    }

    /// <summary>True where somebody of an agency may challenge what is done about a child:
    /// they work with the child, or referred the child. After our involvement has ended so may whoever did until then, for a time.</summary>
    /// <param name="user">The user.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="now">The moment, local time.</param>
    /// <param name="rules">For how many days after our involvement has ended.</param>
    public static bool MayRaise(string user, ChildRecord record, DateTime now, AccessRules rules)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(rules);
        if (
            PartnerAccess.Barrier(record) is not null
            || record.Involved.KeptFrom.Contains(user)
            || record.State.Current is not { } episode
        )
            return false;
        if (episode.Closure is not { } closure)
            return Works(user, record, now) || Referred(user, record, episode);
        var before = closure.On.ToDateTime(TimeOnly.MinValue).AddTicks(-1);
        return rules.IsChallengeable(closure, DateOnly.FromDateTime(now))
            && (Works(user, record, before) || Referred(user, record, episode));
    }

    /// <summary>True where somebody of an agency who is named on the record can be asked for an answer, though they open no record.</summary>
    internal static bool IsOfAgency(string user, ChildRecord record, DateTime now) =>
        PartnerAccess.Barrier(record) is null
        && !record.Involved.KeptFrom.Contains(user)
        && (
            PartnerUser.AskedOf(user) is { } asked
                ? asked.Child == record.Id && PartnerGrant.Find(record, asked.Asked) is { Stands: true }
                : Works(user, record, now)
        );

    private static bool Works(string user, ChildRecord record, DateTime now) =>
        record.Involved.All.Any(one =>
            one.Role == InvolvementRole.Partner && one.Practitioner == user && one.IsCurrent(now)
        );

    private static bool Referred(string user, ChildRecord record, Episode episode) =>
        record.Standing.Any(entry =>
            entry.Episode == episode.Number
            && entry.Fact is FrontDoor.ReferralReceived referral
            && referral.ReferrerUser == user
        );
}
