using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.AgencySystems;

/// <summary>The addresses of the pages on systems of agencies. Written here and nowhere else.</summary>
public static class SystemAddress
{
    public const string All = StaffAddress.SystemSystems;

    public static string Of(Guid agency) => $"{All}/{agency}";

    public static string Secret(Guid agency, Guid system) => $"{Of(agency)}/{system}/secret";

    public static string Withdrawal(Guid agency, Guid system) => $"{Of(agency)}/{system}/withdrawal";
}
