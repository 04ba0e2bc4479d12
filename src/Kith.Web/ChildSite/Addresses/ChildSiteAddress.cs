using Kith.Web.Shared;

namespace Kith.Web.ChildSite.Addresses;

/// <summary>The addresses of a child's own page, which has a space of its own. Written here and nowhere else.</summary>
public static class ChildSiteAddress
{
    /// <summary>Begins every address of the site: by it the session of a child is looked for, and no other.</summary>
    public const string Start = SharedAddress.Child;
    public const string SignIn = SharedAddress.ChildSignIn;

    /// <summary>Leaves, and shows something else at once.</summary>
    public const string SignOut = "/me/out";

    /// <summary>The page, saying that what was said was sent.</summary>
    public const string Sent = "/me?done=sent";

    /// <summary>A paper that a young person reads here.</summary>
    public static string Paper(int paper) => $"/me/papers/{paper}";
}
