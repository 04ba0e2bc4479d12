using System.Net;
using Kith.Tests.Site;
using Kith.Web.Components;
using Kith.Web.Tests.Bounds;

namespace Kith.Web.Tests.Accounts;

public class SecurityHeaderTests(Sites sites)
{
    [Theory]
    [InlineData("/my-work")]
    [InlineData("/nowhere")]
    [InlineData("/sign-in")]
    [InlineData("/my-work?page=many")]
    public async Task No_page_runs_scripts_from_elsewhere_is_framed_or_is_kept_by_the_browser(string path)
    {
        var site = await sites.On("sqlite");
        using var amira = await site.As("amira");
        using var answer = await amira.Gets(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        // An address may hold a child's name, and where somebody goes next need not know it.
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem().ShouldContain("camera=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Clear-Site-Data").ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_out_has_the_browser_forget_what_it_kept()
    {
        var site = await sites.On("sqlite");
        using var amira = await Raw.As(site, "amira");

        using var answer = await amira.Posts("/sign-out");

        answer.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\", \"storage\""]);
    }

    [Fact]
    public async Task The_stylesheet_asked_for_by_its_hash_is_kept_for_a_year()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();
        using var answer = await anybody.Gets(AssetFiles.Url("app.css"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        answer.Headers.CacheControl.NoStore.ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_makes_no_sense_is_answered_with_a_page()
    {
        var site = await sites.On("sqlite");
        using var amira = await site.As("amira");

        (await amira.Opens("/my-work?page=many")).Heading.ShouldBe("The address or what was sent is not right");
        (await amira.Opens("/children/not-a-child")).Heading.ShouldBe("Page not found");
    }
}
