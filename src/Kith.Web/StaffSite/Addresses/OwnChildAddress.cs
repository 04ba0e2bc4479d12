using System.Globalization;

namespace Kith.Web.StaffSite.Addresses;

/// <summary>The addresses of the children with whom somebody of an agency works who has an account here.</summary>
public static class OwnChildAddress
{
    public const string All = "/my-children";

    /// <summary>Opens what they are asked about a child.</summary>
    public static string Asked(Guid child, int asked) =>
        string.Create(CultureInfo.InvariantCulture, $"{All}/asked/{child:N}-{asked}");

    /// <summary>The child and the number that an address names; null where it names none.</summary>
    public static (Guid Child, int Number)? Read(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
            question.Split('-') is [var child, var number]
            && Guid.TryParseExact(child, "N", out var id)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? (id, asked)
            : null;
    }
}
