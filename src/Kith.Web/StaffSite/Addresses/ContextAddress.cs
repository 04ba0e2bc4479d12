namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of places, groups and people of concern outside the home. Written here and nowhere else.</summary>
public static class ContextAddress
{
    public const string All = "/contexts";

    public const string New = "/contexts/new";

    public static string Of(Guid context) => $"{All}/{context}";

    /// <summary>Where something is recorded of it.</summary>
    public static string Entry(Guid context, string entry) => $"{Of(context)}/entries/{entry}";

    /// <summary>Where it is recorded what came of an action.</summary>
    public static string Ended(Guid context, string action) =>
        $"{Entry(context, "action")}?action={Uri.EscapeDataString(action)}";

    /// <summary>Where children are linked to it.</summary>
    public static string Children(Guid context) => $"{Of(context)}/children";

    /// <summary>Where children are linked to it no more.</summary>
    public static string Ending(Guid context) => $"{Of(context)}/ending";

    /// <summary>The same, with one child chosen.</summary>
    public static string EndingOf(Guid context, Guid child) => $"{Ending(context)}?child={child}";

    /// <summary>Where whoever works with a child sends what they learned to those who keep these records.</summary>
    public static string Tell(Guid child) => $"{ChildAddress.Of(child)}/tell-keepers";

    /// <summary>Where something that was sent is taken up.</summary>
    public static string Told(Guid telling) => $"{All}/told/{telling}";

    /// <summary>Where children are linked, with those of whom somebody told filled in.</summary>
    public static string ChildrenTold(Guid context, Guid telling) => $"{Children(context)}?told={telling}";

    /// <summary>Where it says that so many children were linked.</summary>
    public static string Linked(Guid context, int children) => $"{Of(context)}?added={children}";
}
