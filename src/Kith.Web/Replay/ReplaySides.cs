using Kith.Guidance;

namespace Kith.Web.Replay;

/// <summary>The two sets of rules a replay sets side by side, each in force on every day, with the names they are shown under.</summary>
/// <param name="First">What is compared from.</param>
/// <param name="FirstRules">Its rules.</param>
/// <param name="Second">What it is compared with.</param>
/// <param name="SecondRules">Its rules.</param>
public sealed record ReplaySides(Edition First, GuidanceLibrary FirstRules, Edition Second, GuidanceLibrary SecondRules)
{
    /// <summary>Two editions, with the local protocol the same under both.</summary>
    public static ReplaySides Of(GuidanceLibrary guidance, ReplayQuestion question)
    {
        Edition Edition(string id) => guidance.Editions.Single(edition => edition.Id == id);
        return new ReplaySides(
            Edition(question.First),
            guidance.Always(question.First),
            Edition(question.Second),
            guidance.Always(question.Second)
        );
    }
}
