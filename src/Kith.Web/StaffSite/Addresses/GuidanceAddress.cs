using Kith.Guidance;

namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of the published guidance: every link to an edition or to a duty is made here.</summary>
public static class GuidanceAddress
{
    public static string Edition(string edition) => $"/guidance/{edition}";

    /// <summary>Where the edition says what it is silent on.</summary>
    public static string Silent(string edition) => $"{Edition(edition)}#silent";

    /// <summary>A duty where it stands in its edition.</summary>
    public static string InEdition(string origin, string id) => $"{Edition(origin)}#{id}";

    /// <summary>A duty on a page of its own, with its source and what every edition says.</summary>
    public static string Duty(string origin, string id) => $"/guidance/duties/{origin}/{id}";

    /// <inheritdoc cref="Duty(string, string)"/>
    public static string Of(Duty duty) => Duty(duty.Origin, duty.Id);
}
