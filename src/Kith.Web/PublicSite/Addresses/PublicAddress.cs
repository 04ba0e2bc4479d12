namespace Kith.Web.PublicSite.Addresses;

/// <summary>The addresses of what anybody may open, without an account. Written here and nowhere else.</summary>
public static class PublicAddress
{
    public const string MayIShare = "/may-i-share";
}
