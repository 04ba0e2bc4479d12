using System.Globalization;

namespace Kith.Casework.People;

/// <summary>
/// Somebody of an agency who acts on the partners' site without an account: the name under which their acts, reads and code are kept. It
/// is that of what they were asked, so it opens one child, and nothing once that is closed.
/// </summary>
/// <remarks>No such name is in the workforce, so nothing of the staff's opens by it.</remarks>
public static class PartnerUser
{
    private const string Prefix = "partner:";

    /// <summary>The user that somebody is who was asked something.</summary>
    /// <param name="child">Of which child.</param>
    /// <param name="asked">What, by the version of the fact that says so.</param>
    public static string Of(Guid child, int asked) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{child:N}/{asked}");

    /// <summary>What a user was asked, and of which child; null for anybody else.</summary>
    public static (Guid Child, int Asked)? AskedOf(string? user) =>
        user is not null
        && user.StartsWith(Prefix, StringComparison.Ordinal)
        && user[Prefix.Length..].Split('/') is [var child, var asked]
        && Guid.TryParseExact(child, "N", out var id)
        && int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (id, version)
            : null;

    /// <summary>True for somebody of an agency.</summary>
    public static bool IsOne(string? user) => AskedOf(user) is not null;

    /// <summary>Them as whoever acts: in no post and without a quality that any rule asks for.</summary>
    public static Practitioner Acting(string user, string name) =>
        new(user, new PractitionerRecorded(name, "", Post.Analyst, Registration.Other, "", null, ""));
}
