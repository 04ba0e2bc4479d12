using Kith.Casework.Challenges;
using Kith.Casework.Diary;
using Kith.Casework.DisabledRegister;
using Kith.Casework.FamilySite;
using Kith.Casework.FrontDoor;
using Kith.Casework.Papers;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.People.ParentSupports;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.PublicSite.Worries;
using Kith.Web.Shared;
using Kith.Web.Shared.Partners;
using Kith.Web.Shared.Worries;
using Kith.Web.StaffSite.Replay;
using Kith.Web.StaffSite.Returns;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Browser.Tests;

/// <summary>Every page of the site but those of the acts, with the person who opens it and something on it to see.</summary>
internal static class Walk
{
    private static async Task<string> Linked(TestSite site, Guid child)
    {
        var context = await site.HasContext();
        await site.Links(child);
        return $"/contexts/{context}";
    }

    private static async Task<string> Drafted(TestSite site, Guid child)
    {
        const string document = "child-in-need-plan-for-parent";
        using var denise = await site.As("denise");
        var page = await denise.Opens($"/documents/{document}");
        await denise.Sends(page, $"form[action='/documents/{document}']", ("text", $"{page.Holds("text")}\nMore.\n"));
        return $"/children/{child}/papers/drafts/{document}";
    }

    // What a mother is asked to, and what she agreed to.
    private static Task OfTheMother(TestSite site, MadeFamily apart) =>
        site.Does(
            "amira",
            apart.Child,
            new ArrangeBooking
            {
                Kind = "conference",
                Day = TestSite.Today.AddDays(9),
                Place = "Harbour House",
                Others = [new("m", "parent", apart.Mother)],
            },
            new RecordAgreements
            {
                Agreements =
                [
                    new(
                        "school",
                        apart.Mother,
                        To: AgreementTo.Ask,
                        Agency: "Larkfield School",
                        Answer: AgreementAnswer.Agreed,
                        On: TestSite.Today
                    ),
                ],
            }
        );

    // From left to right and from right to left, in ordinary print and in the largest; that no other language leaves a word out is asked elsewhere.
    private static IEnumerable<Stop> Languages(string parent, MadeFamily apart)
    {
        var child = $"/family/children/{apart.Child}";
        return from reading in new[] { "ar..", "pl.large.easy" }
            from stop in new[]
            {
                new Stop(null, "family-sign-in", "/family/sign-in"),
                new Stop(null, "family-reading", "/family/reading"),
                new Stop(parent, "family-child", child),
                new Stop(parent, "family-paper", $"{child}/papers/{apart.MothersPaper}"),
                new Stop(parent, "family-write", $"{child}/messages/new?paper={apart.MothersPaper}"),
            }
            select stop with
            {
                Name = $"{stop.Name}-{reading}",
                Reading = reading,
            };
    }

