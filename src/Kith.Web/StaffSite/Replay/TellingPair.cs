using Kith.Guidance;

namespace Kith.Web.StaffSite.Replay;

/// <summary>The two editions offered first: a pair between which something that is carried out differs.</summary>
/// <param name="First">The edition compared from.</param>
/// <param name="Second">The edition compared with.</param>
/// <param name="Because">Why these two, as a sentence; null when there is nothing to say.</param>
internal sealed record TellingPair(string? First, string? Second, string? Because)
{
    /// <summary>The edition in force, and the latest before it under which somebody else may hold a case.</summary>
    public static TellingPair Of(GuidanceLibrary guidance, DateOnly today)
    {
        var now = guidance.InForceOn(today).EditionInForce;
        var before = guidance
            .Editions.TakeWhile(edition => edition.Id != now.Id)
            .Where(edition => edition is { Status: not EditionStatus.Draft, Revises: null })
            .ToList();
        return before.FindLast(edition => Holders(edition) != Holders(now)) is { } other
            ? new(
                other.Id,
                now.Id,
                $"{other.Title} is offered first because it is the latest earlier edition that differs in who may hold a case."
            )
            : new(before.LastOrDefault()?.Id, now.Id, null);
    }

    // Who may hold a case where, as one text: rules are the same when they say the same.
    private static string Holders(Edition edition) =>
        string.Join(
            '\n',
            edition
                .Duties.Values.Where(duty => duty.Rule is EligibilityRule { Subject: Subject.Holder })
                .OrderBy(duty => duty.Id, StringComparer.Ordinal)
                .Select(duty => (duty.Id, Rule: (EligibilityRule)duty.Rule))
                .Select(duty =>
                    $"{duty.Id} {string.Join(',', duty.Rule.At)} {string.Join(',', duty.Rule.Who)} {string.Join(',', duty.Rule.OverseenBy)}"
                )
        );
}
