namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of allegations against people who work with children. Written here and nowhere else.</summary>
public static class AllegationAddress
{
    public const string All = "/allegations";

    /// <summary>Where anybody reports one who may look for a child.</summary>
    public const string New = "/allegations/new";

    public static string NewAbout(Guid child) => $"{New}?child={child}";

    public static string Reported(string reference) => $"{All}/reported?reference={reference}";

    public static string Of(Guid allegation) => $"{All}/{allegation}";

    /// <summary>Where a designated officer records something of it.</summary>
    public static string Entry(Guid allegation, string entry) => $"{Of(allegation)}/entries/{entry}";

    /// <summary>Where they record what came of an action.</summary>
    public static string Ended(Guid allegation, string action) =>
        $"{Entry(allegation, "action")}?action={Uri.EscapeDataString(action)}";
}