    public static async Task<IReadOnlyList<Stop>> Of(TestSite site)
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
        await site.Does("amira", ada, Booking(TestSite.Today.AddDays(4)));
        var booking = (await site.RecordOf(ada)).Version;
        var unrecorded = await site.LedBy("amira", "Kit", on: TestSite.Today.AddDays(-9));
        await site.Does(
            "amira",
            unrecorded,
            Booking(TestSite.Today.AddDays(-1)) with
            {
                On = TestSite.Today.AddDays(-6),
                Episode = 1,
            }
        );
        var assessed = await site.AssessedBy("amira", "Cai");
        var referred = await site.Referred("Eli", "Grant", on: TestSite.Today.AddDays(-2));
        var waiting = await site.Decided(ReferralDecision.StrategyDiscussion, "Dot", on: TestSite.Today.AddDays(-3));
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
        var meeting = await Meeting(site, late);
        await site.Does(
            "amira",
            ada,
            new RecordFamily
            {
                People = [new Relative("a1", Name: "Grace Okoro", Relationship: "mother", Contact: "01632 960001")],
            }
        );
        var grace = (await site.RecordOf(ada)).State.Person.Family.First(member => !member.HasRecord).Person;
        var papers = await Papers(site);
        var apart = await site.FamilyApart("Ivo");
        await site.IsMotherOf(apart.Mother, ben);
        foreach (var child in new[] { apart.Child, ben })
            await site.Does(
                "amira",
                child,
                new InviteToFamilySite { Person = apart.Mother, Shows = ["people", "happening", "next", "looks"] }
            );
        await OfTheMother(site, apart);
        await site.HasAccount(apart.Mother, "heron-quay");
        var (teacher, returned) = await Partners(site, ben);
        var nurse = await Nurse(site, late);
        var (challenge, theirs) = await Challenged(site, ben);
        var kid = await ChildPages(site, ben);
        var young = await site.YoungPersonHasPlan();
        await site.ChoosesOwnPage(young.Child, young.Paper);
        const string Parent = $"{Browsing.Family}heron-quay";
        var proposed = await Proposed(site);
        var (kept, second) = await Merged(site);
        var (refused, settled) = await Refused(site);
        var unknown = await site.LedBy("femi", "Gus", on: new DateOnly(2019, 5, 7), since: TestSite.Today);
        var visit = (await site.RecordOf(ada)).Standing.Last(fact => fact.FactName == "home-visit-made").Version;
        var returns = site.App.Services.GetRequiredService<ReturnWork>();
        await returns.CountAsync("anil", TestDatabase.Stop);
        var counting = (await returns.LatestAsync(TestDatabase.Stop))!.Job.Id;
        await site.App.Services.GetRequiredService<Jobs>().EndedAsync(counting);
        var replay = await Replayed(site);
        var onRegister = await OnRegister(site, ada);
        var agency = await site.HasAgency();
        await site.ProposedAsync(referred, waiting);
        var gran = await site.HasInFamily(late, "Jean Carrick", "mother’s mother", new DateOnly(1955, 4, 2));
        var again = await site.HasInFamily(assessed, "Jeane Carrick", "father’s mother", new DateOnly(1955, 4, 2));
        await site.IsSaidOf(again, new PersonDuplicateProposed(gran, 93));
        var joined = await site.HasInFamily(late, "Zoë Fairweather", "mother", new DateOnly(1990, 1, 3));
        await site.AreOnePerson(joined, await site.HasInFamily(unrecorded, "Zoe Marsh", "aunt"));
        return
        [
            new(null, "sign-in", "/sign-in"),
            new(null, "sign-in-errors", "/sign-in") { Pressing = "Sign in" },
            new(null, "set-password", "/set-password"),
            new(null, "style-guide", "/style-guide"),
            new(null, "family-sign-in", "/family/sign-in"),
            new(null, "family-sign-in-errors", "/family/sign-in") { Pressing = "Sign in" },
            new(null, "family-code", "/family/code"),
            new(null, "family-code-errors", "/family/code") { Pressing = "Go on" },
            new(Parent, "family-children", "/family"),
            new(Parent, "family-child", $"/family/children/{apart.Child}"),
            new(Parent, "family-paper", $"/family/children/{apart.Child}/papers/{apart.MothersPaper}"),
            new(Parent, "family-write", $"/family/children/{apart.Child}/messages/new?paper={apart.MothersPaper}"),
            new(Parent, "family-write-errors", $"/family/children/{apart.Child}/messages/new") { Pressing = "Send" },
            new(Parent, "family-take-back", $"/family/children/{apart.Child}/agreements/school"),
            new(Parent, "family-not-there", "/family/nowhere") { Status = 404 },
            new(null, "family-reading", "/family/reading?back=%2Ffamily%2Fcode"),
            .. Languages(Parent, apart),
            new("amira", "family-person-invited", $"/children/{apart.Child}/family/{apart.Mother}"),
            new(null, "partner-sign-in", "/partner/sign-in"),
            new(null, "partner-sign-in-errors", "/partner/sign-in") { Pressing = "Go on" },
            new(teacher, "partner-asked", "/partner"),
            new(teacher, "partner-report", "/partner/report"),
            new(teacher, "partner-report-errors", "/partner/report") { Pressing = "Send the report" },
            new(teacher, "partner-hand-back", "/partner/hand-back"),
            new(teacher, "partner-hand-back-errors", "/partner/hand-back") { Pressing = "Send" },
            new(teacher, "partner-not-there", "/partner/nowhere") { Status = 404 },
            new(null, "partner-handed-back", "/partner/handed-back"),
            new(nurse, "partner-actions-asked", "/partner"),
            new(nurse, "partner-actions", "/partner/actions"),
            new(nurse, "partner-actions-errors", "/partner/actions") { Pressing = "Send" },
            new(returned, "partner-returned", "/partner"),
            new(teacher, "partner-challenges", "/partner/challenges"),
            new(teacher, "partner-challenges-errors", "/partner/challenges") { Pressing = "Send it" },
            new(teacher, "partner-challenge", $"/partner/challenges/{theirs}"),
            new(teacher, "partner-challenge-errors", $"/partner/challenges/{theirs}") { Pressing = "Send the answer" },
            new("sarah", "challenges-of-agency", "/challenges"),
            new("amira", "challenges", "/challenges"),
            new("amira", "challenge", challenge),
            new("amira", "challenge-errors", challenge) { Pressing = "Settle it" },
            new("denise", "challenge-answer", challenge),
            new(null, "child-card", "/me/in"),
            new(null, "child-card-errors", "/me/in") { Pressing = "Go to my page" },
            new(kid, "child-page", "/me"),
            new(kid, "child-page-errors", "/me") { Pressing = "Send" },
            new($"{Browsing.Child}{young.Card}", "child-page-plan", "/me"),
            new($"{Browsing.Child}{young.Card}", "child-plan", $"/me/papers/{young.Paper}"),
            new("amira", "child-plan-paper", $"/children/{young.Child}/papers/{young.Paper}"),
            new(kid, "child-not-there", "/me/nowhere") { Status = 404 },
            new("amira", "child-own-page", $"/children/{ben}/own-page"),
            new("amira", "child-own-page-errors", $"/children/{ben}/own-page") { Pressing = "Make the card" },
            new("amira", "child-own-page-none", $"/children/{ada}/own-page"),
            new("amira", "partners", $"/children/{ben}/partners"),
            new("amira", "partners-none", $"/children/{ada}/partners"),
            new("anil", "returns", "/returns"),
            new("anil", "return-findings", "/returns/findings?rule=8610"),
            new("anil", "returns-compare", "/returns/compare?area=London"),
            new("denise", "returns-supervisor", "/returns"),
            new("amira", "my-work", "/my-work"),
            new("amira", "calendar", "/calendar"),
            new("denise", "calendar-team", "/calendar?whose=team"),
            new("amira", "booking", $"/children/{ada}/bookings/{booking}"),
            new("amira", "minute", $"/children/{late}/bookings/{meeting}/minute"),
            new("amira", "minute-part", $"/children/{late}/acts/write-minute-part?booking={meeting}&part=actions"),
            new("amira", "booking-visit", $"/children/{ada}/acts/make-home-visit?booking={booking}"),
            new("amira", "booking-move", $"/children/{ada}/acts/move-booking?booking={booking}"),
            new("amira", "find", "/children?q=okoro"),
            new("amira", "find-nobody", "/children?q=nobodyatall"),
            new("denise", "disabled-register", "/disabled-register"),
            new("denise", "register-unseen-on", $"/children/{onRegister}/on-disabled-register"),
            new("denise", "register-unseen", $"/children/{onRegister}/off-disabled-register"),
            new("denise", "register-unseen-errors", $"/children/{onRegister}/off-disabled-register")
            {
                Pressing = "Save",
            },
            new("amira", "answer-child", $"/children/{ada}/acts/answer-child"),
            new("amira", "agencies", "/agencies"),
            new("adele", "agency-systems", $"/system/systems/{(await site.HasSystem()).Agency}"),
            new("adele", "agency-systems-errors", $"/system/systems/{agency}") { Pressing = "Make its secret" },
            new("adele", "systems-of-agencies", "/system/systems"),
            new("amira", "agency", $"/agencies/{agency}"),
            new("amira", "agency-details", $"/agencies/{agency}/details"),
            new("amira", "agency-contact-new", $"/agencies/{agency}/contacts/new"),
            new("amira", "agency-new-errors", "/agencies/new") { Pressing = "Add the agency" },
            new("amira", "agency-contact", $"/agencies/{agency}/contacts/{MadeAgency.Contact}"),
            new("amira", "child", $"/children/{ada}"),
            new("amira", "child-new", $"/children/{ben}"),
            new("amira", "story", $"/children/{ada}/story"),
            new("amira", "whole-family", $"/children/{ada}/whole-family"),
            new("amira", "whole-family-of-one", $"/children/{late}/whole-family"),
            new("amira", "child-of-two-records", $"/children/{kept}"),
            new("amira", "search-records", $"/children/{ada}/search"),
            new("amira", "search-records-found", $"/children/{ada}/search?q=child"),
            new("amira", "search-records-none", $"/children/{ada}/search?q=nothingofthekind"),
            new("amira", "search-records-errors", $"/children/{ada}/search?q=%3F") { Status = 422 },
            new("amira", "story-of-two-records", $"/children/{kept}/story"),
            new("amira", "second-record", $"/children/{second}"),
            new("amira", "second-record-refuses", $"/children/{second}/acts/write-case-note"),
            new("amira", "next", $"/children/{ada}/next"),
            new("amira", "clocks", $"/children/{ada}/clocks"),
            new("amira", "address", $"/children/{ada}/address"),
            new("amira", "visit", $"/children/{ada}/acts/make-home-visit"),
            new("amira", "visit-errors", $"/children/{ada}/acts/make-home-visit") { Pressing = "Save" },
            new("amira", "assessment", $"/children/{assessed}/acts/submit-assessment"),
            new("amira", "start-assessment", $"/children/{ben}/acts/start-assessment"),
            new("amira", "family", $"/children/{ada}/family"),
            new("amira", "ecomap", $"/children/{ada}/ecomap"),
            new("amira", "house", $"/children/{ada}/house"),
            new("amira", "family-person", $"/children/{ada}/family/{grace}"),
            new("amira", "family-person-perhaps-twice", $"/children/{assessed}/family/{again}"),
            new("amira", "family-person-of-two-records", $"/children/{late}/family/{joined}"),
            new("amira", "family-entry", $"/children/{ada}/acts/record-family"),
            new("amira", "family-change", $"/children/{ada}/acts/describe-person?person={grace}"),
            new("amira", "papers-none", $"/children/{ben}/papers"),
            new("amira", "papers", $"/children/{papers.Child}/papers"),
            new("amira", "paper-new", papers.New),
            new("amira", "paper-new-errors", $"{papers.New}&asked=yes") { Status = 422 },
            new("amira", "paper", $"/children/{papers.Child}/papers/{papers.Issued}"),
            new("amira", "paper-print", $"/children/{papers.Child}/papers/{papers.Issued}/print"),
            new("amira", "file-not-there", $"/children/{papers.Child}/files/nothing") { Status = 404 },
            new("denise", "paper-to-read", $"/children/{papers.Child}/papers/{papers.Waits}"),
            new("amira", "paper-given", $"/children/{papers.Child}/acts/record-paper-given?paper={papers.Issued}"),
            new("amira", "correction", $"/children/{ada}/facts/{visit}/correction"),
            new("amira", "refused", $"/children/{unknown}/acts/make-home-visit") { Status = 403 },
            new("amira", "data-quality", "/data-quality"),
            new(
                "amira",
                "answer-query",
                $"/children/{ada}/acts/answer-return-query?rule=8770Q&collection-year=2026-27"
            ),
            new("denise", "data-quality-team", "/data-quality"),
            new("amira", "not-found", "/nowhere") { Status = 404 },
            new("amira", "duty", "/guidance/duties/wt-2018/referral-decider"),
            new("amira", "duty-local", "/guidance/duties/kith-demo/cp-visits"),
            new("amira", "editions", "/guidance?q=interpreter"),
            new("amira", "edition", "/guidance/wt-2023"),
            new("amira", "edition-filtered", "/guidance/wt-2023?stage=section-17&force=should&q=assessment"),
            new("amira", "compare", "/guidance/compare?a=wt-2018&b=wt-2023"),
            new("amira", "compare-theme", "/guidance/compare?a=wt-2018&b=wt-2023&theme=section-17"),
            new("frances", "front-door", "/front-door"),
            new("frances", "duplicates", "/duplicates"),
            new("denise", "duplicates-adults", "/duplicates/adults"),
            new("frances", "worry", $"/children/{ada}/worry"),
            new("frances", "worry-errors", $"/children/{ada}/worry") { Pressing = "Save" },
            new("nadia", "emergency", $"/children/{ada}/emergency"),
            new("denise", "emergencies", "/emergencies"),
            new("denise", "transfers", "/transfers"),
            new("frances", "new-referral", "/referrals/new"),
            new("frances", "new-referral-errors", "/referrals/new") { Pressing = "Send the referral" },
            new("denise", "team-work", "/my-work"),
            new("denise", "front-door-supervisor", "/front-door"),
            new("denise", "hand-over", $"/people/amira/children?with={ada}"),
            new("denise", "away", "/people/amira/away"),
            new("denise", "many-looks", "/looks/many"),
            new("denise", "posts-to-agree", "/approvals/posts"),
            new("denise", "hand-over-errors", "/people/amira/children") { Pressing = "Pass these children on" },
            new("amira", "hand-over-note", $"/children/{ada}/hand-over"),
            new("denise", "approvals", "/approvals"),
            new("denise", "approve", $"/children/{assessed}/approve"),
            new("denise", "allocate", $"/children/{waiting}/allocate"),
            new("denise", "not-as-asked", $"/children/{referred}/acts/start-assessment"),
            new("denise", "not-as-asked-errors", $"/children/{referred}/acts/start-assessment") { Pressing = "Save" },
            new("amira", "late", $"/children/{late}"),
            new("amira", "editions", $"/children/{late}/editions"),
            new("amira", "standards", $"/children/{papers.Child}/standards"),
            new("amira", "departure", $"/children/{late}/acts/record-departure?duty=assessment-max-duration"),
            new("denise", "confirm-departure", $"/children/{late}/acts/confirm-departure?departure={departure}"),
            new("denise", "departures", "/departures"),
            new("denise", "engagement", "/engagement"),
            new("denise", "partnership", "/partnership"),
            new("denise", "own-questions", "/questions"),
            new("denise", "cost-of-process", "/process"),
            new("denise", "own-questions-preview", "/protocol/editor/draft/forms"),
            new("denise", "need", "/need"),
            new("amira", "proposing", $"/children/{ben}/acts/change-lead-practitioner"),
            new("amira", "proposing-errors", $"/children/{ben}/acts/change-lead-practitioner") { Pressing = "Save" },
            new("amira", "proposed", $"/children/{proposed.Child}"),
            new("amira", "take-back", $"/children/{proposed.Child}/acts/withdraw-proposal?proposal={proposed.Version}"),
            new(
                "denise",
                "answer-proposal",
                $"/children/{proposed.Child}/acts/answer-proposal?proposal={proposed.Version}"
            ),
            new("amira", "not-agreed", $"/children/{refused}"),
            new("amira", "not-agreed-story", $"/children/{refused}/story"),
            new("denise", "settle", $"/children/{refused}/acts/settle-departure?departure={settled}"),
            new("sarah", "own-referrals", "/referrals"),
            new("sarah", "partner-referral", "/referrals/new"),
            new("adele", "system", "/system"),
            new("adele", "evidence", "/system/evidence"),
            new("denise", "looks", $"/children/{ada}/looks"),
            new("denise", "looks-of-person", "/looks?person=amira"),
            new("adele", "new-person", "/system/new-person"),
            new("adele", "new-person-errors", "/system/new-person") { Pressing = "Add the person" },
            new("adele", "posts", "/system/posts"),
            new("adele", "system-looks", "/system/looks"),
            new("adele", "person", "/system/people/amira"),
            new("adele", "person-details", "/system/people/amira/details"),
            new("adele", "person-leaving", "/system/people/amira/leaving"),
            new("adele", "person-left", "/system/people/sarah/leaving"),
            new("adele", "teams", "/system/teams"),
            new("amira", "account", "/account"),
            new("amira", "account-errors", "/account") { Pressing = "Change the password" },
            new("amira", "account-news", "/account/news"),
            new("carys", "chair", "/my-work"),
            new("sarah", "worry", "/worry"),
            new("sarah", "worry-new", "/worry/new"),
            new("sarah", "worry-new-errors", "/worry/new") { Pressing = "Send it" },
            new("sarah", "worry-going-on", "/worry/going-on"),
            new("sarah", "worry-sent", Receipt(site)),
            new("amira", "parent-support", $"/parents/{await SupportedAsync(site)}/support"),
            new("amira", "parent-support-review", $"/parents/{await SupportedAsync(site)}/support/review"),
            new("amira", "parent-support-review-errors", $"/parents/{await SupportedAsync(site)}/support/review")
            {
                Pressing = "Save",
            },
            new("amira", "report-allegation", "/allegations/new"),
            new("amira", "report-allegation-errors", "/allegations/new")
            {
                Pressing = "Report it to the designated officer",
            },
            new("amira", "allegation-reported", "/allegations/reported?reference=A-MADE-HERE"),
            new("ines", "allegations", "/allegations"),
            new("ines", "allegation", $"/allegations/{await site.HasAllegation()}"),
            new("ines", "allegation-considered", $"/allegations/{MadeAllegation.Id}/entries/considered"),
            new("ines", "allegation-considered-errors", $"/allegations/{MadeAllegation.Id}/entries/considered")
            {
                Pressing = "Save",
            },
            new("ines", "allegation-discussed", $"/allegations/{MadeAllegation.Id}/entries/discussion"),
            new("cora", "contexts", "/contexts"),
            new("cora", "new-context", "/contexts/new"),
            new("cora", "new-context-errors", "/contexts/new") { Pressing = "Save" },
            new("cora", "context", await Linked(site, ada)),
            new("amira", "tell-keepers", $"/children/{ada}/tell-keepers"),
            new("amira", "tell-keepers-errors", $"/children/{ada}/tell-keepers") { Pressing = "Send" },
            new("cora", "take-up-telling", $"/contexts/told/{await site.HasTelling(ada)}"),
            new("cora", "context-disruption", $"/contexts/{MadeContext.Id}/entries/disruption"),
            new("cora", "link-children", $"/contexts/{MadeContext.Id}/children"),
            new("cora", "link-children-errors", $"/contexts/{MadeContext.Id}/children") { Pressing = "Find them" },
            new("cora", "end-links", $"/contexts/{MadeContext.Id}/ending?child={ada}"),
            new("frances", "sent-worry", $"/front-door/worries/{await site.HasWorry()}"),
            new("sarah", "own-children", "/my-children"),
            new("sarah", "may-i-share", "/may-i-share"),
            new("sarah", "may-i-share-errors", "/may-i-share?danger=no-danger-now") { Pressing = "Continue" },
            new(
                "sarah",
                "may-i-share-advice",
                "/may-i-share?danger=no-danger-now&about=harm&who-harm=harm-services&telling=telling-is-risky&others=names-others&sure=unsure"
            ),
            new("denise", "protocol", "/protocol"),
            new("denise", "languages", "/languages"),
            new("denise", "language", "/languages/ar"),
            new("denise", "language-part", "/languages/ar/papers"),
            new("denise", "language-part-errors", "/languages/pl/papers") { Pressing = "Confirm what is ticked" },
            new("denise", "documents", "/documents"),
            new("denise", "document", "/documents/child-in-need-plan-for-parent"),
            new("denise", "document-case", "/documents/child-in-need-plan-for-parent/case?case=nothing")
            {
                Status = 422,
            },
            new("denise", "document-on-a-case", await Drafted(site, papers.Child)),
            new("denise", "protocol-version", "/protocol/versions/2"),
            new("denise", "protocol-publication", "/protocol/editor/draft/publication"),
            new("denise", "protocol-editor", "/protocol/editor"),
            new("denise", "protocol-draft", "/protocol/editor/draft"),
            new("denise", "protocol-preview", "/protocol/editor/draft/preview"),
            new("denise", "protocol-simulation", "/replay?with=protocol&second=draft"),
            new("denise", "replay", "/replay"),
            new("denise", "replay-draft", "/replay?with=draft"),
            new("denise", "replayed", replay.Home),
            new("denise", "replayed-records", replay.Of(Change.HolderAllowed, null, null, null)),
        ];
    }

    // One that the manager is asked to answer, and one that the teacher is.
    private static async Task<(string Own, int Theirs)> Challenged(TestSite site, Guid child)
    {
        var raised = new RaiseChallenge
        {
            What = "No place at the club",
            Why = "Nowhere to play",
            Wants = "A place on Saturdays",
            To = "denise",
        };
        await site.Does("amira", child, raised);
        var own = (await site.RecordOf(child)).Version;
        var asked = PartnerGrant.In(await site.RecordOf(child))[0].Number;
        await site.Does("amira", child, raised with { To = PartnerUser.Of(child, asked) });
        return ($"/challenges/{child:N}-{own}", (await site.RecordOf(child)).Version);
    }

    // On the register of disabled children, and led by somebody in whose line the supervisor does not stand.
    private static async Task<Guid> OnRegister(TestSite site, Guid ada)
    {
        await site.Does("amira", ada, new RecordWhatChildAsked { Asked = "To see Gran on Sundays" });
        var child = await site.LedBy("nadia", "Evie", "Lockwood");
        await site.Does(
            "nadia",
            child,
            new ChangeDetails { BornOn = new DateOnly(2018, 3, 4), Disabilities = ["MOB", "COMM"] },
            new PutOnDisabledRegister { Asker = RegisterAsker.YoungPerson, Told = true }
        );
        return child;
    }

    private static async Task<(Guid Kept, Guid Second)> Merged(TestSite site)
    {
        var second = await site.Decided(ReferralDecision.NoFurtherAction, "Hanna", "Rowe");
        var kept = await site.LedBy("amira", "Hannah", "Rowe");
        await site.Does(
            "amira",
            kept,
            new MergeRecord
            {
                Second = second,
                Departures = [new Departure("records-merged-by-two", "One name misspelt", "denise")],
            }
        );
        var proposal = (await site.RecordOf(kept)).Version;
        await site.Does("denise", kept, new Casework.Record.AnswerProposal { Proposal = proposal, Agreed = true });
        return (kept, second);
    }

    private static async Task<(Guid Child, int Issued, int Waits, string New)> Papers(TestSite site)
    {
        var child = await site.OnAPlan("amira", "carys", "Lou");
        await site.Does(
            "amira",
            child,
            new RecordFamily
            {
                People =
                [
                    new Relative(
                        "m",
                        Name: "Mae Lark",
                        Relationship: "mother",
                        LivesWithChild: true,
                        ParentalResponsibility: true
                    ),
                    new Relative("f", Name: "Sam Lark", Relationship: "father", LivesWithChild: false),
                    new Relative("g", Name: "Gran Lark", Relationship: "father’s mother", ParentalResponsibility: true),
                ],
            }
        );
        var family = (await site.RecordOf(child)).State.Person.Family;
        var (mother, father) = (family[0].Person, family[1].Person);
        const string Plan = "child-protection-plan-for-parent";
        await site.Does(
            "amira",
            child,
            new PreparePaper
            {
                Document = Plan,
                Recipient = mother,
                Stays = Named,
            }
        );
        var issued = (await site.RecordOf(child)).Version;
        await site.Does("denise", child, new IssuePaper { Paper = issued });
        await site.Does(
            "amira",
            child,
            new PreparePaper
            {
                Document = Plan,
                Recipient = father,
                Stays = Named,
            }
        );
        var waits = (await site.RecordOf(child)).Version;
        return (child, issued, waits, $"/children/{child}/papers/new?document={Plan}&recipient={mother}");
    }

    // "Gran moves in": the plan names her.
    private const string Named = "plan.actions.1.does,plan.actions.1.who";

    private static async Task<(Guid Child, int Version)> Proposed(TestSite site)
    {
        var child = await site.LedBy("amira", "Hal");
        await site.Does(
            "amira",
            child,
            new Casework.Record.ChangeLeadPractitioner
            {
                On = TestSite.Today,
                Episode = 1,
                Practitioner = "leon",
                Reason = "Hal trusts Leon, who worked with his brother",
                FamilyTold = "At home",
                Agreed = true,
                Suited = true,
                Departures = [new("lead-practitioner-allocate", "Denise is in court all week", "denise")],
            }
        );
        return (child, (await site.RecordOf(child)).Version);
    }

    private static async Task<(Guid Child, int Version)> Refused(TestSite site)
    {
        var child = await site.LedBy("amira", "Ivy", on: TestSite.Today.AddDays(-75));
        await site.Does(
            "amira",
            child,
            new Casework.Record.RecordDeparture
            {
                Duty = "assessment-max-duration",
                Reason = "Dad was in hospital",
                AuthorisedBy = "denise",
            }
        );
        var version = (await site.RecordOf(child)).Version;
        await site.Does(
            "denise",
            child,
            new Casework.Record.ConfirmDeparture
            {
                Departure = version,
                Agreed = false,
                Reason = "Mum could have been seen. Finish it this week",
            }
        );
        return (child, version);
    }

    private static async Task<RecordLists> Replayed(TestSite site)
    {
        var guidance = site.App.Services.GetRequiredService<GuidanceLibrary>();
        var asked = AskedReplay.Now(
            new AskedSide(SideKind.Edition, "wt-2018").Among(guidance)!,
            new AskedSide(SideKind.Edition, "wt-2026").Among(guidance)!,
            Selection.All,
            guidance
        );
        var replay = await site
            .App.Services.GetRequiredService<ReplayWork>()
            .StartAsync("denise", asked, TestDatabase.Stop);
        await site.App.Services.GetRequiredService<Jobs>().EndedAsync(replay);
        return new RecordLists(replay);
    }

    private static async Task<int> Meeting(TestSite site, Guid child)
    {
        await site.Does("amira", child, Booking(TestSite.Today.AddDays(2)) with { Kind = "family-meeting" });
        var meeting = (await site.RecordOf(child)).Version;
        await site.Does(
            "amira",
            child,
            new Casework.Diary.WriteMinutePart
            {
                Booking = meeting,
                Part = "child",
                Words = "I want Nan to come on Sundays",
                Taken = Examples.TwoTaken,
            }
        );
        return meeting;
    }

    private static Casework.Diary.ArrangeBooking Booking(DateOnly day) =>
        new()
        {
            Kind = "family-meeting",
            Day = day,
            Time = new TimeOnly(16, 0),
            Place = "Family centre, blue room",
            Link = "https://meet.example/blue",
            Others = Attended.Asked,
        };

    private static Casework.Record.MakeHomeVisit Visit(string said) =>
        new()
        {
            Seen = true,
            Alone = true,
            ChildSaid = said,
            Account = "The heating works again. Mum has a new job and is tired.\n\nThere is food in the house.",
        };

    private static string Receipt(TestSite site) =>
        $"/worry/sent?receipt={Uri.EscapeDataString(site.App.Services.GetRequiredService<KeptWorries>().Receipt(new Receipt("W-ABCD-EFGH", site.Time.Now, true)))}";

    // A child who said two things, of which one is answered.
    private static async Task<string> ChildPages(TestSite site, Guid child)
    {
        var card = await site.HasCard(child);
        using var kid = site.Anybody();
        await kid.UsesCard(card);
        await kid.SaysOnPage(("feels", "sad"), ("asked", "I want to see Gran on Sundays"));
        var asking = (await site.RecordOf(child)).Version;
        await kid.SaysOnPage(("feels", "happy"), ("asked", "We had pancakes"));
        await site.Does(
            "amira",
            child,
            new AnswerChild
            {
                Asking = asking,
                Came = CameOfAsking.Done,
                Did = "Gran comes for you on Sunday at two",
                How = ChildToldHow.OwnPage,
            }
        );
        return $"{Browsing.Child}{card}";
    }

    // Somebody who is asked, and somebody whose report was sent back with a question.
    // A parent whom Amira supports in their own right.
    private static async Task<Guid> SupportedAsync(TestSite site)
    {
        var child = await site.LedBy("amira", "Lou", "Hart");
        var parent = await site.HasInFamily(child, "Rosa Hart", "mother");
        await site.Does(
            "amira",
            child,
            new OfferParentSupport
            {
                Person = parent,
                What = "Somebody to talk to every week",
                Answer = ParentSupportAnswer.Accepted,
                Supporter = "amira",
                ReviewOn = TestSite.Today.AddDays(42),
            }
        );
        return parent;
    }

    private static async Task<string> Nurse(TestSite site, Guid child)
    {
        var asked = await site.Asks(
            child,
            MadePartners.Ask with
            {
                Name = $"Ann {MadePartners.Surname}",
                Agency = "Larch Road clinic",
                Purpose = PartnerPurpose.Actions,
            }
        );
        var codes = site.App.Services.GetRequiredService<PartnerAccounts>();
        return $"{Browsing.Partner}{await codes.MakeCodeAsync(child, asked, "amira", TestDatabase.Stop)}";
    }

    private static async Task<(string Asked, string Returned)> Partners(TestSite site, Guid child)
    {
        var codes = site.App.Services.GetRequiredService<PartnerAccounts>();
        var asked = await site.Asks(child, MadePartners.Ask with { Sections = ["identity", "people"] });
        var first = await codes.MakeCodeAsync(child, asked, "amira", TestDatabase.Stop);
        var other = await site.Asks(
            child,
            MadePartners.Ask with
            {
                Basis = PartnerBasis.RiskInTelling,
                ShownToFamily = false,
                WhyNot = "Not safe",
            }
        );
        var second = await codes.MakeCodeAsync(child, other, "amira", TestDatabase.Stop);
        await site.Does(
            "amira",
            child,
            new RecordPartnerReport
            {
                Asked = other,
                Strengths = "Reads well",
                Worries = "Tired on Mondays",
                ChildSaid = "I like it here",
            }
        );
        await site.Does(
            "amira",
            child,
            new ReturnPartnerReport
            {
                Asked = other,
                Question = "On which Mondays?",
                By = TestSite.Today.AddDays(3),
            }
        );
        return ($"{Browsing.Partner}{first}", $"{Browsing.Partner}{second}");
    }
}
