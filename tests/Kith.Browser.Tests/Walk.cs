using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Tests.Site;
using Kith.Web.Replay;
using Kith.Web.Returns;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Browser.Tests;

/// <summary>Every page of the site, with the person who opens it and something on it to see.</summary>
internal static class Walk
{
    public static async Task<IReadOnlyList<(string Person, string Name, string Path)>> Of(TestSite site)
    {
        var (ada, ben) = await site.SiblingsLedBy("amira");
        await site.Does(
            "amira",
            ada,
            new DescribeChild
            {
                Language = "Igbo",
                Interpreter = true,
                School = "Oak School",
            }
        );
        await site.Does(
            "amira",
            ada,
            new RecordAddress
            {
                Lines = "12 Hidden Lane",
                Postcode = "ZZ1 1ZZ",
                Protected = true,
            }
        );
        await site.Does("amira", ada, Visit("I like it when it is warm"));
        var assessed = await site.AssessedBy("amira", "Cai");
        var waiting = await site.Decided(ReferralDecision.StrategyDiscussion, "Dot", on: TestSite.Today.AddDays(-3));
        await site.Referred("Eli", "Grant", on: TestSite.Today.AddDays(-2));
        var late = await site.LedBy("amira", "Fay", on: TestSite.Today.AddDays(-75));
        await site.Does(
            "amira",
            late,
            new Casework.Record.RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Dad was in hospital",
                AuthorisedBy = "denise",
            }
        );
        var departure = (await site.RecordOf(late)).Version;
        var unknown = await site.LedBy("femi", "Gus", on: new DateOnly(2019, 5, 7), since: TestSite.Today);
        var visit = (await site.RecordOf(ada)).Standing[^1].Version;
        var returns = site.App.Services.GetRequiredService<ReturnWork>();
        await returns.CountAsync(TestDatabase.Stop);
        await returns.Latest!.Ended;
        var replay = await Replayed(site);
        return
        [
            ("anil", "returns", "/returns"),
            ("anil", "return-findings", "/returns/findings?rule=8610"),
            ("anil", "returns-compare", "/returns/compare?area=London"),
            ("denise", "returns-supervisor", "/returns"),
            ("amira", "my-work", "/my-work"),
            ("amira", "find", "/children?q=okoro"),
            ("amira", "find-nobody", "/children?q=nobodyatall"),
            ("amira", "child", $"/children/{ada}"),
            ("amira", "child-new", $"/children/{ben}"),
            ("amira", "story", $"/children/{ada}/story"),
            ("amira", "clocks", $"/children/{ada}/clocks"),
            ("amira", "visit", $"/children/{ada}/acts/make-home-visit"),
            ("amira", "assessment", $"/children/{assessed}/acts/submit-assessment"),
            ("amira", "start-assessment", $"/children/{ben}/acts/start-assessment"),
            ("amira", "family", $"/children/{ada}/acts/record-family-member"),
            ("amira", "correction", $"/children/{ada}/facts/{visit}/correction"),
            ("amira", "refused", $"/children/{unknown}/acts/make-home-visit"),
            ("amira", "data-quality", "/data-quality"),
            ("amira", "answer-query", $"/children/{ada}/acts/answer-return-query?rule=8770Q&collection-year=2026-27"),
            ("denise", "data-quality-team", "/data-quality"),
            ("amira", "not-found", "/nowhere"),
            ("amira", "duty", "/guidance/duties/wt-2018/referral-decider"),
            ("amira", "duty-local", "/guidance/duties/kith-demo/cp-visits"),
            ("amira", "editions", "/guidance?q=interpreter"),
            ("amira", "edition", "/guidance/wt-2023"),
            ("amira", "edition-filtered", "/guidance/wt-2023?stage=section-17&force=should&q=assessment"),
            ("amira", "compare", "/guidance/compare?a=wt-2018&b=wt-2023"),
            ("amira", "compare-theme", "/guidance/compare?a=wt-2018&b=wt-2023&theme=section-17"),
            ("frances", "front-door", "/front-door"),
            ("frances", "new-referral", "/referrals/new"),
            ("denise", "team-work", "/my-work"),
            ("denise", "front-door-supervisor", "/front-door"),
            ("denise", "approvals", "/approvals"),
            ("denise", "approve", $"/children/{assessed}/approve"),
            ("denise", "allocate", $"/children/{waiting}/allocate"),
            ("denise", "strategy", $"/children/{waiting}/acts/hold-strategy-discussion"),
            ("amira", "late", $"/children/{late}"),
            ("amira", "departure", $"/children/{late}/acts/record-departure?duty=assessment-max-duration"),
            ("denise", "confirm-departure", $"/children/{late}/acts/confirm-departure?departure={departure}"),
            ("denise", "departures", "/departures"),
            ("sarah", "own-referrals", "/referrals"),
            ("sarah", "partner-referral", "/referrals/new"),
            ("adele", "system", "/system"),
            ("carys", "chair", "/my-work"),
            ("denise", "protocol", "/protocol"),
            ("denise", "protocol-editor", "/protocol/editor"),
            ("denise", "protocol-draft", "/protocol/editor/draft"),
            ("denise", "protocol-preview", "/protocol/editor/draft/preview"),
            ("denise", "protocol-simulation", "/replay?with=protocol&second=draft"),
            ("denise", "replay", "/replay"),
            ("denise", "replay-draft", "/replay?with=draft"),
            ("denise", "replayed", replay.Home),
            ("denise", "replayed-records", replay.Of(Change.HolderAllowed, null, null, null)),
        ];
    }

    private static async Task<RecordLists> Replayed(TestSite site)
    {
        var guidance = site.App.Services.GetRequiredService<GuidanceLibrary>();
        var question = new ReplayQuestion(Side.Of(guidance, "wt-2018")!, Side.Of(guidance, "wt-2026")!, Selection.All);
        var task = await site
            .App.Services.GetRequiredService<ReplayWork>()
            .StartAsync("denise", question, TestDatabase.Stop);
        await task.Ended;
        return new RecordLists(task.Id);
    }

    private static Casework.Record.MakeHomeVisit Visit(string said) =>
        new()
        {
            Seen = true,
            Alone = true,
            ChildSaid = said,
            Account = "The heating works again. Mum has a new job and is tired.\n\nThere is food in the house.",
        };
}
