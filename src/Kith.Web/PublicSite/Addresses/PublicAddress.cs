namespace Kith.Web.PublicSite.Addresses;

/// <summary>The addresses of what anybody may open, without an account. Written here and nowhere else.</summary>
public static class PublicAddress
{
    public const string MayIShare = "/may-i-share";
    public const string Worry = "/worry";
    public const string WorryGoingOn = "/worry/going-on";

    /// <summary>What somebody keeps of the worry they sent.</summary>
    public static string WorrySent(string receipt) => $"/worry/sent?receipt={Uri.EscapeDataString(receipt)}";
}
