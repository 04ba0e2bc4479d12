using System.Buffers.Binary;
using System.Net;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Accounts;

public class SignInTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task Everybody_starts_with_the_first_thing_they_may_do(string engine)
    {
        var site = await sites.On(engine);
        (string, string)[] starts = [("amira", "/my-work"), ("sarah", "/referrals")];
        foreach (var (person, start) in starts)
        {
            using var visitor = site.Anybody();
            (await visitor.SignsIn(person, TestSite.Password)).Path.ShouldBe(start);
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        var site = await sites.On("sqlite");
        using var visitor = site.Anybody();
        var wrong = await visitor.SignsIn("carys", "something else");
        var unknown = await visitor.SignsIn("nobody", "something else");

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Errors.ShouldBe(["The user name or the password is wrong. Check both and try again"]);
        unknown.Errors.ShouldBe(wrong.Errors);
        wrong.Holds("user-name").ShouldBe("carys");
        wrong.Holds("password").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void What_is_kept_of_a_password_takes_a_hundred_thousand_rounds_to_make()
    {
        var services = new ServiceCollection();
        Web.Shared.Accounts.Accounts.Add(services);
        using var shipped = services.BuildServiceProvider();

        var kept = Convert.FromBase64String(shipped.GetRequiredService<Passwords>().Hash(TestSite.Password));

        // The rounds stand behind the kind of what is kept, a byte, and the kind of the hash, four.
        BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(5)).ShouldBe(100_000u);
    }

    [Fact]
    public async Task Nothing_entered_is_asked_for_in_the_order_of_the_page()
    {
        var site = await sites.On("sqlite");
        using var visitor = site.Anybody();

        (await visitor.SignsIn("", "")).Errors.ShouldBe(["Enter your user name", "Enter your password"]);
    }

    [Theory]
    [InlineData("/children", "/children")]
    [InlineData("//elsewhere.example/children", "/my-work")]
    [InlineData("/\\elsewhere.example", "/my-work")]
    [InlineData("https://elsewhere.example", "/my-work")]
    [InlineData("", "/my-work")]
    public async Task Signing_in_leads_only_to_addresses_of_this_site(string returnUrl, string leadsTo)
    {
        var site = await sites.On("sqlite");
        using var visitor = site.Anybody();

        (await visitor.SignsIn("amira", TestSite.Password, returnUrl)).Path.ShouldBe(leadsTo);
    }

    [Fact]
    public async Task Whoever_signs_out_has_to_sign_in_again()
    {
        var site = await sites.On("sqlite");
        using var amira = await site.As("amira");

        (await amira.SignsOut()).Path.ShouldBe("/sign-in");
        (await amira.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
    }

    [Theory]
    [EveryEngine]
    public async Task Somebody_who_has_left_opens_nothing_with_the_cookie_they_keep_and_cannot_sign_in(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var leon = await site.As("leon");
        var leaving = new PractitionerAppend("leon", 1, [new Dated(new PractitionerLeft(), TestSite.Today)]);
        await site.Records.AppendAsync(
            new Append(Guid.NewGuid(), "leave", "adele", site.Time.Now, "leaving", []) { Practitioners = [leaving] },
            TestDatabase.Stop
        );

        (await leon.Opens("/my-work")).Path.ShouldStartWith("/sign-in");
        (await leon.SignsIn("leon", TestSite.Password))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("This account is closed");
    }

    [Fact]
    public async Task A_demonstration_says_so_on_every_page_and_offers_people_to_be()
    {
        Persona[] personas = [new("amira", "amira", "Amira Khan", "Social worker", "Record a home visit.")];
        await using var site = await TestSite.StartAsync(demonstration: new Demonstration(personas, TestSite.Password));
        using var visitor = site.Anybody();
        var page = await visitor.Opens("/sign-in");

        page.Words.ShouldContain("Social worker. Record a home visit.");
        page = await visitor.Sends(page, "dl form");
        page.Path.ShouldBe("/my-work");
        page.All(".govuk-phase-banner__text").ShouldHaveSingleItem().ShouldContain("made up");
    }
}
