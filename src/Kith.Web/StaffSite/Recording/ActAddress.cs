namespace Kith.Web.StaffSite.Recording;

/// <summary>Where an act is begun: on the page of its name, but for those before which something is looked at.</summary>
internal static class ActAddress
{
    public static string Of(Guid child, string act) =>
        act switch
        {
            "allocate-lead-practitioner" or "change-lead-practitioner" => $"/children/{child}/allocate",
            "authorise-assessment"
            or "return-assessment"
            or "approve-child-in-need-plan"
            or "return-child-in-need-plan" => $"/children/{child}/approve",
            _ => $"/children/{child}/acts/{act}",
        };
}
