namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of the wording of letters and plans.</summary>
public static class DocumentAddress
{
    public const string All = "/documents";

    public static string Of(string document) => $"{All}/{document}";

    /// <summary>Publishes a draft, or an earlier version again.</summary>
    public static string Publication(string document) => $"{Of(document)}/publication";

    /// <summary>Throws a draft away.</summary>
    public static string Discarding(string document) => $"{Of(document)}/discarding";

    /// <summary>Leads to a draft with the case that is asked for.</summary>
    public static string Case(string document) => $"{Of(document)}/case";
}
