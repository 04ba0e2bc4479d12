using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Shared.Systems;
using Kith.Web.Tests.Working;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Api;

/// <summary>A system of an agency sends what its people would type on the page for worries.</summary>
[Ask("D11")]
public sealed class ReferralApiTests(Sites sites)
{
    [Theory, EveryEngine]
    public async Task What_a_system_sends_waits_at_the_front_door_like_what_the_page_sends(string engine)
    {
        var site = await sites.On(engine);
        var system = await site.HasSystem();
        using var client = await system.In(site);
        using var frances = await site.As("frances");

        var answer = await Sends(client, Body("Orla", "Prewett"));

        answer.Status.ShouldBe(HttpStatusCode.Created);
        answer.Of("reference")!.ShouldStartWith("W-");
        answer.Of("decideBy").ShouldBe("2026-11-23");
        var page = await frances.Opens("/front-door");
        page.Words.ShouldContain("Orla Prewett");
        var shown = await frances.Opens(await PageOf(site, answer.Of("reference")!));
        shown.Words.ShouldContain($"Sent by the system System {system.System} of Agency {system.Agency}");
        shown.Words.ShouldContain("Dana Field, A nursery or school");
        shown.Words.ShouldContain("Born 4 May 2016");
        shown.Words.ShouldContain("Mum shouts at night.");
        shown.Words.ShouldContain("4 Quay Street, Larkmouth");
    }

    [Theory, EveryEngine]
    public async Task The_same_sent_twice_is_stored_once_and_answered_alike_and_something_else_under_its_key_is_refused(
        string engine
    )
    {
        var site = await sites.On(engine);
        using var client = await (await site.HasSystem()).In(site);
        using var other = await (await site.HasSystem()).In(site);
        var key = $"{Guid.NewGuid()}";
        var first = await Sends(client, Body("Ina", "Twicely"), key);

        var again = await Sends(client, Body("Ina", "Twicely"), key);
        var edited = await Sends(client, Body("Ina", "Twicely", "Something else."), key);

        again.Status.ShouldBe(HttpStatusCode.Created);
        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        edited.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        edited.Code.ShouldBe("idempotency-key-reused");
        (await site.Count("worry", "children = 'Ina Twicely'")).ShouldBe(1);
        // A key is a system's own.
        (await Sends(other, Body("Ina", "Twicely"), key))
            .Of("reference")
            .ShouldNotBe(first.Of("reference"));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_in_the_words_of_the_form_with_where_it_stands()
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site);
        var body = Body("", "Prewett");
        body["concern"] = " ";
        body["postcode"] = "not one";
        body["agrees"] = "perhaps";
        body["sender"] = new JsonObject
        {
            ["who"] = "the-king",
            ["name"] = "",
            ["email"] = "nowhere",
        };
        body["adults"] = new JsonArray(new JsonObject { ["name"] = "", ["contact"] = "01632 960 001" });

