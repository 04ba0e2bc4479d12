using System.Net;
using AngleSharp.Html.Dom;

namespace Kith.Tests.Site;

/// <summary>Somebody at a browser without scripts: opens addresses, fills in forms, presses buttons.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Visitor(Uri address) =>
        _client = new(new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>Another browser with the same cookies, as somebody has who copied them; at another address where one is named.</summary>
    public Visitor Copied(Uri? address = null)
    {
        var copy = new Visitor(address ?? _client.BaseAddress!);
        copy._cookies.Add(_cookies.GetAllCookies());
        return copy;
    }

    /// <summary>Puts a cookie of somebody's making among the browser's.</summary>
    public void Takes(string cookie, string value) =>
        _cookies.Add(_client.BaseAddress!, new Cookie(cookie, value, "/"));

    /// <summary>What the browser asks for first: the languages of whoever set it up.</summary>
    public void Reads(string languages) =>
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", languages);

    /// <summary>What a cookie of the browser holds.</summary>
    public string Cookie(string name) => _cookies.GetAllCookies().First(cookie => cookie.Name == name).Value;

    /// <summary>Opens an address, following where it leads.</summary>
    public async Task<Page> Opens(string path) => await Page.Read(await _client.GetAsync(path, TestDatabase.Stop));

    public async Task<Page> SignsIn(string person, string password, string returnUrl = "/")
    {
        var page = await Opens($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return await Sends(page, "form[action='/sign-in']", ("user-name", person), ("password", password));
    }

    public async Task<Page> SignsOut() =>
        await Sends(await Opens("/sign-in-page-of-nobody"), "form[action='/sign-out']");

    /// <summary>Opens an act's page and saves it with these answers; dates are written 2026-11-20.</summary>
    public async Task<Page> Records(Guid child, string act, params (string Name, string Value)[] answers) =>
        await Saves(await Opens($"/children/{child}/acts/{act}"), answers);

    /// <summary>Saves the form of the page that is open.</summary>
    public Task<Page> Saves(Page page, params (string Name, string Value)[] answers) =>
        Sends(page, "main form[method=post]:not([action$=discarding]):not([action$=restoring])", answers);

    /// <summary>Fills in a form as a browser would and sends it.</summary>
    public async Task<Page> Sends(Page page, string form, params (string Name, string Value)[] answers)
    {
        var filled = Filled(page, form, answers, out var action);
        return await Posts(action, filled);
    }

    /// <summary>Chooses a file on a form and sends it.</summary>
    public async Task<Page> Uploads(Page page, string form, string field, string path)
    {
        var filled = Filled(page, form, [], out var action);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in filled.Where(pair => pair.Key != field))
            content.Add(new StringContent(value), name);
        content.Add(new StreamContent(File.OpenRead(path)), field, Path.GetFileName(path));
        return await Page.Read(await _client.PostAsync(action, content, TestDatabase.Stop));
    }

    /// <summary>Fills in a form with a file chosen on it, and sends it.</summary>
    public async Task<Page> Attaches(
        Page page,
        string form,
        (string Field, string Name, byte[] Content) file,
        params (string Name, string Value)[] answers
    )
    {
        var filled = Filled(page, form, answers, out var action);
        (page.Document.QuerySelector(form)?.GetAttribute("enctype")).ShouldBe("multipart/form-data");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in filled.Where(pair => pair.Key != file.Field))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        return await Page.Read(await _client.PostAsync(action, content, TestDatabase.Stop));
    }

    /// <summary>A part of what is at an address, as a player asks for it.</summary>
    public async Task<HttpResponseMessage> GetsPart(string path, long from, long to)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(from, to);
        return await _client.SendAsync(asked, TestDatabase.Stop);
    }

    /// <summary>What a browser would send for a form with these answers.</summary>
    public static List<KeyValuePair<string, string>> Filled(
        Page page,
        string form,
        IEnumerable<(string Name, string Value)> answers,
        out string action
    )
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement;
        element.ShouldNotBeNull($"{page.Path} ({page.Status}) has no form {form}");
        action = element.GetAttribute("action") ?? page.Path;
        var fields = FormFields.Of(element);
        foreach (var (name, value) in answers)
            fields.Answer(name, value);
        return fields.Values;
    }

    /// <summary>Sends these fields, with no form to check them against.</summary>
    public async Task<Page> Posts(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Page.Read(await _client.PostAsync(path, content, TestDatabase.Stop));
    }

    /// <summary>The answer as it comes, with its headers; a redirect is followed.</summary>
    public Task<HttpResponseMessage> Gets(string path) => _client.GetAsync(path, TestDatabase.Stop);

    public void Dispose() => _client.Dispose();
}
