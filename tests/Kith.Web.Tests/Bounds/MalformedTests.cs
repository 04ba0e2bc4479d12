using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kith.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Tests.Bounds;

public class MalformedTests(Sites sites)
{
    private const string Form = "application/x-www-form-urlencoded";

    public static TheoryData<string, string, string> Forms { get; } =
        new()
        {
            { "1,100 keys", Form, string.Join('&', Enumerable.Range(0, 1_100).Select(n => $"k{n}=1")) },
            { "a long key", Form, new string('k', 5_000) + "=1" },
            { "a value of 1.5 MB", Form, "a=" + new string('v', 1_500_000) },
            { "more than a form may hold", Form, "a=" + new string('v', 5_000_000) },
            { "a broken boundary", "multipart/form-data; boundary=\"", "--x\r\n\r\n" },
            { "no boundary", "multipart/form-data", "--x\r\n\r\n" },
            { "a long boundary", $"multipart/form-data; boundary={new string('b', 500)}", "--x\r\n\r\n" },
            {
                "an end that never comes",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nhalf"
            },
            {
                "2,000 parts",
                "multipart/form-data; boundary=x",
                string.Concat(
                    Enumerable
                        .Range(0, 2_000)
                        .Select(n => $"--x\r\nContent-Disposition: form-data; name=a{n}\r\n\r\n1\r\n")
                ) + "--x--\r\n"
            },
            { "utf-7", Form + "; charset=utf-7", "a=+AD4-" },
            { "no form at all", "application/json", "{\"a\": 1}" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_cannot_be_read_is_answered_with_a_page_and_leaves_no_stack_in_the_log(
        string what,
        string type,
        string body
    )
    {
        var site = await sites.On("sqlite");
        using var log = new Lines();
        site.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var anybody = await Raw.Anybody(site);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };
        // The answer to what is too large comes before it is sent.
        request.Headers.ExpectContinue = true;

        using var answer = await anybody.Sends(request);

        answer.StatusCode.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge], what);
        (await Page.Read(answer)).Heading.ShouldNotBeEmpty();
        log.All.Where(line => line.Contains("   at ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/children?q=%00ab")]
    [InlineData("/departures?team=%00")]
    [InlineData("/departures?duty=a%00b")]
    [InlineData("/returns/findings?rule=%00")]
    [InlineData("/my-work?who=%00")]
    [InlineData("/my-work?%00=1")]
    [InlineData("/sign-in?returnUrl=/%00")]
    public async Task An_address_with_what_no_database_keeps_is_refused_with_a_page(string path)
    {
        var site = await sites.On(EveryEngineAttribute.Engines[^1]);
        using var denise = await site.As("denise");

        var page = await denise.Opens(path);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Heading.ShouldBe("The address or what was sent is not right");
    }

    [Theory]
    [EveryEngine]
    public async Task A_form_with_what_no_database_keeps_is_refused_with_a_page(string engine)
    {
        var site = await sites.On(engine);
        using var anybody = await Raw.Anybody(site);

        using var answer = await anybody.SignsIn("am\0ira", "x");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [EveryEngine]
    public async Task What_nobody_types_is_left_out_of_a_form_and_the_rest_is_kept(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Records(
            child,
            "make-home-visit",
            ("seen", "yes"),
            ("alone", "yes"),
            ("child-said", "I like my dog"),
            ("account", "War\u0008m.\u0001 😀")
        );

        page.Path.ShouldStartWith($"/children/{child}?done=");
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Warm. 😀");
    }

    [Fact]
    public async Task Half_a_character_of_a_form_in_another_character_set_is_left_out()
    {
        var site = await sites.On("sqlite");
        using var anybody = await Raw.Anybody(site);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(anybody.Token.Value), anybody.Token.Key },
            { new StringContent("x"), "password" },
        };
        using var half = new ByteArrayContent([0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00]);
        half.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-16");
        content.Add(half, "user-name");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = content };

        using var answer = await anybody.Sends(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("/a\tb")]
    [InlineData("/a\r\nX: y")]
    [InlineData("/é")]
    [InlineData("/ ")]
    public async Task A_place_to_go_on_to_that_is_no_address_is_the_start(string returnUrl)
    {
        var site = await sites.On("sqlite");
        using var anybody = await Raw.Anybody(site);

        using var answer = await anybody.Posts(
            "/sign-in",
            ("user-name", "amira"),
            ("password", TestSite.Password),
            ("return-url", returnUrl)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task A_file_is_not_taken_in_from_somebody_who_may_not_send_it()
    {
        var site = await sites.On("sqlite");
        using var amira = await Raw.As(site, "amira");
        var read = false;
        using var content = new Asked(() => read = true);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/returns/compare") { Content = content };
        request.Headers.ExpectContinue = true;

        using var answer = await amira.Sends(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        read.ShouldBeFalse();
    }

    [Fact]
    public async Task A_redirect_names_no_host_whatever_host_was_asked_for()
    {
        var site = await sites.On("sqlite");
        using var anybody = await Raw.Anybody(site);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/my-work");
        request.Headers.Host = "elsewhere.example";

        using var answer = await anybody.Sends(request);

        answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?returnUrl=");
    }

    /// <summary>A file of 100 MB that says when somebody takes it.</summary>
    private sealed class Asked(Action taken) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            taken();
            await stream.WriteAsync(new byte[1]);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 100_000_000;
            return true;
        }
    }
}
