using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Recording;

/// <summary>
/// One child's way from the front door to the end of a protection plan, each step saved from its page by whoever takes
/// it. After each the child's page says what is due next. The days are counted by hand.
/// </summary>
public class ProtectionJourneyTests
{
    [Theory]
    [EveryEngine]
    public async Task From_a_referral_to_the_end_of_a_plan_each_step_moves_what_is_due(string engine)
    {
        await using var journey = await Journey.StartAsync(engine);
        var (fay, ruth, amira, chris) = (Team.Fay, Team.Ruth, Team.Amira, Team.Chris);

        journey.On("2026-11-20");
        (await journey.IsReferredBy(fay)).ShouldBe(["referral-decision-1-working-day: Monday 23 November"]);
        (await journey.Then(fay, "decide-referral", HarmIsSuspected)).ShouldBe([
            "strategy-discussion-local-limit: Saturday 21 November",
        ]);
        (await journey.Then(ruth, "allocate-lead-practitioner")).ShouldBe([
            "strategy-discussion-local-limit: Saturday 21 November",
        ]);
        (await journey.Then(amira, "hold-strategy-discussion")).ShouldBeEmpty();
        (await journey.Then(amira, "start-section-47-enquiry")).ShouldBe(["icpc-deadline: Friday 11 December"]);

        journey.On("2026-12-02");
        (await journey.Then(amira, "see-child", SheAsksForNothing)).ShouldBe(["icpc-deadline: Friday 11 December"]);
        (await journey.Then(amira, "conclude-section-47-enquiry")).ShouldBe([
            "conference-report-shared-local-icpc: Wednesday 9 December",
            "icpc-deadline: Friday 11 December",
        ]);

        journey.On("2026-12-07");
        // It went to one parent: the others have not been through it.
        (await journey.Then(amira, "share-conference-report")).ShouldBe([
            "conference-report-shared-local-icpc: Wednesday 9 December",
            "icpc-deadline: Friday 11 December",
        ]);

        journey.On("2026-12-10");
        (await journey.Then(chris, "hold-initial-conference")).ShouldBe([
            "conference-decisions-local: Friday 11 December",
            "conference-record-local: Tuesday 22 December",
            "core-group-first-meeting: Thursday 24 December",
            "review-conference-first: Wednesday 10 March",
        ]);
        (await journey.Then(amira, "give-meeting-notes", EverybodyHasIt)).ShouldBe([
            "core-group-first-meeting: Thursday 24 December",
            "review-conference-first: Wednesday 10 March",
        ]);
        (await journey.Then(amira, "start-child-protection-plan")).ShouldBe([
            "core-group-first-meeting: Thursday 24 December",
            "cp-visits: Thursday 24 December",
            "review-conference-first: Wednesday 10 March",
        ]);

        journey.On("2026-12-21");
        (await journey.Then(amira, "make-home-visit", NorDoesSheAtHome)).ShouldBe([
            "core-group-first-meeting: Thursday 24 December",
            "cp-visits: Thursday 7 January",
            "review-conference-first: Wednesday 10 March",
        ]);

        journey.On("2026-12-22");
        (await journey.Then(amira, "hold-core-group")).ShouldBe([
            "cp-visits: Thursday 7 January",
            "core-group-later-meetings: Friday 5 February",
            "review-conference-first: Wednesday 10 March",
        ]);

        journey.On("2027-01-06");
        (await journey.Then(chris, "hold-review-conference", ThePlanEnds)).ShouldBe([
            "conference-decisions-local: Thursday 7 January",
            "cp-plan-end-local: Thursday 7 January",
            "conference-record-local: Monday 18 January",
        ]);
        (await journey.Then(amira, "give-meeting-notes", EverybodyHasIt)).ShouldBe([
            "cp-plan-end-local: Thursday 7 January",
        ]);
        (await journey.Then(amira, "end-child-protection-plan")).ShouldBeEmpty();
        (await journey.Then(ruth, "close-episode")).ShouldBeEmpty();
    }

    private static DecideReferral HarmIsSuspected(Act decided) =>
        ((DecideReferral)decided) with
        {
            Decision = ReferralDecision.StrategyDiscussion,
        };

    // What a child asked for is answered within a limit of its own, which AskingTests follow.
    private static SeeChild SheAsksForNothing(Act seen) => ((SeeChild)seen) with { Asked = null };

    private static MakeHomeVisit NorDoesSheAtHome(Act made) => ((MakeHomeVisit)made) with { Asked = null };

