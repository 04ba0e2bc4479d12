namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of what the family’s site says in other languages.</summary>
public static class LanguageAddress
{
    public const string All = "/languages";

    /// <summary>Everything that one language says.</summary>
    public static string Of(string language) => $"{All}/{language}";

    /// <summary>One part of it.</summary>
    public static string Part(string language, string part) => $"{Of(language)}/{part}";
}
