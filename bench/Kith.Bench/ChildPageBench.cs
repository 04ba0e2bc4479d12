using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.People;
using Kith.Web.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Bench;

/// <summary>
/// A child's page as a signed-in social worker gets it (access decided, the read in the audit and on the disk, loaded,
/// folded, evaluated, drawn) beside a page that only reads the same child's events and answers them as JSON.
/// </summary>
internal static partial class ChildPageBench
{
    private const double RatioWanted = 4;
    private const int Requests = 60;

    private const int Adults = 9;
    private const int Siblings = 3;

    private static readonly Guid Child = Guid.NewGuid();
    private static readonly Guid OfTwelve = Guid.NewGuid();
    private static readonly Guid[] People = [.. Enumerable.Range(0, Adults).Select(_ => Guid.NewGuid())];
    private static readonly Guid[] Beside = [.. Enumerable.Range(0, Siblings).Select(_ => Guid.NewGuid())];

    // What the page is made of: the child's own facts; with a family of twelve, who the adults are and the brothers' and sisters' records too.
    private static readonly string[] OfChild = [$"child/{Child:N}"];
    private static readonly string[] OfFamily =
    [
        $"child/{OfTwelve:N}",
        .. Beside.Select(sibling => $"child/{sibling:N}"),
        .. People.Select(person => $"person/{person:N}"),
    ];

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.WithSampleAsync(engine);
            await using var site = KithSite.Build(database.Database, GuidanceFiles.Library(), ["http://127.0.0.1:0"]);
            await using var bare = BareSite(database);
            await site.StartAsync();
            await bare.StartAsync();
            using var client = new HttpClient();
            var password = await AddWorkerAsync(site);
            await AddChildAsync(database.Records, Child, "B1");
            await AddFamilyAsync(database.Records);
            await SignInAsync(client, site.Urls.First(), Stories.Worker, password);
            yield return await FigureAsync(
                client,
                $"child's page, {Stories.Facts.Count} facts, {engine}",
                new Uri($"{site.Urls.First()}/children/{Child}"),
                new Uri($"{bare.Urls.First()}/bare")
            );
            yield return await FigureAsync(
                client,
                $"child's page, family of {Adults + Siblings}, {engine}",
                new Uri($"{site.Urls.First()}/children/{OfTwelve}"),
                new Uri($"{bare.Urls.First()}/bare-family")
            );
        }
    }

    private static async Task<Figure> FigureAsync(HttpClient client, string name, Uri page, Uri json)
    {
        var (whole, only, ratio) = await Timing.InTurnAsync(
            _ => GetAsync(client, page, "I like the new school."),
            _ => GetAsync(client, json, "home-visit-made"),
            settled: true
        );
        return new Figure(
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{whole / Requests * 1000:0.00} ms beside {only / Requests * 1000:0.00} ms bare"
            ),
            ratio,
            "<= 4 times",
            ratio <= RatioWanted
        );
    }

    private static WebApplication BareSite(BenchDatabase database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var bare = builder.Build();
        bare.Urls.Add("http://127.0.0.1:0");
        bare.MapGet("/bare", (HttpResponse response) => BareReadAsync(database, response, OfChild));
        bare.MapGet("/bare-family", (HttpResponse response) => BareReadAsync(database, response, OfFamily));
        return bare;
    }

    private static async Task BareReadAsync(BenchDatabase database, HttpResponse response, string[] streams)
    {
        await using var connection = await database.BareAsync();
        await using var command = connection.CreateCommand();
        for (var index = 0; index < streams.Length; index++)
        {
            var stream = command.CreateParameter();
            (stream.ParameterName, stream.Value) = (
                string.Create(CultureInfo.InvariantCulture, $"s{index}"),
                streams[index]
            );
            command.Parameters.Add(stream);
        }
        var names = string.Join(
            ", ",
            command.Parameters.Cast<DbParameter>().Select(stream => $"@{stream.ParameterName}")
        );
        command.CommandText =
            $"SELECT fact, happened_on, data FROM events WHERE stream IN ({names}) ORDER BY stream, version";
        response.ContentType = "application/json";
        await using var reader = await command.ExecuteReaderAsync();
        var separator = '[';
        while (await reader.ReadAsync())
        {
            await response.WriteAsync(
                $$"""{{separator}}{"fact":"{{reader.GetString(0)}}","on":"{{reader.GetFieldValue<DateOnly>(1):O}}","data":{{reader.GetString(2)}}}"""
            );
            separator = ',';
        }
        await response.WriteAsync("]");
    }

    private static async Task GetAsync(HttpClient client, Uri address, string expected)
    {
        for (var request = 0; request < Requests; request++)
        {
            var text = await client.GetStringAsync(address);
            if (!text.Contains(expected, StringComparison.Ordinal))
                throw new InvalidOperationException($"{address} answered something else.");
        }
    }

    internal static async Task<string> AddWorkerAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (code, problem) = await scope
            .ServiceProvider.GetRequiredService<Staff>()
            .AddAsync(
                Stories.Worker,
                new PractitionerRecorded(
                    "Bench Worker",
                    "Social worker",
                    Post.Practitioner,
                    Registration.SocialWorker,
                    "North",
                    null,
                    "Local authority"
                ),
                "bench",
                CancellationToken.None
            );
        const string Password = "larks over the quay";
        await scope
            .ServiceProvider.GetRequiredService<AccountService>()
            .SetAsync(
                Stories.Worker,
                code ?? throw new InvalidOperationException(problem?.Message),
                Password,
                new Browser("bench", "here", null),
                CancellationToken.None
            );
        return Password;
    }

    private static Task AddChildAsync(EventStore records, Guid child, string number) =>
        records.AppendAsync(
            new Append(
                Guid.NewGuid(),
                "bench",
                Stories.Worker,
                DateTimeOffset.UtcNow,
                Guid.NewGuid().ToString(),
                [
                    new StreamAppend(
                        ChildRecord.New(child),
                        [
                            new Dated(
                                ((ChildRegistered)Stories.Facts[0].Fact) with
                                {
                                    Number = number,
                                },
                                Stories.Facts[0].On
                            ),
                            .. Stories.Facts.Skip(1),
                        ]
                    ),
                ]
            )
        );

    // Three brothers and sisters with records as long, and nine adults with records of their own.
    private static async Task AddFamilyAsync(EventStore records)
    {
        await AddChildAsync(records, OfTwelve, "B2");
        foreach (var (place, sibling) in Beside.Index())
            await AddChildAsync(records, sibling, $"B{place + 3}");
        var on = Stories.Facts[^1].On;
        await records.AppendAsync(
            new Append(
                Guid.NewGuid(),
                "record-family",
                Stories.Worker,
                DateTimeOffset.UtcNow,
                Guid.NewGuid().ToString(),
                [
                    new StreamAppend(
                        (await records.LoadChildAsync(OfTwelve))!,
                        [
                            .. Beside.Select(sibling => new Dated(
                                new FamilyMemberRecorded(sibling, "Zoë Example", "brother", HasRecord: true),
                                on
                            )),
                            .. People.Select(
                                (person, place) =>
                                    new Dated(
                                        new FamilyMemberRecorded(
                                            person,
                                            $"Rosa {place}",
                                            place == 0 ? "mother" : "mother’s sister",
                                            place < 2
                                        ),
                                        on
                                    )
                            ),
                        ]
                    ),
                ]
            )
            {
                People =
                [
                    .. People.Select(
                        (person, place) =>
                            new PersonAppend(
                                PersonRecord.From(person, []),
                                [
                                    new Dated(
                                        new PersonDescribed(
                                            Names: [new NameHeld("used", "Rosa", $"Quill{place}")],
                                            Telephone: "01632 960001"
                                        ),
                                        on
                                    ),
                                ]
                            )
                    ),
                ],
            }
        );
    }

    internal static async Task SignInAsync(HttpClient client, string site, string user, string password)
    {
        var form = await client.GetStringAsync(new Uri($"{site}/sign-in"));
        using var fields = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
                ["user-name"] = user,
                ["password"] = password,
            }
        );
        using var answer = await client.PostAsync(new Uri($"{site}/sign-in"), fields);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