        var answer = await Sends(client, body);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Type.ShouldBe("application/problem+json");
        answer.Code.ShouldBe("referral-invalid");
        var said = answer.Body!["errors"]!
            .AsArray()
            .ToLookup(one => (string)one!["pointer"]!, one => (string)one!["message"]!);
        said["/concern"].ShouldBe(["Tell us what you are worried about"]);
        said["/children/0/given"].ShouldHaveSingleItem().ShouldStartWith("Enter the child’s first name");
        said["/adults/0/name"].ShouldHaveSingleItem();
        said["/postcode"].ShouldHaveSingleItem();
        said["/agrees"].ShouldHaveSingleItem();
        said["/sender/who"].ShouldBe(["Say who you are to the child"]);
        said["/sender/name"].ShouldBe(["Enter the name of whoever sends it"]);
        said["/sender/email"].ShouldHaveSingleItem();
        var late = Body("Orla", "Prewett");
        late["children"]!.AsArray()[0]!["bornOn"] = "2027-01-01";
        (await Sends(client, late)).Body!["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/children/0/bornOn");
    }

    [Theory]
    [InlineData("", 400, "json-invalid")]
    [InlineData("null", 400, "json-invalid")]
    [InlineData("[]", 400, "json-invalid")]
    [InlineData(
        "{\"children\":[null],\"concern\":\"x\",\"sender\":{\"who\":\"school\",\"name\":\"x\"}}",
        400,
        "json-invalid"
    )]
    [InlineData(
        "{\"children\":[],\"concern\":null,\"sender\":{\"who\":\"school\",\"name\":\"x\"}}",
        400,
        "json-invalid"
    )]
    [InlineData(
        "{\"children\":[{\"given\":\"\\ud800\"}],\"concern\":\"x\",\"sender\":{\"who\":\"school\",\"name\":\"x\"}}",
        400,
        "json-invalid"
    )]
    [InlineData(
        "{\"children\":[{\"given\":\"x\",\"bornOn\":\"yesterday\"}],\"concern\":\"x\",\"sender\":{\"who\":\"school\",\"name\":\"x\"}}",
        400,
        "json-invalid"
    )]
    [InlineData(
        "{\"children\":[{\"given\":\"x\",\"secret\":1}],\"concern\":\"x\",\"sender\":{\"who\":\"school\",\"name\":\"x\"}}",
        400,
        "json-invalid"
    )]
    [InlineData(
        "{\"concern\":\"x\",\"concern\":\"y\",\"children\":[],\"sender\":{\"who\":\"school\",\"name\":\"x\"}}",
        400,
        "json-invalid"
    )]
    [InlineData("[[[[[[[[[[[[[[]]]]]]]]]]]]]]", 400, "json-invalid")]
    public async Task What_is_not_as_the_contract_has_it_is_refused_and_not_guessed_at(
        string text,
        int status,
        string code
    )
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site);
        using var content = new StringContent(text, Encoding.UTF8, "application/json");
        content.Headers.Add("Idempotency-Key", "k");

        var answer = await Answer.Of(client.PostAsync("/api/v1/referrals", content, TestDatabase.Stop));

        ((int)answer.Status).ShouldBe(status);
        answer.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_body_of_another_kind_or_too_large_and_one_without_a_key_are_refused()
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site);
        using var form = new FormUrlEncodedContent([new("concern", "x")]);
        form.Headers.Add("Idempotency-Key", "k");

        (await Answer.Of(client.PostAsync("/api/v1/referrals", form, TestDatabase.Stop))).Code.ShouldBe("not-json");
        (await Sends(client, Body("Orla", "Prewett", new string('x', 500_000)))).Code.ShouldBe("too-large");
        (await Sends(client, Body("Orla", "Prewett"), "")).Code.ShouldBe("idempotency-key-needed");
        (await Sends(client, Body("Orla", "Prewett"), new string('k', 101))).Code.ShouldBe("idempotency-key-needed");
        var many = Body("Orla", "Prewett");
        many["children"] = new JsonArray([
            .. Enumerable.Range(0, 9).Select(n => new JsonObject { ["given"] = $"C{n}" }),
        ]);
        (await Sends(client, many)).Body!["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/children");
    }

    [Theory, EveryEngine]
    public async Task The_agency_learns_what_came_of_it_as_a_referrer_does_and_no_other_agency_does(string engine)
    {
        var site = await sites.On(engine);
        var system = await site.HasSystem();
        using var client = await system.In(site);
        using var sister = await (await site.HasSystem(system.Agency, SystemScope.ReadOutcomes)).In(site);
        using var stranger = await (await site.HasSystem()).In(site);
        using var frances = await site.As("frances");
        var reference = (await Sends(client, Body("Wren", "Outcome"))).Of("reference")!;
        (await Became(client, reference)).Of("status").ShouldBe("sent");

        var page = await frances.Opens(await PageOf(site, reference));
        (await SentWorries.Screens(frances, page, ("became-c1", "new"), ("secret", "no"))).Status.ShouldBe(
            HttpStatusCode.OK
        );
        var child = (await SentWorries.Named(site, "Wren Outcome")).ShouldHaveSingleItem();
        (await Became(client, reference)).Of("status").ShouldBe("waiting");
        await Decides(site, child);
        var decided = await Became(sister, reference);
        decided.Of("status").ShouldBe("decided");
        decided.Body!.AsObject().ContainsKey("decision").ShouldBeFalse();
        await site.Does(
            "frances",
            child,
            new TellReferrer
            {
                How = "letter",
                Said = "What we decided",
                Proof = "replied",
            }
        );
        var told = await Became(client, reference);

        told.Of("status").ShouldBe("told");
        told.Of("decision").ShouldBe("section-17");
        told.Of("says").ShouldBe("An assessment of the child’s needs. You were told on 20 November 2026.");
        (await Gets(stranger, reference)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Gets(client, "W-NONE-HERE")).Code.ShouldBe("not-found");
        (
            await site.Count("audit", $"viewer = 'system:{system.Agency:N}/{system.System:N}' AND purpose = 'list'")
        ).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("letter", "told", "advice-and-information")]
    [InlineData(null, "decided", null)]
    public async Task Where_nothing_was_recorded_on_a_child_it_is_told_once_the_sender_was(
        string? how,
        string status,
        string? decision
    )
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site);
        var reference = (await Sends(client, Body("Ned", "Advised"))).Of("reference")!;
        var worry = await site.Records.LoadWorryAsync(
            Guid.Parse((await PageOf(site, reference)).Split('/')[^1]),
            TestDatabase.Stop
        );
        await site.Records.AppendAsync(
            new Append(Guid.NewGuid(), "screen-worry", "frances", site.Time.Now, $"{Guid.NewGuid()}", [])
            {
                Worries =
                [
                    new WorryAppend(
                        worry,
                        [
                            new Dated(
                                new WorryScreened("c1", WorryBecame.Advice, "Known to the school", How: how),
                                TestSite.Today
                            ),
                        ]
                    ),
                ],
            },
            TestDatabase.Stop
        );

        var became = await Became(client, reference);

        became.Of("status").ShouldBe(status);
        became.Of("decision").ShouldBe(decision);
        became.Body!.ToJsonString().ShouldNotContain("Known to the school");
    }

    [Fact]
    public async Task What_a_person_sent_through_the_page_no_system_reads()
    {
        var site = await sites.On("sqlite");
        using var client = await (await site.HasSystem()).In(site);
        await SentWorries.Sent(site, "Pagewise", null);
        await using var read = site.Database.Database.ReadModels();
        var sent = await read.Worries.FirstAsync(worry => worry.Children.StartsWith("Pagewise"), TestDatabase.Stop);

        (await Gets(client, sent.Reference)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_system_is_answered_so_often_a_minute_and_another_is_not_kept_waiting_by_it()
    {
        await using var site = await TestSite.StartAsync(
            settings: new Dictionary<string, string?> { ["Api:RequestsAMinute"] = "3" }
        );
        using var busy = await (await site.HasSystem()).In(site);
        using var calm = await (await site.HasSystem()).In(site);
        for (var times = 0; times < 3; times++)
            (await Gets(busy, "W-NONE-HERE")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await Gets(busy, "W-NONE-HERE")).Code.ShouldBe("too-many");
        (await Gets(calm, "W-NONE-HERE")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static JsonObject Body(string given, string family, string concern = "Mum shouts at night.") =>
        new()
        {
            ["children"] = new JsonArray(
                new JsonObject
                {
                    ["given"] = given,
                    ["family"] = family,
                    ["bornOn"] = "2016-05-04",
                    ["school"] = "Oak School",
                }
            ),
            ["adults"] = new JsonArray(new JsonObject { ["name"] = "Jo Prewett", ["relationship"] = "mother" }),
            ["concern"] = concern,
            ["address"] = "4 Quay Street\nLarkmouth",
            ["familyKnows"] = true,
            ["agrees"] = "yes",
            ["sender"] = new JsonObject
            {
                ["who"] = "school",
                ["name"] = "Dana Field",
                ["telephone"] = "01632 960 001",
            },
        };

    internal static async Task<Answer> Sends(HttpClient client, JsonObject body, string? key = null)
    {
        using var content = JsonContent.Create(body);
        content.Headers.Add("Idempotency-Key", key ?? $"{Guid.NewGuid()}");
        return await Answer.Of(client.PostAsync("/api/v1/referrals", content, TestDatabase.Stop));
    }

    private static Task<Answer> Gets(HttpClient client, string reference) =>
        Answer.Of(client.GetAsync($"/api/v1/referrals/{reference}", TestDatabase.Stop));

    private static async Task<Answer> Became(HttpClient client, string reference)
    {
        var answer = await Gets(client, reference);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer with { Body = answer.Body!["children"]!.AsArray().ShouldHaveSingleItem() };
    }

    private static async Task<string> PageOf(TestSite site, string reference)
    {
        await using var read = site.Database.Database.ReadModels();
        return $"/front-door/worries/{(await read.Worries.SingleAsync(worry => worry.Reference == reference, TestDatabase.Stop)).Id}";
    }

    private static Task Decides(TestSite site, Guid child) =>
        site.Does(
            "frances",
            child,
            new DecideReferral
            {
                Decision = ReferralDecision.Section17,
                Reason = "Needs help soon",
                Threshold = "level 3",
                ParentsTold = true,
            }
        );
}
