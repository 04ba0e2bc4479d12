using Kith.Casework.FamilySite;
using Kith.Web.Components;
using Kith.Web.Shared.Accounts;
using Microsoft.AspNetCore.Localization;

namespace Kith.Web.FamilySite.Reading;

/// <summary>How somebody reads the family’s site.</summary>
/// <param name="Language">The language they chose, as pages name it; null while they chose none.</param>
/// <param name="Large">In large print.</param>
/// <param name="Easy">One sentence on each line, with room between them.</param>
public sealed record HowToRead(string? Language, bool Large, bool Easy)
{
    private const string Cookie = "kith-reading";
    private const string LargePrint = "large";
    private const string EasyRead = "easy";

    // As long as a browser keeps one.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>The classes by which pages look so.</summary>
    public string? Look => Markup.Words(Large ? "kith-large-print" : null, Easy ? "kith-easy-read" : null);

    /// <summary>What the request says of it.</summary>
    public static HowToRead Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Read(http.Request.Cookies[HostCookie.NameOf(Cookie, http.Request)]) ?? new(null, false, false);
    }

    /// <summary>True where it was chosen in this browser.</summary>
    public static bool IsChosen(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Request.Cookies.ContainsKey(HostCookie.NameOf(Cookie, http.Request));
    }

    /// <summary>Keeps it in the browser: it says nothing of anybody.</summary>
    public void Keep(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(
            HostCookie.NameOf(Cookie, http.Request),
            ToString(),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Kept,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = HostCookie.IsSecure(http.Request),
            }
        );
    }

    /// <summary>As it is kept: the language and what else was chosen, with points between.</summary>
    public override string ToString() =>
        string.Join('.', new[] { Language ?? "", Large ? LargePrint : "", Easy ? EasyRead : "" });

    /// <summary>Reads what was kept; null where it is nothing of ours.</summary>
    public static HowToRead? Read(string? kept) =>
        kept?.Split('.') is [var language, "" or LargePrint, "" or EasyRead] parts
            ? new(language.Length > 0 ? language : null, parts[1].Length > 0, parts[2].Length > 0)
            : null;

    /// <summary>
    /// In which language a request is answered: the one chosen, else the first that the browser asks for. What is typed and stored
    /// is read in British English whatever the page speaks.
    /// </summary>
    public static RequestLocalizationOptions Localization(SiteLanguages languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        const string English = "en-GB";
        var options = new RequestLocalizationOptions().SetDefaultCulture(English).AddSupportedCultures(English);
        // Whoever asks for any other English gets ours, and not the next on their list.
        options.AddSupportedUICultures([.. languages.All.Select(words => words.Language), "en"]);
        var asked = new AcceptLanguageHeaderRequestCultureProvider { Options = options };
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(async http =>
                !FamilyNeeds.IsHere(http) ? null
                : Of(http).Language is { } language && languages.Find(language) is not null ? new(English, language)
                : await asked.DetermineProviderCultureResult(http) is { } found
                    ? new ProviderCultureResult([English], found.UICultures)
                : null
            ),
        ];
        return options;
    }

    /// <summary>The words of the site for a request.</summary>
    internal static FamilyWords WordsOf(IServiceProvider services) =>
        services
            .GetRequiredService<SiteLanguages>()
            .In(
                services
                    .GetRequiredService<IHttpContextAccessor>()
                    .HttpContext?.Features.Get<IRequestCultureFeature>()
                    ?.RequestCulture.UICulture.Name
            );
}
