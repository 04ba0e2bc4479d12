namespace Kith.Casework.People;

/// <summary>A computer system of an agency as whoever acts: the name under which what it sends and reads is kept.</summary>
/// <remarks>No such name is in the workforce, so nothing of the staff's opens by it.</remarks>
public static class SystemUser
{
    private const string Prefix = "system:";

    /// <summary>The user that a system is.</summary>
    /// <param name="agency">Of which agency.</param>
    /// <param name="system">Which.</param>
    public static string Of(Guid agency, Guid system) => $"{Of(agency)}{system:N}";

    /// <summary>How every user begins that is a system of an agency.</summary>
    public static string Of(Guid agency) => $"{Prefix}{agency:N}/";

    /// <summary>Which system a user is, and of which agency; null for anybody else.</summary>
    public static (Guid Agency, Guid System)? Find(string? user) =>
        user is not null
        && user.StartsWith(Prefix, StringComparison.Ordinal)
        && user[Prefix.Length..].Split('/') is [var agency, var system]
        && Guid.TryParseExact(agency, "N", out var ofAgency)
        && Guid.TryParseExact(system, "N", out var one)
            ? (ofAgency, one)
            : null;
}
