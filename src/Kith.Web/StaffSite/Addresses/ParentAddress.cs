namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of the support that a parent has in their own right, which lead through no child. Written here and nowhere else.</summary>
public static class ParentAddress
{
    public static string Support(Guid parent) => $"/parents/{parent}/support";

    /// <summary>Where whoever leads it records how it goes, or that it has ended.</summary>
    public static string Review(Guid parent) => $"{Support(parent)}/review";
}
