using System.Net;
using Kith.Tests.Site;
using Kith.Web.Shared.Systems;

namespace Kith.Web.Tests.Api;

/// <summary>Whoever keeps accounts lets systems of agencies in, replaces their secrets and withdraws them.</summary>
public sealed class SystemsPageTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task A_secret_is_shown_once_and_kept_only_as_its_hash(string engine)
    {
        var site = await sites.On(engine);
        var agency = await site.HasAgency();
        using var adele = await site.As("adele");
        (await adele.Opens("/system/systems?q=oak")).Links($"/system/systems/{agency}").ShouldBeTrue();

        var told = await Registers(adele, agency, "Sleuth");

        told.Heading.ShouldBe("The secret of Sleuth");
        var (client, secret) = (
            told.All(".govuk-summary-list__value")[1],
            told.All("strong.govuk-\\!-text-break-word").ShouldHaveSingleItem()
        );
        secret.ShouldStartWith("kith_");
        using var asking = new HttpClient { BaseAddress = site.Address };
        (await Asks(asking, client, secret)).Status.ShouldBe(HttpStatusCode.OK);
        (await site.Count("events", $"CAST(data AS text) LIKE '%{secret}%'")).ShouldBe(0);
        (await site.Count("events", $"CAST(data AS text) LIKE '%{SystemSecret.HashOf(secret)}%'")).ShouldBe(1);
        (await adele.Opens($"/system/systems/{agency}")).Document.Body!.TextContent.ShouldNotContain(secret);
        (await adele.Opens("/system/systems")).Words.ShouldContain("Oak School");
        using var amira = await site.As("amira");
        (await amira.Opens($"/agencies/{agency}")).Words.ShouldContain("A system may be let in: Sleuth");
        (await amira.Opens($"/system/systems/{agency}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, EveryEngine]
    public async Task A_secret_that_is_replaced_and_a_system_that_is_withdrawn_let_nobody_in(string engine)
    {
        var site = await sites.On(engine);
        var system = await site.HasSystem();
        using var adele = await site.As("adele");
        var page = await adele.Opens($"/system/systems/{system.Agency}");

        var told = await adele.Sends(page, "form[action$=secret]");

        var secret = told.All("strong.govuk-\\!-text-break-word").ShouldHaveSingleItem();
        using var asking = new HttpClient { BaseAddress = site.Address };
        (await Asks(asking, system.Client, system.Secret)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await Asks(asking, system.Client, secret)).Status.ShouldBe(HttpStatusCode.OK);
        var after = await adele.Sends(
            await adele.Opens($"/system/systems/{system.Agency}"),
            "form[action$=withdrawal]"
        );
        after.Words.ShouldContain("Withdrawn");
        after.Document.QuerySelector("form[action$=withdrawal]").ShouldBeNull();
        (await Asks(asking, system.Client, secret)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (
            await adele.Posts(
                $"/system/systems/{system.Agency}/{Guid.NewGuid()}/withdrawal",
                Visitor.Filled(page, "form[action$=secret]", [], out _)
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_no_two_systems_of_an_agency_have_one_name()
    {
        var site = await sites.On("sqlite");
        var system = await site.HasSystem();
        using var adele = await site.As("adele");

        var blank = await Registers(adele, system.Agency, "", "");
        blank.Errors.ShouldContain("Enter what the agency calls the system");
        blank.Errors.ShouldContain("Say what it may do");
        (await Registers(adele, system.Agency, $"SYSTEM {system.System}"))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("A system of this name is let in already");
        await Registers(adele, system.Agency, "Another");
        (await Registers(adele, system.Agency, "Another")).Errors.ShouldHaveSingleItem();
    }

    private static async Task<Page> Registers(
        Visitor visitor,
        Guid agency,
        string name,
        string scope = SystemScope.SendReferrals
    ) =>
        await visitor.Sends(
            await visitor.Opens($"/system/systems/{agency}"),
            $"form[action='/system/systems/{agency}']",
            [("name", name), .. scope.Length > 0 ? new[] { ("scopes", scope) } : []]
        );

    private static async Task<Answer> Asks(HttpClient client, string id, string secret)
    {
        using var content = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"),
            new("client_id", id),
            new("client_secret", secret),
        ]);
        return await Answer.Of(client.PostAsync("/api/token", content, TestDatabase.Stop));
    }
}
