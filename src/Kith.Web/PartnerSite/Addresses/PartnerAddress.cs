using System.Globalization;
using Kith.Casework.Challenges;
using Kith.Web.Shared;

namespace Kith.Web.PartnerSite.Addresses;

/// <summary>The addresses of the partners’ site, which has a space of its own. Written here and nowhere else.</summary>
public static class PartnerAddress
{
    /// <summary>Begins every address of the site: by it the session of the partners’ site is looked for, and no other.</summary>
    public const string Start = SharedAddress.Partner;
    public const string SignIn = SharedAddress.PartnerSignIn;
    public const string SignOut = "/partner/sign-out";

    /// <summary>The report, to be written.</summary>
    public const string Report = "/partner/report";

    /// <summary>What came of the actions that they took on, to be said.</summary>
    public const string Actions = "/partner/actions";

    /// <summary>The first page, saying that it was said.</summary>
    public const string Answered = "/partner?done=answered";

    /// <summary>What they challenged or were asked to answer, and where they raise a challenge.</summary>
    public const string Challenges = "/partner/challenges";

    /// <summary>The same, saying that it was raised.</summary>
    public const string ChallengeRaised = "/partner/challenges?done=raised";

    /// <summary>One challenge.</summary>
    public static string Challenge(ChallengeSight sight) =>
        string.Create(CultureInfo.InvariantCulture, $"{Challenges}/{sight.Story.Number}");

    /// <summary>The same, saying that what was sent arrived.</summary>
    public static string ChallengeSaved(ChallengeSight sight) => $"{Challenge(sight)}?done=yes";

    /// <summary>Says that there will be no report.</summary>
    public const string HandBack = "/partner/hand-back";

    /// <summary>What was given back, after it is closed.</summary>
    public const string HandedBack = "/partner/handed-back";

    /// <summary>The first page, saying that the report was sent.</summary>
    public const string Sent = "/partner?done=sent";
}
