using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Guidance;

namespace Kith.Casework.Papers;

/// <summary>Fills the model of a document for one reader from a record.</summary>
internal sealed partial class PaperModels(
    ChildRecord record,
    Practice practice,
    ForWhom forWhom,
    IReadOnlySet<string> leftOut,
    IReadOnlySet<string> stays
)
{
    private readonly List<Passage> _passages = [];

    private Episode? Episode => record.State.Current;

    /// <summary>What was typed by hand and stands in the model, or was left out of it.</summary>
    internal IReadOnlyList<Passage> Passages => _passages;

    /// <summary>How many passages are withheld from the reader.</summary>
    internal int Withheld { get; private set; }

    internal PaperModel Fill(Document document, Reader reader, DateOnly on) =>
        new(
            Child(),
            new(new Said(reader.Name), Said.Of(reader.Member?.Relationship)),
            Worker(),
            Plan(document, reader),
            Conference(),
            Referral(document),
            Support(document),
            [.. Asked(document)],
            Register(document),
            Assessment(document, reader),
            Ended(document),
            Carer(document, reader),
            Enquiry(document),
            Letter(document),
            Record(document),
            Invitation(document, reader, on),
            FamilyPlan(document, reader),
            SecondLook(document, reader),
            Visit(document, reader),
            Challenge(on),
            [.. Story(document)],
            Plain.Day(on)
        );

    private PaperModel.OfChild Child()
    {
        var person = record.State.Person;
        return new(new Said(person.DisplayName), new Said(person.FirstName ?? person.DisplayName), forWhom.Address());
    }

    private PaperModel.OfWorker? Worker() =>
        practice.Workforce.Find(Episode?.Lead?.Practitioner) is { } lead
            ? new(
                new Said(lead.Name),
                new Said(lead.Details.Title),
                new Said(lead.Details.Team),
                practice.Workforce.SupervisorOf(lead) is { HasLeft: false } manager ? new Said(manager.Name) : null,
                Said.Of(string.Join(", ", lead.Details.Knowledge ?? []))
            )
            : null;

    private PaperModel.OfPlan? Plan(Document document, Reader reader)
    {
        if (
            record.State.Open is not { } episode
            || episode.Plans.FirstOrDefault(running => document.Needs.Contains(KindOf(running))) is not { } plan
            || plan.DoesIn(record, episode.Number) is not { } does
        )
            return null;
        var wants = plan.WantsIn(record, episode.Number);
        var actions = plan.RowsIn(does).OfType<PlanAction>().Where(action => action.Id != Rows.OfText).ToList();
        var otherwise = Lines(
            "plan.otherwise",
            "What happens if it does not help",
            plan.OtherwiseIn(record, episode.Number)
        );
        IReadOnlyList<PaperModel.OfExpectation> expected =
        [
            .. (plan.ExpectsIn(record, episode.Number)?.RowsOf(plan.Expects!) ?? [])
                .Concat(does.RowsOf(plan.Does))
                .OfType<Expectation>()
                .Select(Expected),
        ];
        // An agreement before court says who does what as what is expected on every side.
        var isAgreed = does.RowsOf(plan.Does).OfType<Expectation>().Any();
        var steps =
            KindOf(plan) == PaperMade.SupportPlan && document.For == Audience.Parent ? PrivateSteps("plan") : [];
        IReadOnlyList<PaperModel.Action> shown = [.. actions.Select(Action)];
        var wanted = Lines("plan.wants", "What has to change", wants?.Detail(plan.Wants));
        var text = actions.Count > 0 || isAgreed ? [] : Lines("plan.actions", "Who does what", does.Detail(plan.Does));
        // Asked for last: what is left out above is left out there.
        var (changed, since) = Changed(document, reader, plan, episode.Number);
        return new(
            KindOf(plan),
            Plain.Day(plan.Since),
            ReviewBy(plan, episode.Number) is { } day ? Plain.Day(day) : null,
            plan.Category is null ? null : Told(does, "category"),
            wanted,
            actions.Count > 0,
            shown,
            text,
            otherwise,
            otherwise.Count > 0,
            document.For == Audience.Child
                ? Typed("plan.child-says", "What the child says", ChildSays(plan, episode.Number))
                : null,
            Goals(plan, episode.Number),
            expected.Count > 0,
            expected,
            steps.Count > 0,
            steps,
            changed.Count > 0,
            since,
            changed
        );
    }

    /// <summary>A plan as documents name it: the early help that goes on is an early help plan.</summary>
    internal static string KindOf(PlanInForce plan)
    {
        var kind = plan.Name.ToLowerInvariant().Replace(' ', '-');
        return kind.EndsWith("-plan", StringComparison.Ordinal) ? kind : $"{kind}-plan";
    }

    private PaperModel.Action Action(PlanAction action, int index) => Action(action, index, "plan");

    private PaperModel.Action Action(PlanAction action, int index, string of)
    {
        var (id, where) = ($"{of}.actions.{index + 1}", $"action {index + 1}");
        return new(
            Typed($"{id}.change", $"What must change, {where}", action.Change),
            Typed($"{id}.does", $"What is done, {where}", action.Does),
            Typed($"{id}.who", $"Who, {where}", action.Who),
            action.By is { } by ? Plain.Day(by) : null,
            Typed($"{id}.helps", $"Who is helped, {where}", action.Helps),
            Typed($"{id}.works", $"How we will know, {where}", action.Works)
        );
    }

    private PaperModel.OfExpectation Expected(Expectation one, int index)
    {
        var (id, where) = ($"plan.expected.{index + 1}", $"expectation {index + 1}");
        return new(
            Typed($"{id}.who", $"Who, {where}", one.Who),
            Typed($"{id}.does", $"What they do, {where}", one.Does),
            one.By is { } by ? Plain.Day(by) : null,
            Typed($"{id}.support", $"What helps, {where}", one.Support),
            Typed($"{id}.otherwise", $"If it is not done, {where}", one.Otherwise)
        );
    }

    private string? ChildSays(PlanInForce plan, int episode) =>
        record
            .ByDate.LastOrDefault(entry =>
                entry.Episode == episode && entry.On >= plan.Since && plan.Facts.Contains(entry.FactName)
            )
            ?.Detail("child-said");

    private DateOnly? ReviewBy(PlanInForce plan, int episode) =>
        DueBy(episode, rule => rule.Until.Any(until => until.Fact == plan.ReviewedBy));

    // Of the clocks that run for this family, whichever is due first.
    private DateOnly? DueBy(int episode, Func<ClockRule, bool> isMeant) =>
        practice
            .Guidance.Read(record.Standing, practice.Now)
            .Clocks.Where(clock =>
                clock.IsOpen && clock.Episode == episode && clock.Duty.Rule is ClockRule rule && isMeant(rule)
            )
            .MinBy(clock => clock.Due)
            ?.Due;

    /// <summary>The last conference of an episode; null where none was held.</summary>
    internal static Recorded? ConferenceHeld(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode && entry.FactName is ("initial-conference-held" or "review-conference-held")
        );

    private PaperModel.OfConference? Conference()
    {
        if (Episode is not { } episode || ConferenceHeld(record, episode.Number) is not { } held)
            return null;
        var wished = Lines(
            "conference.wished",
            "What was not done as the family wanted",
            held.Detail("wish-not-followed")
        );
        return new(
            Plain.Day(held.On),
            held.FactName == "review-conference-held",
            Said.Of(practice.Workforce.Find(held.Detail("chair") ?? held.By)?.Name),
            Told(held, "decision"),
            Told(held, "category"),
            wished,
            wished.Count > 0
        );
    }

    private PaperModel.OfReferral? Referral(Document document) =>
        Last("referral-decided") is { } decided
        && record.ByDate.LastOrDefault(entry =>
            entry.FactName == "referral-received" && entry.Episode == decided.Episode && entry.On <= decided.On
        )
            is { } received
        && Told(decided, "decision") is { } decision
            ? Referral(document, received, decided, decision)
            : null;

    private IEnumerable<PaperModel.Step> Story(Document document) =>
        from entry in record.ByDate
        where entry.Episode == Episode?.Number && document.Tells.ContainsKey(entry.FactName)
        select new PaperModel.Step(Plain.Day(entry.On), document.Tells[entry.FactName]);

    private Recorded? Last(params string[] facts) =>
        record.ByDate.LastOrDefault(entry => entry.Episode == Episode?.Number && facts.Contains(entry.FactName));

    private string? Told(Recorded? entry, string detail) =>
        entry is null
            ? null
            : new Telling(practice.Forms, practice.Workforce, record)
                .Parts(entry.Fact)
                .FirstOrDefault(part => part.Name == detail)
                ?.Text;

    private IReadOnlyList<Said> Lines(string id, string where, string? text) =>
        Typed(id, where, text) is not { } typed ? []
        : typed.IsWithheld ? [typed]
        :
        [
            .. typed
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => new Said(line)),
        ];

    // Whoever was left out of a part reads of the conference only what somebody said that they were there for.
    private bool IsOfAPartTheyMissed(string id) =>
        forWhom.WasLeftOut && id.StartsWith(OfRecord, StringComparison.Ordinal) && !stays.Contains(id);

    private Said Withhold()
    {
        Withheld++;
        return Said.Withheld;
    }

    // The only way by which anything typed gets into a paper.
    private Said? Typed(string id, string where, string? text)
    {
        if (Said.Of(text) is not { } said)
            return null;
        _passages.Add(new Passage(id, where, said.Text));
        return leftOut.Contains(id) || IsOfAPartTheyMissed(id) ? Withhold() : said;
    }
}
