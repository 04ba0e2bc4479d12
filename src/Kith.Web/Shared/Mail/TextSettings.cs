namespace Kith.Web.Shared.Mail;

/// <summary>With which account of GOV.UK Notify text messages leave, and where their readers sign in.</summary>
/// <param name="Key">The account's key, which names the service too.</param>
/// <param name="Template">Its template, whose whole text is <c>((words))</c>.</param>
/// <param name="Site">The family’s site as readers reach it.</param>
/// <param name="Service">Where GOV.UK Notify is.</param>
public sealed record TextSettings(string Key, Guid Template, Uri Site, Uri Service)
{
    /// <summary>The key that GOV.UK Notify gave.</summary>
    public const string KeySetting = "KITH_NOTIFY_KEY";

    /// <summary>The template's id.</summary>
    public const string TemplateSetting = "KITH_NOTIFY_TEMPLATE";

    /// <summary>Where it is, where that is not GOV.UK's own address.</summary>
    public const string ServiceSetting = "KITH_NOTIFY_URL";

    // The ids of service and secret, and a name before them.
    private const int LeastOfKey = 74;

    private static readonly Uri Usual = new("https://api.notifications.service.gov.uk");

    /// <summary>What is set; null where no key is.</summary>
    /// <exception cref="InvalidOperationException">Something is left out or cannot be read; the message says what to do.</exception>
    public static TextSettings? Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (Text(settings, KeySetting) is not { } key)
            return null;
        if (key.Length < LeastOfKey || !Guid.TryParse(key[^36..], out _) || !Guid.TryParse(key[^73..^37], out _))
            throw Wrong(KeySetting, "has to be a whole key, as GOV.UK Notify shows it once");
        return new TextSettings(
            key,
            Guid.TryParse(Text(settings, TemplateSetting), out var template)
                ? template
                : throw Wrong(TemplateSetting, "has to be the id of a template for text messages"),
            SiteOf(settings),
            Text(settings, ServiceSetting) is not { } set ? Usual
                : Address(set) is { } service ? service
                : throw Wrong(ServiceSetting, "has to begin with https://")
        );
    }

    private static Uri SiteOf(IConfiguration settings) =>
        Address(Text(settings, MailSettings.SiteSetting))
        ?? throw Wrong(
            MailSettings.SiteSetting,
            "has to be the family’s site as readers reach it, and begin with https://"
        );

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? address
            : null;

    private static string? Text(IConfiguration settings, string name) =>
        settings[name]?.Trim() is { Length: > 0 } text ? text : null;

    private static InvalidOperationException Wrong(string setting, string what) =>
        new($"Text messages are set up by {KeySetting}, and not wholly: {setting} {what}. See docs/running.md.");
}
