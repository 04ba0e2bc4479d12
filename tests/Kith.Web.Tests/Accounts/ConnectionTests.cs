using Kith.Tests.Site;

namespace Kith.Web.Tests.Accounts;

public class ConnectionTests
{
    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_cookies_are_bound_to_host_and_https()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await Asks(site, "kith.example.gov.uk", "https");

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => Bound(cookie));
        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
    }

    [Fact]
    public async Task A_proxy_that_forgets_to_say_https_gets_the_same_cookies_and_a_warning()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await Asks(site, "kith.example.gov.uk", null);

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => Bound(cookie));
        (await answer.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
            "This connection is not known to be encrypted"
        );
    }

    [Fact]
    public async Task On_ones_own_machine_plain_http_will_do()
    {
        await using var site = await TestSite.StartAsync();
        var answer = await Asks(site, $"127.0.0.1:{site.Address.Port}", null);

        answer
            .Headers.GetValues("Set-Cookie")
            .ShouldAllBe(cookie => cookie.StartsWith("kith", StringComparison.Ordinal));
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Nobodys_word_is_taken_for_who_asks_where_the_authority_says_so()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["KITH_PROXIES"] = "none" }
        );
        var answer = await Asks(site, "kith.example.gov.uk", "https");

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/my-work\t")]
    [InlineData("/my-work\r\nX: y")]
    [InlineData("/my-wörk")]
    public async Task An_address_to_go_on_to_that_no_header_can_hold_leads_to_the_start(string returnUrl)
    {
        await using var site = await TestSite.StartAsync();
        using var amira = site.Anybody();

        var signedIn = await amira.Sends(
            await amira.Opens("/sign-in"),
            "form[action='/sign-in']",
            ("user-name", "amira"),
            ("password", TestSite.Password),
            ("return-url", returnUrl)
        );

        signedIn.Path.ShouldBe("/my-work");
    }

    private static bool Bound(string cookie) =>
        cookie.StartsWith("__Host-kith", StringComparison.Ordinal)
        && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("; path=/", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("; samesite=", StringComparison.OrdinalIgnoreCase)
        && !cookie.Contains("domain", StringComparison.OrdinalIgnoreCase);

    private static async Task<HttpResponseMessage> Asks(TestSite site, string host, string? scheme)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/sign-in"));
        request.Headers.Host = host;
        if (scheme is not null)
            request.Headers.Add("X-Forwarded-Proto", scheme);
        return await client.SendAsync(request, TestDatabase.Stop);
    }
}
