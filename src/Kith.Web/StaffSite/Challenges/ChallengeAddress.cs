using System.Globalization;
using Kith.Casework.Challenges;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Challenges;

/// <summary>The addresses of challenges, for those who raised one or were asked to answer it.</summary>
internal static class ChallengeAddress
{
    public const string All = StaffAddress.Challenges;

    /// <summary>One challenge.</summary>
    public static string Of(ChallengeSight sight) =>
        string.Create(CultureInfo.InvariantCulture, $"{All}/{sight.Record.Id:N}-{sight.Story.Number}");

    /// <summary>Where somebody of an agency raises one about a child.</summary>
    public static string About(Guid child) =>
        string.Create(CultureInfo.InvariantCulture, $"{All}?about={child:N}#raise");

    /// <summary>The child and the number that an address names; null where it names none.</summary>
    public static (Guid Child, int Number)? Read(string challenge) =>
        challenge.Split('-') is [var child, var number]
        && Guid.TryParseExact(child, "N", out var id)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (id, version)
            : null;
}
