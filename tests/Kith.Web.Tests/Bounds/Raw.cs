using System.Net;
using System.Text;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Bounds;

/// <summary>Somebody who sends what no browser sends, signed in or not. Nothing is followed and no cookie is taken.</summary>
internal sealed class Raw : IDisposable
{
    private readonly HttpClient _client;

    private Raw(Uri address, IPAddress? from)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ConnectCallback = from is null
                ? null
                : async (connecting, stop) =>
                {
                    var socket = new System.Net.Sockets.Socket(
                        System.Net.Sockets.SocketType.Stream,
                        System.Net.Sockets.ProtocolType.Tcp
                    );
                    socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(IPAddress.Loopback, connecting.DnsEndPoint.Port, stop);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                },
        };
        _client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The cookies sent.</summary>
    public string Cookies { get; set; } = "";

    /// <summary>The token that every form of this person carries.</summary>
    public KeyValuePair<string, string> Token { get; private set; }

    /// <summary>Somebody from an address of this machine; null for the usual one.</summary>
    public static async Task<Raw> Anybody(TestSite site, IPAddress? from = null)
    {
        var raw = new Raw(site.Address, from);
        await raw.TakesToken();
        return raw;
    }

    public static async Task<Raw> As(TestSite site, string person)
    {
        var raw = await Anybody(site);
        using var answer = await raw.SignsIn(person, TestSite.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        raw.Keep(answer);
        await raw.TakesToken();
        return raw;
    }

    public Task<HttpResponseMessage> SignsIn(string person, string password) =>
        Posts("/sign-in", ("user-name", person), ("password", password), ("return-url", "/"));

    /// <summary>Posts a form with the token.</summary>
    public Task<HttpResponseMessage> Posts(string path, params (string Name, string Value)[] fields) =>
        Sends(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent([
                    Token,
                    .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                ]),
            }
        );

    public Task<HttpResponseMessage> Gets(string path) => Sends(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<HttpResponseMessage> Sends(HttpRequestMessage request)
    {
        if (Cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", Cookies);
        return _client.SendAsync(request, TestDatabase.Stop);
    }

    /// <summary>Takes the cookies of an answer, as a browser does.</summary>
    public void Keep(HttpResponseMessage answer)
    {
        var taken = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Cookies = string.Join(
            "; ",
            Cookies
                .Split("; ", StringSplitOptions.RemoveEmptyEntries)
                .Concat(taken.Select(cookie => cookie.Split(';')[0]))
                .GroupBy(cookie => cookie.Split('=')[0])
                .Select(same => same.Last())
        );
    }

    public void Dispose() => _client.Dispose();

    private async Task TakesToken()
    {
        using var answer = await Gets(Cookies.Length == 0 ? "/sign-in" : "/nowhere");
        Keep(answer);
        var page = await Page.Read(answer);
        var input = page.Document.QuerySelector("form input[type=hidden][name^='__']").ShouldNotBeNull();
        Token = new(input.GetAttribute("name")!, input.GetAttribute("value")!);
    }
}
