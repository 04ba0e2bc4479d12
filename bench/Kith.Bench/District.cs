using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Bench;

/// <summary>
/// One district of an authority: 2,000 children, half of whom we still work with, and whoever works with them. What a list shows
/// is there in the numbers a district has of it; a larger authority is many districts, in each of which everybody's own work stays
/// the same.
/// </summary>
internal static class District
{
    public const int Children = 2000;

    /// <summary>Stands in every name and number of the district, so that its copies differ in this alone.</summary>
    public const string Mark = "70010000";

    public const string Worker = "worker-8-" + Mark;
    public const string Manager = "manager-0-" + Mark;
    public const string FrontDoor = "front-door-0-" + Mark;
    public const string Chair = "chair-0-" + Mark;

    /// <summary>A child whom <see cref="Worker"/> leads.</summary>
    public static Guid Child => Id(2 * 108 + 1);

    /// <summary>A social worker of the district, each with as many children.</summary>
    public static string WorkerOf(int number) => User($"worker-{number}");

    private const int Workers = 50;
    private const int Teams = 8;
    private const int Waiting = 20;
    private const int Contacts = 6;
    private const int Unled = 20;
    private const int OfLeavers = 14;

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private static readonly string[] Given =
        "Ada Ben Cai Dev Eve Finn Gia Hal Iris Jack Kit Lena Mo Nia Omar Pia".Split(' ');

    private static readonly string[] Families =
        "Archer Barlow Carver Dyer Ellis Farrow Glover Harper Ives Joiner Kemp Lister Mason Nailer Oakes Piper Quarrier Roper Sawyer".Split(
            ' '
        );

    public static IEnumerable<PractitionerAppend> People() =>
        [
            Person("head", "Head of service", Post.Supervisor, "Management", null),
            Person("front-door-manager", "Manager", Post.Supervisor, "Front door", "head"),
            Person("analyst", "Analyst", Post.Analyst, "Figures", null),
            .. Many(3, number => Person($"front-door-{number}", "Screening", Post.FrontDoor, "Front door", Door)),
            .. Many(2, number => Person($"chair-{number}", "Chair", Post.ConferenceChair, "Conferences", "head")),
            .. Many(Teams, number => Person($"manager-{number}", "Manager", Post.Supervisor, $"Team {number}", "head")),
            .. Many(Workers, number => SocialWorker($"worker-{number}", number % Teams)),
            SocialWorker("leaver", 0, new PractitionerLeft()),
            SocialWorker("absent", 1, new PractitionerAway(Today.AddDays(-5))),
        ];

    private const string Door = "front-door-manager";

    private static IEnumerable<T> Many<T>(int count, Func<int, T> one) => Enumerable.Range(0, count).Select(one);

    private static PractitionerAppend SocialWorker(string user, int team, params IReadOnlyList<WorkforceFact> then) =>
        Person(user, "Social worker", Post.Practitioner, $"Team {team}", $"manager-{team}", then);

    public static IEnumerable<Append> Records() => Enumerable.Range(0, Children).Select(RecordOf);

    private static PractitionerAppend Person(
        string user,
        string title,
        Post post,
        string team,
        string? supervisor,
        params IReadOnlyList<WorkforceFact> then
    )
    {
        var details = new PractitionerRecorded(
            $"{title} {user}",
            title,
            post,
            post == Post.Analyst ? Registration.Other : Registration.SocialWorker,
            $"{team} {Mark}",
            supervisor is null ? null : User(supervisor),
            "Local authority"
        );
        return new(
            User(user),
            0,
            [new Dated(details, Today.AddYears(-3)), .. then.Select(fact => new Dated(fact, Today.AddDays(-5)))]
        );
    }

    private static string User(string name) => $"{name}-{Mark}";

    private static Guid Id(int child) => new($"{Mark}-0000-4000-8000-{child:000000000000}");

    private static Append RecordOf(int child) =>
        new(
            new Guid($"{Mark}-0000-4000-9000-{child:000000000000}"),
            "bench",
            "bench",
            DateTimeOffset.UtcNow,
            $"district/{child}",
            [new StreamAppend(ChildRecord.New(Id(child)), [.. FactsOf(child)])]
        );

    private static IEnumerable<Dated> FactsOf(int child)
    {
        var born = Today.AddYears(-1 - child % 16).AddDays(-child % 300);
        // What was long ago for some is of last week for others.
        var begun = Today.AddDays(child % 2 == 0 ? -500 - child % 200 : -20 - child % 130);
        yield return new(
            new ChildRegistered($"C{Mark}{child:0000}", BornOn: born, Sex: child % 3 == 0 ? Sex.Female : Sex.Male),
            begun
        );
        yield return new(new ChildNamed(Given[child % Given.Length], Families[child / 7 % Families.Length]), begun);
        var version = 2;
        foreach (var dated in child % 2 == 0 ? Closed(child, begun) : Open(child / 2, begun))
        {
            // An answer stands behind what it answers.
            var fact = dated.Fact is DepartureAnswered answer ? answer with { Departure = version } : dated.Fact;
            yield return dated with
            {
                Fact = fact with { Episode = fact is PersonFact ? 0 : 1 },
            };
            version++;
        }
    }

    private static IEnumerable<Dated> Closed(int child, DateOnly begun) =>
        [
            .. Begun(begun, $"worker-{child / 2 % Workers}"),
            By($"worker-{child / 2 % Workers}", new EpisodeClosed("RC1", "It is calm."), begun.AddDays(90)),
        ];

