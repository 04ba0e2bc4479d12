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

    /// <summary>Says that there will be no report.</summary>
    public const string HandBack = "/partner/hand-back";

    /// <summary>What was given back, after it is closed.</summary>
    public const string HandedBack = "/partner/handed-back";

    /// <summary>The first page, saying that the report was sent.</summary>
    public const string Sent = "/partner?done=sent";
}
