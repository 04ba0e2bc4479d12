using System.Globalization;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Demo;

/// <summary>One telling of one story.</summary>
internal sealed class Telling(
    StoryFile story,
    Cast cast,
    StoryDays days,
    GuidanceLibrary guidance,
    FormLibrary forms,
    Workforce workforce
)
{
    private static readonly AccessRules Access = FilesBeside.Access();

    // Work is written up in the afternoon; what happens today has been written before anybody looks.
    // Who does a step that the child does on their own page.
    private const string ByChild = "child";

    private static readonly TimeOnly Afternoon = new(16, 10);
    private static readonly TimeOnly ThisMorning = new(0, 20);

    private readonly Dictionary<string, ChildRecord> _records = story.Children.ToDictionary(
        child => child.Key,
        child => ChildRecord.New(cast.Child(child.Key))
    );

    private readonly Dictionary<Guid, PersonRecord> _people = [];
    private readonly AnswerSheet _sheet = new(story, days, cast);
    private readonly List<ToldAct> _told = [];

    public IReadOnlyList<ToldAct> Tell()
    {
        foreach (var step in Openings.Of(story, cast, days))
            Do(step, Day(step.On, "opening"), "opening");
        foreach (var (step, on, where) in InOrder())
            Do(step, on, where);
        return _told;
    }

    // Steps done again on other days fall between those written after them.
    private IEnumerable<(StoryStep Step, DateOnly On, string Where)> InOrder() =>
        story
            .Steps.Index()
            .SelectMany(one =>
                one.Item.Also.Prepend(one.Item.On)
                    .Select(day => (one.Item, Where: $"step {one.Index + 1} ({day}, {one.Item.Act})", day))
            )
            .Select(one => (one.Item, On: Day(one.day, one.Where), one.Where))
            .OrderBy(one => one.On);

    private void Do(StoryStep step, DateOnly on, string where)
    {
        if (Acts.TypeOf(step.Act) is null)
            throw new StoryRefused(story.Name, where, "there is no such act.");
        var at = step.At is null ? (TimeOnly?)null : TimeOnly.ParseExact(step.At, "H:mm", CultureInfo.InvariantCulture);
        var children = step.For.Count > 0 ? step.For : [.. story.Children.Select(child => child.Key)];
        var first = _records[children[0]];
        var actor = step.By == ByChild ? ChildUser.Acting(first.Id) : workforce.Find(cast.User(step.By, first))!;
        var written = on.ToDateTime(on == days.Today ? ThisMorning : at?.AddHours(1) ?? Afternoon)
            .AddMinutes(_told.Count % 40);
        var practice = new Practice(guidance, forms, actor, workforce, written)
        {
            Access = Access,
            Documents = DocumentFiles.Library(),
        };
        var decided = children.Select(child => Decide(step, child, on, at, practice, where)).ToList();
        var act = new ToldAct(
            Chance.Id($"act {cast.Telling}/{_told.Count}"),
            step.Act,
            actor.Id,
            AuthorityClock.Utc(written),
            $"demonstration/{cast.Telling}/{_told.Count}",
            [
                .. children.Select((child, index) => (_records[child], decided[index].Facts)),
                .. decided
                    .SelectMany(done => done.Children)
                    .GroupBy(about => about.Child)
                    .Select(about => (Known(about.Key)!, (IReadOnlyList<Dated>)[.. about.Select(one => one.Dated)])),
            ]
        )
        {
            People = About(decided.SelectMany(done => done.People)),
            Papers = [.. decided.SelectMany(done => done.Papers)],
        };
        foreach (var person in act.People)
            _people[person.Record.Id] = act.After(person);
        foreach (var index in Enumerable.Range(0, act.Children.Count))
            _records[KeyOf(act.Children[index].Seen.Id)!] = Knowing(act.After(index));
        _told.Add(act);
    }

    private string? KeyOf(Guid child) => _records.FirstOrDefault(known => known.Value.Id == child).Key;

    private ChildRecord? Known(Guid child) => KeyOf(child) is { } key ? _records[key] : null;

    // Told for several children, it is true of a person once.
    private List<PersonAppend> About(IEnumerable<AboutPerson> facts) =>
        [
            .. facts
                .Distinct()
                .GroupBy(fact => fact.Person)
                .Select(about => new PersonAppend(
                    _people.GetValueOrDefault(about.Key) ?? PersonRecord.From(about.Key, []),
                    [.. about.Select(fact => new Dated(fact.Fact, fact.On) { By = fact.By, ActName = fact.ActName })],
                    ToldAct.Source
                )),
        ];

    private ChildRecord Knowing(ChildRecord record) =>
        record.Knowing(KnownPeople.Of(Together(record.State.Person.Links.Select(link => link.Person))));

    // Whoever tells a story may open every child's record in it.
    private Dictionary<Guid, PersonMet> Met(IEnumerable<Guid> people) =>
        people
            .Distinct()
            .ToDictionary(
                person => person,
                person =>
                    PersonMet.Of(
                        [.. Together([person]).DefaultIfEmpty(PersonRecord.From(person, []))],
                        _records.Values.Select(record => (record, RecordSight.Opened))
                    )
            );

    private IEnumerable<PersonRecord> Together(IEnumerable<Guid> people)
    {
        List<PersonRecord> all = [.. people.Distinct().Where(_people.ContainsKey).Select(person => _people[person])];
        while (all.SelectMany(KnownPeople.NamedOn).Except(all.Select(one => one.Id)).ToList() is [_, ..] others)
            all.AddRange(others.Select(person => _people[person]));
        return all;
    }

    private Outcome.Done Decide(
        StoryStep step,
        string child,
        DateOnly on,
        TimeOnly? at,
        Practice practice,
        string where
    )
    {
        var record = _records[child];
        var blank = Acts.Blank(step.Act, on, 0);
        blank = blank with
        {
            At = at,
            Episode = Acts.EpisodeFor(blank, record.State),
            Departures =
            [
                .. step.Depart.Select(one => new Departure(one.Duty, one.Reason, cast.User(one.AuthorisedBy, record))),
            ],
        };
        if (blank is CorrectFact correction)
            blank = Correct(correction, step, record, where);
        var answers = new Dictionary<string, object>(step.With);
        foreach (var (name, answer) in step.Each.GetValueOrDefault(child) ?? [])
            answers[name] = answer;
        var act = _sheet.Read(forms.For(blank, record), blank, answers, record, child, where);
        var others = act.OtherRecords(record).Select(Known).OfType<ChildRecord>().ToDictionary(other => other.Id);
        return Deciding.Decide(
            act,
            record,
            practice with
            {
                OtherRecords = others,
                OtherPeople = Met(act.OtherPeople(record)),
            }
        ) switch
        {
            Outcome.Done done => done,
            Outcome.Refused refused => throw new StoryRefused(story.Name, $"{where} for {child}", Say(refused)),
            _ => throw new InvalidOperationException(),
        };
    }

    private CorrectFact Correct(CorrectFact correction, StoryStep step, ChildRecord record, string where)
    {
        var wrong =
            record.Facts.LastOrDefault(fact => fact.FactName == step.Corrects)
            ?? throw new StoryRefused(story.Name, where, $"there is no fact {step.Corrects} to correct.");
        return correction with
        {
            Corrects = wrong.Version,
            Replacement = step.Instead.Count == 0 ? null : Replacing.With(wrong.Fact, step.Instead),
        };
    }

    private DateOnly Day(string text, string where)
    {
        try
        {
            return days.WorkedOn(text);
        }
        catch (FormatException wrong)
        {
            throw new StoryRefused(story.Name, where, wrong.Message);
        }
    }

    private static string Say(Outcome.Refused refused) =>
        string.Join(
            " / ",
            new[] { refused.Because }
                .OfType<string>()
                .Concat(refused.Problems.Select(problem => $"{problem.Field}: {problem.Message}"))
                .Concat(refused.Objections.Select(objection => $"{objection.Duty.Id}: {objection.Because}"))
        );
}
