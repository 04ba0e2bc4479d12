using System.Globalization;
using System.Net;
using Kith.Casework.People;
using Kith.Web.Commands;

namespace Kith.Web.Accounts;

/// <summary>What an authority may set about signing in, by environment variables or any other configuration.</summary>
/// <param name="Idle">How long a session lasts in which nothing is done. KITH_IDLE_MINUTES, 30.</param>
/// <param name="Longest">How long a session lasts whatever is done in it. KITH_SESSION_HOURS, 12.</param>
/// <param name="LinkHours">How long a link to set a password is good. KITH_LINK_HOURS, 48.</param>
/// <param name="Proxies">Whose word is taken for who asks, and over what. KITH_PROXIES; empty to take nobody's.</param>
/// <param name="Keys">The folder of the key that is kept out of the database. KITH_KEYS.</param>
public sealed record AccountSettings(
    TimeSpan Idle,
    TimeSpan Longest,
    int LinkHours,
    IReadOnlyList<IPNetwork> Proxies,
    string Keys
)
{
    // This machine, and the private ranges of RFC 1918 and RFC 4193, where a proxy stands in front of us.
    private const string NearBy = "127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="CouldNotException">One of them makes no sense.</exception>
    public static AccountSettings Read(IConfiguration configuration) =>
        new(
            TimeSpan.FromMinutes(Number(configuration, "KITH_IDLE_MINUTES", 30, 5, 24 * 60)),
            TimeSpan.FromHours(Number(configuration, "KITH_SESSION_HOURS", 12, 1, 7 * 24)),
            Number(configuration, "KITH_LINK_HOURS", 48, 1, 14 * 24),
            Networks(configuration["KITH_PROXIES"]),
            configuration["KITH_KEYS"] is { Length: > 0 } folder ? folder : DefaultKeys()
        );

    /// <summary>Why a session is over at a moment; null while it is not.</summary>
    public SessionEndedBecause? Over(DateTimeOffset begun, DateTimeOffset seen, DateTimeOffset now) =>
        now - begun >= Longest ? SessionEndedBecause.TooLong
        : now - seen >= Idle ? SessionEndedBecause.Idle
        : null;

    private static int Number(IConfiguration configuration, string name, int usual, int least, int most) =>
        configuration[name] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw new CouldNotException(
            string.Create(CultureInfo.InvariantCulture, $"{name} has to be a whole number from {least} to {most}.")
        );

    private static IReadOnlyList<IPNetwork> Networks(string? text) =>
        text is "none"
            ? []
            :
            [
                .. (string.IsNullOrEmpty(text) ? NearBy : text)
                    .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(Network),
            ];

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : throw new CouldNotException(
            $"KITH_PROXIES names networks such as 10.1.0.0/16, separated by commas, or none; “{text}” is not one."
        );

    // Apart from the data folder, so that a copy of that folder opens nothing.
    private static string DefaultKeys() =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "kith",
            "keys"
        );
}