    private static GiveMeetingNotes EverybodyHasIt(Act sent) =>
        ((GiveMeetingNotes)sent) with
        {
            Meeting = null,
            People =
            [
                .. Attended
                    .ByFamily.Append(new("c", "child"))
                    .Select(person =>
                        person with
                        {
                            Came = null,
                            Advocacy = null,
                            Given = Casework.Meetings.GivenAfter.Record,
                        }
                    ),
            ],
        };

    private static HoldReviewConference ThePlanEnds(Act held) =>
        ((HoldReviewConference)held) with
        {
            Decision = ReviewDecision.End,
        };

    /// <summary>One child on a site of its own, and what its page says is due.</summary>
    private sealed class Journey(TestSite site) : IAsyncDisposable
    {
        private readonly Dictionary<string, Visitor> _visitors = [];
        private Guid _child;
        private DateOnly _today = TestSite.Today;

        public static async Task<Journey> StartAsync(string engine) =>
            new(await TestSite.StartAsync(engine, people: ExampleSite.People));

        public void On(string day)
        {
            _today = Given.Day(day);
            // Whoever worked yesterday signs in again.
            SignOut();
            site.Time.Now = new DateTimeOffset(_today, new TimeOnly(10, 0), TimeSpan.Zero);
        }

        public async Task<IReadOnlyList<string>> IsReferredBy(Practitioner person)
        {
            var visitor = await VisitorAsync(person);
            (string, string)[] answers =
            [
                ("given", "Tess"),
                ("family", "Marlow"),
                ("source", "2A"),
                ("concern", "Bruises on both arms"),
                ("acknowledged", "yes"),
            ];
            (await visitor.Saves(await visitor.Opens("/referrals/new"), answers)).Errors.ShouldBeEmpty();
            await using var read = site.Database.Database.ReadModels();
            _child = (await read.Children.SingleAsync(TestDatabase.Stop)).Id;
            return await DueAsync();
        }

        /// <summary>Saves an act, answered as its example is, from its page; and reads what is due then.</summary>
        public async Task<IReadOnlyList<string>> Then(Practitioner person, string act, Func<Act, Act>? but = null)
        {
            var example = Examples.Of(act).Act;
            var answered = (but?.Invoke(example) ?? example) with { On = _today };
            var visitor = await VisitorAsync(person);
            var page = await visitor.Opens($"/children/{_child}/acts/{act}");
            var form = Shipped.Forms.For(act);
            // The child of the journey has no brother or sister, and of which meeting it is the page knows.
            (string, string)[] answers =
            [
                .. Answers
                    .To(answered, _child)
                    .Where(answer =>
                        form.Find(answer.Item1) is not ({ OfSeveral: true } or { Kind: FieldKind.Meeting })
                    ),
            ];
            // What a plan carries from last time is looked at.
            foreach (var confirmed in new[] { "actions.confirmed", "expectations.confirmed" })
                if (page.Document.QuerySelector($"[name='{confirmed}']") is not null)
                    answers = [.. answers, (confirmed, "yes")];
            // Whoever the page begins with was not asked, where the example does not name them.
            answers =
            [
                .. answers,
                .. page
                    .Document.QuerySelectorAll("[name*=':'][name$='.removed']")
                    .Select(box => box.GetAttribute("name")!)
                    .Where(box =>
                        answers.All(answer =>
                            !answer.Item1.StartsWith(box[..^"removed".Length], StringComparison.Ordinal)
                        )
                    )
                    .Select(box => (box, "yes")),
            ];
            (await visitor.Saves(page, answers)).Errors.ShouldBeEmpty(act);
            return await DueAsync();
        }

        // As the supervisor reads it: at every stage, whoever has handed the child on or not got it yet.
        private async Task<IReadOnlyList<string>> DueAsync()
        {
            var page = await (await VisitorAsync(Team.Ruth)).Opens($"/children/{_child}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            return
            [
                .. page
                    .Document.QuerySelectorAll(".kith-due")
                    .Select(due =>
                        $"{due.QuerySelector("a[href^='/guidance/duties/']")!.GetAttribute("href")!.Split('/')[^1]}: {due.QuerySelector("p > strong:not(.govuk-tag)")!.TextContent}"
                    ),
            ];
        }

        private async Task<Visitor> VisitorAsync(Practitioner person) =>
            _visitors.TryGetValue(person.Id, out var visitor)
                ? visitor
                : _visitors[person.Id] = await site.As(person.Id);

        private void SignOut()
        {
            foreach (var visitor in _visitors.Values)
                visitor.Dispose();
            _visitors.Clear();
        }

        public async ValueTask DisposeAsync()
        {
            SignOut();
            await site.DisposeAsync();
        }
    }
}