    private static IEnumerable<Dated> Open(int number, DateOnly begun)
    {
        if (number < Waiting)
            return
            [
                By(
                    "front-door-0",
                    new ReferralReceived("1A", "A neighbour heard shouting."),
                    Today.AddDays(-number % 4)
                ),
            ];
        if (number < Waiting + Contacts)
            return
            [
                By("front-door-0", new ContactReceived("A neighbour", "Shouting.", Opens: true), Today.AddDays(-1)),
            ];
        if (number < Waiting + Contacts + Unled)
            return Decided(Today.AddDays(-3));
        return number < Waiting + Contacts + Unled + OfLeavers
            ? Begun(begun, number % 2 == 0 ? "leaver" : "absent")
            : Led(number, begun);
    }

    private static Dated[] Decided(DateOnly begun) =>
        [
            By("front-door-0", new ReferralReceived("1A", "A neighbour heard shouting."), begun),
            By("front-door-0", new ReferralDecided(ReferralDecision.Section17), begun.AddDays(1)),
        ];

    private static IEnumerable<Dated> Begun(DateOnly begun, string worker) =>
        [
            .. Decided(begun),
            By("front-door-0", new ReferrerTold("By letter"), begun.AddDays(1)),
            By(
                "manager-0",
                new LeadPractitionerAllocated(User(worker), worker, ManagerOf(worker), "Knows the family", true),
                begun.AddDays(1)
            ),
            By(worker, new AssessmentStarted(), begun.AddDays(2)),
            By(worker, new ChildSeen(true, "I like my school."), begun.AddDays(5)),
        ];

    private static IEnumerable<Dated> Led(int number, DateOnly begun)
    {
        var worker = $"worker-{number % Workers}";
        var manager = ManagerOf(worker);
        // Brothers and sisters are of one worker.
        var sister = Id(2 * (number + (number % 100 < 50 ? Workers : -Workers)) + 1);
        return
        [
            .. Begun(begun, worker),
            .. (number % 10) switch
            {
                0 or 7 => Protected(number, worker, begun),
                < 5 when number % 17 != 7 => [By(worker, new ChildInNeedPlanAgreed("Routines."), begun.AddDays(15))],
                _ => [],
            },
            .. Many(4, visit => By(worker, Stories.Visit(), begun.AddDays(9 + visit * 3))),
            .. Some(
                number % 4 == 0,
                worker,
                20,
                new FamilyMemberRecorded(sister, "Sister", "Sibling", HasRecord: true)
            ),
            .. Some(number % 17 == 7, worker, 18, new AssessmentSubmitted(Worries: "Shouting", Analysis: "Calmer.")),
            .. AskedOf(number, worker, manager),
            .. Some(number % 5 == 2, worker, 3, Visit(1 + number % 20, worker)),
            .. Some(number % 43 == 7, worker, 9, Visit(-2, worker)),
            .. Some(number % 97 == 10, worker, 8, Restricted(worker, manager)),
            .. Some(number % 211 == 12, worker, 8, new InterestDeclared(User("worker-3"), null, InterestKind.Relative)),
        ];
    }

    private static BookingArranged Visit(int ahead, string worker) =>
        new("home-visit", Today.AddDays(ahead), Staff: [User(worker)]);

    private static RecordRestricted Restricted(string worker, string manager) =>
        new(RestrictionKind.Shown, [User(worker), manager], manager, "Staff of ours", Today.AddDays(60));

    private static Dated[] AskedOf(int number, string worker, string manager) =>
        [
            .. Some(number % 13 == 7, worker, 4, Departed("assessment-time-limit", manager, "submit-assessment")),
            .. Some(number % 29 == 7, worker, 20, Departed("child-seen-alone", manager, "make-home-visit")),
            .. number % 29 == 7
                ? [new(new DepartureAnswered(0, "child-seen-alone", false, "Do."), Today.AddDays(-9)) { By = manager }]
                : Array.Empty<Dated>(),
            .. Some(
                number % 31 == 7,
                worker,
                2,
                new DepartureProposed("close-episode", "{}", ["cp-plan-end-local"], "It is calm.", manager)
            ),
        ];

    private static DepartureRecorded Departed(string duty, string manager, string act) =>
        new(duty, "wt-2023", "The family was away.", manager, act);

    private static Rows<MeetingPerson> AllThree { get; } =
    [
        new("p1", "social-worker", Came: Attendance.Came),
        new("p2", "police", Came: Attendance.Came),
        new("p3", "health", Came: Attendance.Came),
    ];

    private static Dated[] Protected(int number, string worker, DateOnly begun) =>
        [
            By(worker, new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, AllThree), begun.AddDays(6)),
            By(worker, new EnquiryStarted(), begun.AddDays(6)),
            By(
                worker,
                new EnquiryConcluded(null, Chair: number % 10 == 0 ? User($"chair-{number / 10 % 2}") : null),
                begun.AddDays(12)
            ),
            .. number % 10 == 0
                ? new[]
                {
                    By(
                        $"chair-{number / 10 % 2}",
                        new InitialConferenceHeld(
                            ConferenceDecision.ChildProtectionPlan,
                            AbuseCategory.Neglect,
                            User($"chair-{number / 10 % 2}")
                        ),
                        begun.AddDays(14)
                    ),
                    By(worker, new ProtectionPlanStarted(AbuseCategory.Neglect), begun.AddDays(14)),
                }
                : [],
        ];

    private static Dated[] Some(bool has, string by, int daysAgo, Fact fact) =>
        has ? [By(by, fact, Today.AddDays(-daysAgo))] : [];

    private static string ManagerOf(string worker) =>
        User(
            worker switch
            {
                "leaver" => "manager-0",
                "absent" => "manager-1",
                _ =>
                    $"manager-{int.Parse(worker["worker-".Length..], System.Globalization.CultureInfo.InvariantCulture) % Teams}",
            }
        );

    private static Dated By(string user, Fact fact, DateOnly on) => new(fact, on) { By = User(user) };
}
