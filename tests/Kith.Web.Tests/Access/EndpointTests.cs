using System.Net;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Api;
using Kith.Web.ChildSite;
using Kith.Web.FamilySite;
using Kith.Web.PartnerSite;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Authorization;

namespace Kith.Web.Tests.Access;

public class EndpointTests(Sites sites)
{
    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        var site = await sites.On("sqlite");

        site.Endpoints()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<Authorised>() is null
                && endpoint.Metadata.GetMetadata<ForFamily>() is null
                && endpoint.Metadata.GetMetadata<ForPartner>() is null
                && endpoint.Metadata.GetMetadata<ForChild>() is null
                && endpoint.Metadata.GetMetadata<ForSystem>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Select(endpoint => endpoint.DisplayName)
            .ShouldBeEmpty();
    }

    // A token that a browser does not send by itself is all that makes this safe: the two go together, and only there.
    [Fact]
    public async Task Only_where_no_cookie_counts_is_no_token_of_a_form_asked_for()
    {
        var site = await sites.On("sqlite");

        site.Endpoints()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<WithoutCookies>() is not null
                != endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
            )
            .Select(endpoint => endpoint.DisplayName)
            .ShouldBeEmpty();
        site.Endpoints()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<ForSystem>() is not null
                && endpoint.Metadata.GetMetadata<WithoutCookies>() is null
            )
            .ShouldBeEmpty();
    }

    // A parameter that no service fills is taken for one, and then the page answers nobody.
    [Fact]
    public async Task No_page_waits_for_a_body_in_json()
    {
        var site = await sites.On("sqlite");

        site.Endpoints()
            .Where(endpoint =>
                endpoint
                    .Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()
                    ?.ContentTypes.Contains("application/json") == true
            )
            .Select(endpoint => endpoint.DisplayName)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_posted_about_a_child_asks_for_leave_to_record_on_the_child()
    {
        var site = await sites.On("sqlite");
        var posts = site.Endpoints("POST")
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("{child}", StringComparison.Ordinal))
            .Where(endpoint => endpoint.Metadata.GetMetadata<ForFamily>() is null)
            .ToList();

        posts.ShouldNotBeEmpty();
        posts
            .Where(endpoint => endpoint.Metadata.GetMetadata<Authorised>()?.OnChild != Purpose.Record)
            .Select(endpoint => endpoint.DisplayName)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_these_pages_are_for_people_who_have_not_signed_in()
    {
        var site = await sites.On("sqlite");

        site.Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "/",
                "/api",
                "/api/openapi.json",
                "/api/reference",
                "/api/scalar.js",
                "/api/token",
                "/api/{**path}",
                "/calendar/feed/{secret}.ics",
                "/drafts/keeping",
                "/family/code",
                "/family/keeping",
                "/family/reading",
                "/family/sign-in",
                "/family/sign-out",
                "/family/{**path}",
                "/guidance",
                "/guidance/compare",
                "/guidance/duties/{origin}/{id}",
                "/guidance/{edition}",
                "/may-i-share",
                "/me/in",
                "/me/keeping",
                "/me/out",
                "/me/{**path}",
                "/partner/handed-back",
                "/partner/keeping",
                "/partner/sign-in",
                "/partner/sign-out",
                "/partner/{**path}",
                "/protocol",
                "/protocol/versions/{version}",
                "/set-password",
                "/sign-in",
                "/sign-out",
                "/style-guide",
                "/worry",
                "/worry/going-on",
                "/worry/new",
                "/worry/sent",
                "{*path:nonfile}",
            ]);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_asked_to_and_led_back()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();
        foreach (var address in site.AddressesOf("GET", Guid.NewGuid()).Where(address => address.Marked is not null))
        {
            var page = await anybody.Opens(address.Path);

            page.Path.ShouldStartWith("/sign-in?returnUrl=");
            page.Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    // One engine: what decides is the same on both, and what is listed or restricted is walked on both elsewhere.
    [Theory]
    [InlineData("sqlite")]
    public async Task Everybody_opens_what_their_post_and_their_relation_to_the_child_allow_and_nothing_else(
        string engine
    )
    {
        // Of its own: whoever is the designated social care officer of a child there keeps the register of disabled children too.
        await using var site = await TestSite.StartAsync(engine, people: Staff.WithOfficer);
        var children = await ChildrenOfEveryKind(site);
        var workforce = await site.Records.LoadWorkforceAsync(TestDatabase.Stop);
        List<string> wrong = [];
        foreach (var person in Staff.Everybody.Append("ines").Append("cora"))
        {
            using var visitor = await site.As(person);
            foreach (var address in site.AddressesOf("GET", [.. children.Keys]))
            {
                var expected = Expected(workforce.Find(person)!, address, children, workforce);
                var page = await visitor.Opens(address.Path);
                if (page.Status != expected)
                    wrong.Add($"{person} {address.Path}: {page.Status}, not {expected}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>What a page does not offer can still be posted, with the token of another page.</summary>
    [Theory]
    [EveryEngine(Always = true)]
    public async Task Nobody_posts_what_their_post_and_their_relation_to_the_child_do_not_allow(string engine)
    {
        var site = await sites.On(engine);
        var children = await ChildrenOfEveryKind(site);
        var workforce = await site.Records.LoadWorkforceAsync(TestDatabase.Stop);
        List<string> wrong = [];
        foreach (var person in Staff.Everybody)
        {
            using var visitor = await site.As(person);
            var token = TokenIn(await visitor.Opens("/nowhere"));
            foreach (var address in site.AddressesOf("POST", [.. children.Keys]).Where(one => one.Marked is not null))
            {
                var expected = Expected(workforce.Find(person)!, address, children, workforce);
                // What a permission opens does real work once posted: it has tests of its own.
                if (expected == HttpStatusCode.OK && address.Child is null)
                    continue;
                var status = (await visitor.Posts(address.Path, [token])).Status;
                // An empty form that gets as far as being read is kept as a draft, or refused for what is missing.
                var through =
                    status is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.UnprocessableEntity;
                if (expected == HttpStatusCode.OK ? !through : status != expected)
                    wrong.Add($"{person} {address.Path}: {status}, not {expected}");
            }
        }
        wrong.ShouldBeEmpty();
        foreach (var (child, record) in children.Where(child => child.Value is not null))
            (await site.RecordOf(child)).Version.ShouldBe(record!.Version);
    }

    [Fact]
    public async Task What_is_posted_without_the_token_of_a_page_of_ours_changes_nothing()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var person = (await site.Records.LoadWorkforceAsync(TestDatabase.Stop)).Find("amira")!;
        var before = (await site.RecordOf(child)).Version;

        foreach (var address in site.AddressesOf("POST", child))
        {
            var page = await amira.Posts(address.Path, [new("q", "x")]);

            // What she may not do is refused before anything of what was sent is taken in.
            var mayNot =
                address.Marked is { OfAllegations: true } or { OfContexts: true }
                || (address.Marked?.Permission is { } permission && !person.Has(permission));
            page.Status.ShouldBe(mayNot ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest, address.Path);
            page.Heading.ShouldBe(mayNot ? "You cannot see this" : "This page has been open too long");
        }
        (await site.RecordOf(child)).Version.ShouldBe(before);
    }

    /// <summary>A child at each place in a journey at which somebody stands otherwise to it, and one who is not there.</summary>
    private static async Task<Dictionary<Guid, ChildRecord?>> ChildrenOfEveryKind(TestSite site)
    {
        await site.HasAgency();
        await site.HasWorry();
        await site.HasAllegation();
        await site.HasContext();
        Guid[] children =
        [
            await site.Referred(),
            await site.Decided(),
            await site.LedBy("amira"),
            await site.LedBy("nadia"),
            await site.OnAPlan("amira", chair: "carys"),
            await site.ClosedBy("amira"),
            await site.ClosedBy("nadia"),
            await site.Decided(ReferralDecision.NoFurtherAction),
        ];
        await site.HasTelling(children[2]);
        Dictionary<Guid, ChildRecord?> records = new() { [Guid.NewGuid()] = null };
        foreach (var child in children)
            records[child] = await site.RecordOf(child);
        return records;
    }

    private static HttpStatusCode Expected(
        Practitioner person,
        Address address,
        Dictionary<Guid, ChildRecord?> children,
        Workforce workforce
    ) =>
        address switch
        {
            { Marked: null or { Permission: null, OnChild: null } } => HttpStatusCode.OK,
            { Marked.Permission: { } permission } => Allowed(
                person.Has(permission)
                    && (!address.Marked.OfDisabledRegister || Shipped.Access.DisabledRegister.IsKeptBy(person))
                    && (!address.Marked.OfAllegations || Shipped.Access.DesignatedOfficers.IsOne(person))
                    && (!address.Marked.OfContexts || Shipped.Access.Contexts.IsOne(person))
            ),
            { Child: { } child } when children[child] is { } record => Answered(
                address,
                Seeing.Decide(person, SeenChild.SubjectOf(record), Purpose.Read, workforce, Now)
            ),
            _ => HttpStatusCode.NotFound,
        };

    private static readonly DateTime Now = TestSite.Today.ToDateTime(new TimeOnly(10, 0));

    // A correction of the registration, with which each record begins, takes what registering does.
    private static HttpStatusCode Answered(Address address, Answer answer) =>
        answer.KeptOut == KeptOut.Hidden ? HttpStatusCode.NotFound
        : address.Path.Contains("/correction", StringComparison.Ordinal)
            ? Allowed(address.IsFor(answer) && answer.May("register-child", Shipped.Access))
        : Allowed(address.IsFor(answer));

    private static HttpStatusCode Allowed(bool allowed) => allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden;

    private static KeyValuePair<string, string> TokenIn(Page page)
    {
        var input = page.Document.QuerySelector("form[action='/sign-out'] input[type=hidden]").ShouldNotBeNull();
        return new(input.GetAttribute("name")!, input.GetAttribute("value")!);
    }
}
