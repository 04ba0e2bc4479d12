using System.Globalization;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared.Rules;
using Kith.Web.Start;

namespace Kith.Bench;

/// <summary>
/// A child with ten years of visits, and a conference to which forty people were asked, as whoever leads opens the child's page, the
/// story, and the record of the conference over HTTP.
/// </summary>
internal static class LongRecordBench
{
    private const int Entries = 2_000;
    private const int Asked = 40;
    private const int Requests = 10;
    private const double MostMilliseconds = 300;

    private static readonly Guid Child = Guid.NewGuid();

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.WithSampleAsync(engine);
            await using var site = KithSite.Build(database.Database, GuidanceFiles.Library(), ["http://127.0.0.1:0"]);
            await site.StartAsync();
            using var client = new HttpClient();
            var password = await ChildPageBench.AddWorkerAsync(site);
            await AddAsync(database.Records);
            await ChildPageBench.SignInAsync(client, site.Urls.First(), Stories.Worker, password);
            var conference = (await database.Records.LoadChildAsync(Child))!.Version;
            foreach (
                var (name, page, expected) in new[]
                {
                    ("child’s page", "", "Example"),
                    ("story", "/story", "Practitioner 39"),
                    ("conference", $"/story?entry={conference}", $"Practitioner {Asked - 1}"),
                }
            )
                yield return await FigureAsync(
                    client,
                    $"{name}, {Entries} entries, {Asked} asked, {engine}",
                    new Uri($"{site.Urls.First()}/children/{Child}{page}"),
                    expected
                );
        }
    }

    private static async Task<Figure> FigureAsync(HttpClient client, string name, Uri page, string expected)
    {
        List<double> rounds = [];
        for (var round = 0; round < Timing.Rounds + 1; round++)
            rounds.Add(await Timing.SecondsAsync(() => GetAsync(client, page, expected)) / Requests * 1000);
        // The first round is the compiler's.
        var milliseconds = Timing.Median(rounds.Skip(1));
        return new Figure(
            name,
            string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms"),
            null,
            "<= 300 ms",
            milliseconds <= MostMilliseconds
        );
    }

    private static async Task GetAsync(HttpClient client, Uri page, string expected)
    {
        for (var request = 0; request < Requests; request++)
            if (!(await client.GetStringAsync(page)).Contains(expected, StringComparison.Ordinal))
                throw new InvalidOperationException($"{page} answered something else.");
    }

    private static Rows<MeetingPerson> Everybody =>
        [
            .. Enumerable
                .Range(0, Asked)
                .Select(place => new MeetingPerson(
                    string.Create(CultureInfo.InvariantCulture, $"p{place}"),
                    place == 0 ? "parent" : "health",
                    Name: string.Create(CultureInfo.InvariantCulture, $"Practitioner {place}"),
                    Came: Attendance.Came,
                    View: "The plan is right, and the help at night comes first."
                )),
        ];

    private static Task AddAsync(EventStore records)
    {
        var begun = new DateOnly(2015, 1, 5);
        return records.AppendAsync(
            new Append(
                Guid.NewGuid(),
                "bench",
                Stories.Worker,
                DateTimeOffset.UtcNow,
                Guid.NewGuid().ToString(),
                [
                    new StreamAppend(
                        ChildRecord.New(Child),
                        [
                            new Dated(
                                new ChildRegistered("L1", BornOn: new DateOnly(2014, 4, 1), Sex: Sex.Female),
                                begun
                            ),
                            new Dated(new ChildNamed("Zoë", "Example"), begun),
                            new Dated(new ReferralReceived("1A", "Ten years ago") { Episode = 1 }, begun),
                            new Dated(new ReferralDecided(ReferralDecision.Section17) { Episode = 1 }, begun),
                            new Dated(
                                new LeadPractitionerAllocated(
                                    Stories.Worker,
                                    "Bench Worker",
                                    null,
                                    "Knows the family",
                                    true
                                )
                                {
                                    Episode = 1,
                                },
                                begun
                            ),
                            .. Enumerable
                                .Range(1, Entries)
                                .Select(visit => new Dated(Stories.Visit(), begun.AddDays(visit * 2))),
                            new Dated(
                                new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan)
                                {
                                    Episode = 1,
                                    Attendees = Everybody,
                                },
                                begun.AddDays(Entries * 2 + 1)
                            ),
                        ]
                    ),
                ]
            )
        );
    }
}
