using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Tests;

namespace Kith.Casework.Tests.Access;

/// <summary>Nothing leaves one list of work without entering another.</summary>
public sealed class WorkListTests(ITestOutputHelper output)
{
    private const int Walks = 400;
    private const int Steps = 40;

    private static readonly Guid[] Children =
    [
        .. Enumerable.Range(1, 4).Select(number => new Guid(number, 0, 0, new byte[8])),
    ];

    /// <summary>
    /// Over acts on several children by several people, who leave, come back, are away, get another post or supervisor, restrict
    /// records and are tied to children: each open child is on the list of somebody who works here and is not away.
    /// </summary>
    [Fact]
    public void Every_open_child_is_on_the_list_of_somebody_who_is_here_whatever_was_done_and_whoever_left()
    {
        List<string> lost = [];
        var lists = new Dictionary<WorkList, int>();
        var standings = new Dictionary<LeadStanding, int>();
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Randomly(seed);
            var town = new Town();
            for (var step = 0; step < Steps; step++)
            {
                var did = town.Something(random);
                foreach (var record in town.Open)
                {
                    var subject = Subject.Of(record);
                    var on = WorkLists.Of(subject, town.Workforce, town.Now).ToList();
                    foreach (var (_, list) in on)
                        lists[list] = lists.GetValueOrDefault(list) + 1;
                    var standing = WorkLists.LeadOf(subject, town.Workforce, town.Now);
                    standings[standing] = standings.GetValueOrDefault(standing) + 1;
                    if (!on.Exists(one => Holds(one.Person, one.List, subject, town)))
                        lost.Add($"seed {seed}, step {step}, {did}: {subject.Stage}, lead {subject.Lead}, {standing}");
                }
            }
        }
        output.WriteLine(
            $"{Walks} walks of {Steps} steps: {string.Join(", ", lists.Select(list => $"{list.Key} {list.Value}"))}; {string.Join(", ", standings.Select(one => $"{one.Key} {one.Value}"))}"
        );
        lost.ShouldBeEmpty();
        // Each of them came about: a walk in which nobody ever leaves would prove nothing.
        lists.Keys.ShouldBe(Enum.GetValues<WorkList>(), ignoreOrder: true);
        standings.Keys.ShouldBe(Enum.GetValues<LeadStanding>(), ignoreOrder: true);
    }

    /// <summary>
    /// Closed records too: a worry, an emergency to be looked at, a restriction to be reviewed, what waits for a manager or was refused.
    /// </summary>
    [Fact]
    public void Whatever_is_undone_on_a_record_open_or_closed_is_with_somebody_who_works_here()
    {
        List<string> lost = [];
        var found = new Dictionary<(UndoneKind Kind, bool IsClosed), int>();
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Randomly(seed);
            var town = new Town(closes: true);
            for (var step = 0; step < Steps; step++)
            {
                var did = town.Something(random);
                foreach (var record in town.Records)
                {
                    foreach (var undone in Undone.Of(record))
                    {
                        var isClosed = record.State.Open is null;
                        found[(undone.Kind, isClosed)] = found.GetValueOrDefault((undone.Kind, isClosed)) + 1;
                        // An open child is with whoever has the child, whatever else is asked of others.
                        if (
                            undone.With(town.Workforce, Shipped.Guidance, town.Now).Count == 0
                            && (isClosed || undone.Kind == UndoneKind.Work)
                            && !OnlyItsAuthorMay(undone, record, town)
                        )
                            lost.Add(
                                $"seed {seed}, step {step}, {did}: {undone.Kind} {undone.Says}, closed {isClosed}, lead {Subject.Of(record).Lead}"
                            );
                    }
                }
            }
        }
        output.WriteLine(string.Join(", ", found.Select(one => $"{one.Key} {one.Value}")));
        lost.ShouldBeEmpty();
        // Each kind came about, and all but the work itself on closed records too.
        found
            .Keys.Where(one => one.IsClosed)
            .Select(one => one.Kind)
            .ShouldBe(Enum.GetValues<UndoneKind>().Where(kind => kind != UndoneKind.Work), ignoreOrder: true);
        found.Keys.Count(one => !one.IsClosed).ShouldBe(Enum.GetValues<UndoneKind>().Length);
    }

    [Fact]
    public void A_child_whose_lead_has_left_falls_to_the_nearest_manager_who_is_here()
    {
        var subject = new Subject(Children[0], Stages.Section17, "lee", null);
        var people = Town.People().ToDictionary(person => person.Id);

        Answering().ShouldBe([]);
        people["lee"] = people["lee"] with { HasLeft = true };
        Answering().ShouldBe(["mia"]);
        people["mia"] = people["mia"] with { Away = new PractitionerAway(Town.Start) };
        Answering().ShouldBe(["top"]);
        people["top"] = people["top"] with { HasLeft = true };
        Answering().ShouldBe(["mia"]);
        people["mia"] = people["mia"] with { HasLeft = true };
        Answering().ShouldBe(["ned"]);

        IEnumerable<string> Answering() =>
            WorkLists
                .AnswerFor(subject, new Workforce(people.Values), Town.Start.ToDateTime(new TimeOnly(9, 0)))
                .Select(person => person.Id);
    }

    // Nobody answers what they did themselves. Whoever does it is told then that an administrator has to put another into the line.
    // The same of what the manager of a lead is told, where the lead is the head of the line.
    private static bool OnlyItsAuthorMay(Undone undone, ChildRecord record, Town town) =>
        undone.Kind is UndoneKind.Departure or UndoneKind.Told
        && town.Workforce.Current.All(person =>
            !town.Workforce.IsManager(person.Id)
            || person.Id == undone.Began!.By
            || undone.Kind == UndoneKind.Told && person.Id == Subject.Of(record).Lead
            || !Seeing.Decide(person, Subject.Of(record), Purpose.Record, town.Workforce).Allowed
        );

    // Whoever is away holds nothing, unless everybody who could answer in their place is away too.
    private static bool Holds(Practitioner person, WorkList list, Subject subject, Town town) =>
        !person.HasLeft
        && (
            !person.IsAway(town.Today)
            || list == WorkList.WithoutWorkingLead
            || list == WorkList.Own && WorkLists.LeadOf(subject, town.Workforce, town.Now) == LeadStanding.Works
        );

    /// <summary>People and children to whom things happen.</summary>
    /// <param name="closes">Whether cases close of themselves now and then, and acts are proposed and departures refused.</param>
    private sealed class Town(bool closes = false)
    {
        internal static readonly DateOnly Start = new(2026, 1, 5);

        private readonly Dictionary<string, Practitioner> _people = People().ToDictionary(person => person.Id);
        private readonly Dictionary<Guid, ChildRecord> _records = Children.ToDictionary(
            child => child,
            child =>
                Given
                    .The(
                        [new Before(new ChildRegistered("K1", null, null, null, new DateOnly(2019, 3, 27)), Start)],
                        child
                    )
                    .Record
        );

        // Where one hand may not do both, there have to be two managers.
        private string[] Stay { get; } = closes ? ["ned", "fay", "top"] : ["ned", "fay"];

        public DateOnly Today { get; private set; } = Start.AddDays(1);

        public DateTime Now => Today.ToDateTime(new TimeOnly(17, 0));

        public Workforce Workforce => new(_people.Values);

        public IEnumerable<ChildRecord> Records => _records.Values;

        public IEnumerable<ChildRecord> Open => _records.Values.Where(record => record.State.Open is not null);

        public string Something(Randomly random)
        {
            Today = Today.AddDays(random.Below(4));
            return closes && random.Below(4) == 0 ? BetweenHands(random)
                : random.Below(4) == 0 ? ToSomebody(random)
                : OnAChild(random);
        }

        // What is asked of managers, and the end of cases whatever is open on them.
        private string BetweenHands(Randomly random)
        {
            var child = Any(Children, random);
            var record = _records[child];
            var (open, version) = (record.State.Open, record.Version + 1);
            if (open is null)
                return "nothing";
            string[] managers = ["mia", "ned", "top"];
            var (by, manager) = (Any(Workforce.Current.ToList(), random).Id, Any(managers, random));
            Fact fact = random.Below(7) switch
            {
                0 => new DepartureRecorded("assessment-max-duration", "wt-2026", "Ill", manager, "submit-assessment"),
                1 => new DepartureProposed("allocate-lead-practitioner", "{}", ["cin-plan-approval"], "Alone", manager),
                2 or 3 or 4 when Departing.Waiting(record).FirstOrDefault() is { } waiting => new DepartureAnswered(
                    waiting.Recorded.Version,
                    waiting.Fact.Duty,
                    false,
                    "No"
                ),
                _ => new EpisodeClosed("RC1", null),
            };
            _records[child] = record.With([
                Given.Written(fact with { Episode = open.Number }, Today, null, by, version),
            ]);
            return $"{fact} by {by}";
        }

        private string ToSomebody(Randomly random)
        {
            var id = Any(_people.Keys.Order(StringComparer.Ordinal).ToList(), random);
            var person = _people[id];
            var next = random.Below(5) switch
            {
                // Somebody who could take a child on always stays: an authority without anybody is none.
                0 when !Stay.Contains(id) => person with { HasLeft = true },
                1 => person with { HasLeft = false, Away = null },
                2 => person with { Away = new PractitionerAway(Today, random.Below(2) == 0 ? null : Today.AddDays(5)) },
                3 when !Stay.Contains(id) => person with
                {
                    Details = person.Details with { Supervisor = random.Below(2) == 0 ? null : "ned" },
                },
                4 when person.Details.Post == Post.Practitioner => person with
                {
                    Details = person.Details with { Post = Post.Analyst },
                },
                _ => person,
            };
            _people[id] = next;
            return $"{id}: left {next.HasLeft}, away {next.Away}";
        }

        private string OnAChild(Randomly random)
        {
            var child = Any(Children, random);
            var (record, open) = (_records[child], _records[child].State.Open);
            var by = Any(Workforce.Current.ToList(), random);
            var someone = Any(_people.Keys.Order(StringComparer.Ordinal).ToList(), random);
            var episode = open?.Number ?? 0;
            var practice = new Practice(Shipped.Guidance, Shipped.Forms, by, Workforce, Now)
            {
                Access = Shipped.Access,
            };
            var candidates = Examples
                .All.Select(example => example.Act)
                .Where(act => act.Scope is Scope.OpenEpisode or Scope.NewOrOpenEpisode or Scope.Child)
                // What is done on two records at once would be half done on the one that is at hand here.
                .Where(act => act is not (MergeRecord or SeparateRecord or MoveReferral))
                .Select(act =>
                    Of(act, someone, random) with
                    {
                        On = Today,
                        Episode = act.Scope == Scope.Child ? 0 : episode,
                    }
                )
                .OrderBy(_ => random.Below(1000));
            foreach (var act in candidates)
            {
                // Whatever guidance says: here it counts only that the act makes sense on the record.
                if (Deciding.CannotFollow(act, record) is not null || act.Check(record, practice).Any())
                    continue;
                var version = record.Version;
                _records[child] = record.With(
                    act.Facts(record, open, practice)
                        .Select(fact => Given.Written(fact, Today, null, by.Id, ++version))
                        .ToList()
                );
                return $"{act.ActName} by {by.Id}";
            }
            return "nothing";
        }

        private Act Of(Act act, string someone, Randomly random) =>
            act switch
            {
                AllocateLeadPractitioner given => given with { Practitioner = someone },
                ChangeLeadPractitioner given => given with { Practitioner = someone },
                BeginInvolvement began => began with
                {
                    Practitioner = someone,
                    Role = random.Below(2) == 0 ? InvolvementRole.CoWorker : InvolvementRole.DutyCover,
                    LastDay = new DateOnly(2026, 3, 1),
                },
                DeclareInterest declared when !Stay.Contains(someone) => declared with { Practitioner = someone },
                RestrictRecord restricted => restricted with
                {
                    People = [.. Stay.Except(["fay"]), someone],
                    Owner = "ned",
                },
                _ => act,
            };

        private static T Any<T>(IReadOnlyList<T> among, Randomly random) => among[random.Below(among.Count)];

        internal static IEnumerable<Practitioner> People() =>
            [
                Works("lee", Post.Practitioner, "mia"),
                Works("may", Post.Practitioner, "mia"),
                Works("sol", Post.Practitioner, "ned"),
                Works("mia", Post.Supervisor, "top"),
                Works("ned", Post.Supervisor, null),
                Works("top", Post.Supervisor, null),
                Works("fay", Post.FrontDoor, null),
            ];

        private static Practitioner Works(string id, Post post, string? supervisor) =>
            new(
                id,
                new PractitionerRecorded(
                    id,
                    post.ToString(),
                    post,
                    Registration.SocialWorker,
                    "North",
                    supervisor,
                    "Local authority"
                )
            );
    }
}
