namespace Kith.Web.Shared.Accounts;

/// <summary>Where somebody wanted to go before they had to do something else first.</summary>
internal static class ReturnUrl
{
    private const int Longest = 2000;

    /// <summary>The address, where it is one of this site; else the start. A page that sends people elsewhere is a tool for thieves.</summary>
    public static string Safe(string? url) =>
        url is ['/', ..]
        && url.Length <= Longest
        && !url.StartsWith("//", StringComparison.Ordinal)
        && url.All(letter => letter is > ' ' and <= '~' and not '\\')
            ? url
            : "/";
}
