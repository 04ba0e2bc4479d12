using System.Net;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Access;

/// <summary>Every relation to a child against every act: what may be opened, and what may be posted.</summary>
public sealed class RelationWalkTests(Sites sites)
{
    // The columns of the table below, in order.
    private static readonly (string Page, bool Posts)[] Pages =
    [
        ("", false),
        ("/acts/make-home-visit", true),
        ("/acts/record-address", true),
        ("/acts/submit-assessment", true),
        ("/acts/hold-review-conference", true),
        ("/acts/decide-referral", true),
        ("/acts/tell-referrer", true),
        ("/allocate", false),
        ("/approve", false),
        ("/acts/begin-involvement", true),
        ("/acts/restrict-record", true),
        ("/acts/close-episode", true),
        ("/acts/receive-contact", true),
        ("/worry", true),
        ("/emergency", true),
    ];

    // Written by hand: what somebody expects who has never seen the program. Y: may. A dash: may not.
    private static readonly (string Relation, string Who, string May)[] Expected =
    [
        ("lead", "amira", "YYYYYYYYYYYYYYY"),
        ("supervisor", "denise", "YYYYYYYYYYYYYYY"),
        ("co-worker", "nadia", "YYYYY-Y-----YYY"),
        ("duty cover", "nadia", "YYYYY-Y-----YYY"),
        ("expired cover", "nadia", "--------------Y"),
        ("social care officer", "nadia", "Y-----------YYY"),
        ("chair", "carys", "Y---Y-------YYY"),
        ("handler", "frances", "YYY--YY---Y-YYY"),
        ("emergency", "nadia", "YYY---------YYY"),
        ("front door", "frances", "YYYYYYYYYYYYYYY"),
        ("team", "leon", "Y-------------Y"),
        ("named on a restricted record", "nadia", "Y-------------Y"),
        ("not named, and told so", "leon", "---------------"),
        ("not named, and takes worries", "denise", "-------------Y-"),
        ("not named, and told nothing", "frances", "---------------"),
        ("tied to the child", "leon", "---------------"),
        ("takes worries", "frances", "-------------YY"),
        ("colleague", "nadia", "--------------Y"),
        ("partner", "sarah", "---------------"),
        ("analyst", "anil", "---------------"),
    ];

    [Slow]
    [Theory]
    [EveryEngine(Always = true)]
    public async Task Each_relation_opens_and_posts_what_belongs_to_it_and_nothing_else(string engine)
    {
        var site = await sites.On(engine);
        List<string> wrong = [];
        foreach (var (relation, who, may) in Expected)
        {
            var child = await ChildOf(site, relation);
            var version = (await site.RecordOf(child)).Version;
            using var visitor = await site.As(who);
            var token = TokenIn(await visitor.Opens("/nowhere"));
            foreach (var ((page, posts), expected) in Pages.Zip(may))
            {
                var address = $"/children/{child}{page}";
                if (((await visitor.Opens(address)).Status == HttpStatusCode.OK) != (expected == 'Y'))
                    wrong.Add($"{relation} ({who}) opens {page}");
                if (!posts)
                    continue;
                var posted = (await visitor.Posts(address, [token])).Status;
                if ((posted is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity) != (expected == 'Y'))
                    wrong.Add($"{relation} ({who}) posts {page}: {posted}");
            }
            (await site.RecordOf(child)).Version.ShouldBe(version);
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_be_recorded_next_offers_a_chair_no_work_with_the_family()
    {
        var site = await sites.On("sqlite");
        var child = await site.OnAPlan("amira", chair: "carys");
        using var carys = await site.As("carys");

        var page = await carys.Opens($"/children/{child}");

        page.Links($"/children/{child}/acts/hold-review-conference").ShouldBeTrue();
        foreach (var act in Acts.All.Select(act => act.Name).Where(act => !Shipped.Access.Allows(Relation.Chair, act)))
            page.Links($"/children/{child}/acts/{act}").ShouldBeFalse(act);
        (await carys.Opens($"/children/{child}/story")).Links($"/children/{child}/facts/1/correction").ShouldBeFalse();
        (await carys.Opens($"/children/{child}/facts/1/correction")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Guid> ChildOf(TestSite site, string relation)
    {
        var child = relation switch
        {
            "chair" => await site.OnAPlan("amira", chair: "carys"),
            "handler" => await site.Decided(),
            "front door" => await site.Referred(),
            _ => await site.LedBy("amira", on: TestSite.Today.AddDays(-10)),
        };
        Act? act = relation switch
        {
            "co-worker" => Adding(InvolvementRole.CoWorker, null),
            "duty cover" => Adding(InvolvementRole.DutyCover, TestSite.Today),
            "expired cover" => Adding(InvolvementRole.DutyCover, TestSite.Today.AddDays(-1)),
            "named on a restricted record" => Restricting(RestrictionKind.Hidden, "amira", "nadia"),
            "not named, and told so" or "not named, and takes worries" => Restricting(RestrictionKind.Shown, "amira"),
            "not named, and told nothing" => Restricting(RestrictionKind.Hidden, "amira"),
            "tied to the child" => new DeclareInterest { Practitioner = "leon", Kind = InterestKind.Relative },
            _ => null,
        };
        if (relation == "social care officer")
            await site.Does(
                "amira",
                child,
                new ChangeDetails { BornOn = new DateOnly(2019, 3, 27), Disabilities = ["LD"] },
                Adding(InvolvementRole.SocialCareOfficer, null)
            );
        if (act is not null)
            await site.Does("amira", child, act);
        if (relation == "emergency")
            await site.Does(
                "nadia",
                child,
                new OpenInEmergency
                {
                    On = TestSite.Today,
                    At = new TimeOnly(9, 0),
                    Reason = "Found alone",
                }
            );
        return child;
    }

    private static BeginInvolvement Adding(InvolvementRole role, DateOnly? last) =>
        new()
        {
            On = TestSite.Today.AddDays(-5),
            Episode = 1,
            Practitioner = "nadia",
            Role = role,
            Purpose = "Sees Jo on Tuesdays",
            LastDay = last,
            Reason = "Knows the school",
        };

    internal static RestrictRecord Restricting(RestrictionKind kind, params string[] people) =>
        new()
        {
            Kind = kind,
            People = people,
            Owner = people[0],
            Reason = "Mum works here",
            ReviewOn = TestSite.Today.AddDays(90),
        };

    private static KeyValuePair<string, string> TokenIn(Page page)
    {
        var input = page.Document.QuerySelector("form[action='/sign-out'] input[type=hidden]").ShouldNotBeNull();
        return new(input.GetAttribute("name")!, input.GetAttribute("value")!);
    }
}
