namespace Kith.Web.Shared;

/// <summary>The addresses that every site has: signing in, the account of whoever asks, what they typed. Written here and nowhere else.</summary>
public static class SharedAddress
{
    public const string Account = "/account";
    public const string AccountCalendar = "/account/calendar";
    public const string AccountCalendarStopping = "/account/calendar/stopping";
    public const string AccountNews = "/account/news";
    public const string AccountPassword = "/account/password";
    public const string AccountSessionsEnding = "/account/sessions/ending";

    /// <summary>Where a system of an agency gets a token. The rest of the interface for systems has addresses of its own.</summary>
    public const string ApiToken = "/api/token";
    public const string Drafts = "/drafts";

    /// <summary>Where anybody, with an account or without, tells the front door of a worry about one or several children.</summary>
    public const string WorryNew = "/worry/new";

    /// <summary>Where somebody of a family types the code they were handed. The rest of the family’s site has addresses of its own.</summary>
    public const string FamilyCode = "/family/code";

    /// <summary>Where somebody of a family signs in.</summary>
    public const string FamilySignIn = "/family/sign-in";

    /// <summary>Where what they type is kept while they type.</summary>
    public const string FamilyKeeping = "/family/keeping";

    /// <summary>Where somebody of an agency begins: it leads to where the code is typed.</summary>
    public const string Partner = "/partner";

    /// <summary>Where somebody of an agency types the code they were given. The rest of the partners’ site has addresses of its own.</summary>
    public const string PartnerSignIn = "/partner/sign-in";

    /// <summary>Where what they type is kept while they type.</summary>
    public const string PartnerKeeping = "/partner/keeping";

    /// <summary>Where a child begins: it leads to where the card is typed. Short, because a child types it.</summary>
    public const string Child = "/me";

    /// <summary>Where a child types the words of the card. The rest of the child’s own page has addresses of its own.</summary>
    public const string ChildSignIn = "/me/in";

    /// <summary>Where what they type is kept while they type.</summary>
    public const string ChildKeeping = "/me/keeping";
    public const string SetPassword = "/set-password";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
}
