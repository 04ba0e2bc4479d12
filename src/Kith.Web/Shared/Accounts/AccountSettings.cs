using System.Net;
using Kith.Casework.People;
using Kith.Store.Accounts;

namespace Kith.Web.Shared.Accounts;

/// <summary>How long sessions and codes last. The numbers are the operator's, in <c>appsettings.json</c>.</summary>
/// <param name="IdleMinutes">Minutes after which a session ends in which nothing is done.</param>
/// <param name="LongestHours">Hours after which a session ends whatever is done in it.</param>
/// <param name="CodeHours">Hours for which a code to set a password is good.</param>
public sealed record SessionBounds(int IdleMinutes, int LongestHours, int CodeHours);

/// <summary>What an authority may set about signing in.</summary>
/// <param name="Idle">How long a session lasts in which nothing is done.</param>
/// <param name="Longest">How long a session lasts whatever is done in it.</param>
/// <param name="CodeHours">How many hours a code to set a password is good.</param>
/// <param name="Proxies">Whose word is taken for who asks, and over what. KITH_PROXIES; empty to take nobody's.</param>
/// <param name="Keys">The folder of the key that is kept out of the database. KITH_KEYS.</param>
public sealed record AccountSettings(
    TimeSpan Idle,
    TimeSpan Longest,
    int CodeHours,
    IReadOnlyList<IPNetwork> Proxies,
    string Keys
)
{
    // This machine, and the private ranges of RFC 1918 and RFC 4193, where a proxy stands in front of us.
    private const string NearBy = "127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="CouldNotException">One of them makes no sense.</exception>
    public static AccountSettings Read(IConfiguration configuration)
    {
        var bounds = Settings.Read<SessionBounds>(configuration, "Sessions");
        // A session or a code that lasts for weeks is as good as one that does not end.
        return new(
            TimeSpan.FromMinutes(AtMost(bounds.IdleMinutes, 24 * 60, nameof(bounds.IdleMinutes))),
            TimeSpan.FromHours(AtMost(bounds.LongestHours, 7 * 24, nameof(bounds.LongestHours))),
            AtMost(bounds.CodeHours, 14 * 24, nameof(bounds.CodeHours)),
            Networks(configuration["KITH_PROXIES"]),
            configuration["KITH_KEYS"] is { Length: > 0 } folder ? folder : DefaultKeys()
        );
    }

    /// <summary>The sessions that are not over at a moment: one that nobody came back to is ended when somebody does.</summary>
    public IReadOnlyList<SessionRow> Open(IEnumerable<SessionRow> sessions, DateTimeOffset now) =>
        [.. sessions.Where(session => Over(session.BegunAt, session.SeenAt, now) is null)];

    /// <summary>Why a session is over at a moment; null while it is not.</summary>
    public SessionEndedBecause? Over(DateTimeOffset begun, DateTimeOffset seen, DateTimeOffset now) =>
        now - begun >= Longest ? SessionEndedBecause.TooLong
        : now - seen >= Idle ? SessionEndedBecause.Idle
        : null;

    private static int AtMost(int number, int most, string name) =>
        number <= most
            ? number
            : throw new InvalidOperationException($"The setting Sessions:{name} has to be {most} or less.");

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
