using System.Globalization;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.FamilySite.Addresses;

/// <summary>The addresses of the family’s site, which has a space of its own. Written here and nowhere else.</summary>
public static class FamilyAddress
{
    /// <summary>Begins every address of the site: by it the session of the family’s site is looked for, and no other.</summary>
    public const string Start = "/family";
    public const string SignIn = SharedAddress.FamilySignIn;
    public const string SignOut = "/family/sign-out";
    public const string Code = SharedAddress.FamilyCode;
    public const string Password = "/family/password";
    public const string Reading = "/family/reading";

    /// <summary>Chooses how one reads, and comes back.</summary>
    public static string ReadingFrom(string here) => $"{Reading}?back={Uri.EscapeDataString(here)}";

    /// <summary>Where somebody is led back to, where it is one of the family’s own addresses; else the start.</summary>
    public static string Safe(string? back) =>
        ReturnUrl.Safe(back) is { } safe && safe.StartsWith($"{Start}/", StringComparison.Ordinal) ? safe : Start;

    public static string Child(Guid child) => $"/family/children/{child}";

    /// <summary>Writes to whoever leads.</summary>
    public static string Write(Guid child) => $"/family/children/{child}/messages/new";

    /// <summary>Asks that what was decided is looked at again.</summary>
    public static string Again(Guid child) => $"{Write(child)}?kind=again";

    /// <summary>Writes one's own report for a conference.</summary>
    public static string Report(Guid child) => $"{Write(child)}?kind=report";

    /// <summary>Says something of a paper.</summary>
    public static string Write(Guid child, int paper) =>
        string.Create(CultureInfo.InvariantCulture, $"{Write(child)}?paper={paper}");

    /// <summary>Takes back what somebody agreed to.</summary>
    public static string TakeBack(Guid child, string agreement) =>
        $"/family/children/{child}/agreements/{Uri.EscapeDataString(agreement)}";

    /// <summary>The child, after something was taken back.</summary>
    public static string TakenBack(Guid child) => $"{Child(child)}?done=taken-back";

    /// <summary>A paper, by its number.</summary>
    public static string Paper(Guid child, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/family/children/{child}/papers/{number}");

    /// <summary>The same as a PDF.</summary>
    public static string PaperPdf(Guid child, int number) => $"{Paper(child, number)}/pdf";
}
