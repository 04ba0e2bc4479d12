using System.Globalization;
using MimeKit;

namespace Kith.Web.Shared.Mail;

/// <summary>Over which mail server e-mails leave, from whom, and where their readers sign in.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">From whom.</param>
/// <param name="Site">The family’s site as readers reach it.</param>
/// <param name="User">With which name the mail server is signed in to; null where it asks for none.</param>
/// <param name="Password">With which password.</param>
public sealed record MailSettings(
    string Host,
    int Port,
    MailboxAddress From,
    Uri Site,
    string? User = null,
    string? Password = null
)
{
    /// <summary>The mail server: HOST or HOST:PORT.</summary>
    public const string ServerSetting = "KITH_SMTP";

    /// <summary>From whom: <c>Leeds children’s services &lt;no-reply@example.gov.uk&gt;</c>.</summary>
    public const string FromSetting = "KITH_MAIL_FROM";

    /// <summary>The family’s site as readers reach it: <c>https://kith.example.gov.uk/family</c>.</summary>
    public const string SiteSetting = "KITH_MAIL_SITE";

    /// <summary>With which name the mail server is signed in to.</summary>
    public const string UserSetting = "KITH_SMTP_USER";

    /// <summary>With which password.</summary>
    public const string PasswordSetting = "KITH_SMTP_PASSWORD";

    private const int PortOfSubmission = 587;
    private const int PortWithTls = 465;

    /// <summary>True for a mail server on this machine: what goes there crosses no network.</summary>
    public bool IsHere => Host is "localhost" or "127.0.0.1" or "::1";

    /// <summary>True where the connection begins encrypted; anywhere else it becomes so before anything is said.</summary>
    public bool BeginsEncrypted => Port == PortWithTls;

    /// <summary>What is set; null where no mail server is.</summary>
    /// <exception cref="InvalidOperationException">Something is left out or cannot be read; the message says what to do.</exception>
    public static MailSettings? Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (Text(settings, ServerSetting) is not { } server)
            return null;
        var colon = server.LastIndexOf(':');
        var host = colon < 0 ? server : server[..colon];
        var port = PortOfSubmission;
        if (colon >= 0 && !int.TryParse(server.AsSpan(colon + 1), CultureInfo.InvariantCulture, out port))
            throw Wrong(ServerSetting, "has to be HOST or HOST:PORT");
        if (!MailboxAddress.TryParse(Text(settings, FromSetting) ?? "", out var from))
            throw Wrong(
                FromSetting,
                "has to be an e-mail address, as in: Children’s services <no-reply@example.gov.uk>"
            );
        var here = new MailSettings(
            host,
            port,
            from,
            Uri.TryCreate(Text(settings, SiteSetting), UriKind.Absolute, out var site)
            && (site.Scheme == Uri.UriSchemeHttps || site.IsLoopback)
                ? site
                : throw Wrong(SiteSetting, "has to be the family’s site as readers reach it, and begin with https://"),
            Text(settings, UserSetting),
            Text(settings, PasswordSetting)
        );
        return (here.User is null) == (here.Password is null)
            ? here
            : throw Wrong(UserSetting, $"and {PasswordSetting} have to be set together");
    }

    private static string? Text(IConfiguration settings, string name) =>
        settings[name]?.Trim() is { Length: > 0 } text ? text : null;

    private static InvalidOperationException Wrong(string setting, string what) =>
        new($"E-mail is set up by {ServerSetting}, and not wholly: {setting} {what}. See docs/running.md.");
}

/// <summary>How often e-mails are looked for, and for how long one is tried.</summary>
/// <param name="EverySeconds">Seconds from one look to the next.</param>
/// <param name="AtOnce">E-mails that are taken in hand in one look.</param>
/// <param name="AnswersSeconds">Seconds in which a mail server has to have taken one.</param>
/// <param name="FirstMinutes">Minutes after which one is tried again the first time; four times as many each time after that.</param>
/// <param name="LongestMinutes">Minutes between two tries at most.</param>
/// <param name="GiveUpHours">Hours after which one is tried no more.</param>
public sealed record MailBounds(
    int EverySeconds,
    int AtOnce,
    int AnswersSeconds,
    int FirstMinutes,
    int LongestMinutes,
    int GiveUpHours
)
{
    private const int Growth = 4;

    /// <summary>How long after so many tries the next comes.</summary>
    public TimeSpan After(int tries) =>
        TimeSpan.FromMinutes(Math.Min(LongestMinutes, FirstMinutes * Math.Pow(Growth, Math.Max(0, tries - 1))));
}
