namespace Kith.Web.StaffSite.Agencies;

/// <summary>The addresses of the agencies' pages. Written here and nowhere else.</summary>
public static class AgencyAddress
{
    public const string All = "/agencies";
    public const string New = "/agencies/new";

    public static string Of(Guid agency) => $"{All}/{agency}";

    public static string Details(Guid agency) => $"{Of(agency)}/details";

    public static string Closing(Guid agency) => $"{Of(agency)}/closing";

    public static string Contacts(Guid agency) => $"{Of(agency)}/contacts";

    public static string NewContact(Guid agency) => $"{Contacts(agency)}/new";

    public static string Contact(Guid agency, Guid contact) => $"{Contacts(agency)}/{contact}";

    public static string ContactEnding(Guid agency, Guid contact) => $"{Contact(agency, contact)}/ending";
}
