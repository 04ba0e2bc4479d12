using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kith.Tests.Site;

/// <summary>The whole site on a database of its own, with people who work there. The time stands still.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string Password = "a long and simple password";

    private static readonly Lazy<GuidanceLibrary> Guidance = new(() => GuidanceFiles.Library());

    // Hashing a password is slow on purpose, and hundreds of tests sign in: a third of the time of all of them, as it ships.
    private static readonly IOptions<PasswordHasherOptions> LittleWork = Options.Create(
        new PasswordHasherOptions { IterationCount = 1 }
    );

    private static readonly string Hashed = new Passwords(LittleWork).Hash(Password);

    private readonly TestDatabase _database;

    private TestSite(TestDatabase database, FixedTime time, WebApplication app)
    {
        _database = database;
        Time = time;
        App = app;
    }

    public FixedTime Time { get; }

    public WebApplication App { get; }

    public Uri Address => new(App.Urls.First());

    public TestDatabase Database => _database;

    public static DateOnly Today { get; } = new(2026, 11, 20);

    /// <param name="engine">The kind of database.</param>
    /// <param name="demonstration">Who is shown at sign-in; null where it is no demonstration.</param>
    /// <param name="people">Who works there; null for the staff of the tests.</param>
    /// <param name="settings">What the operator sets, by name: <c>Bounds:FoundInADay</c>.</param>
    /// <param name="services">Puts something of a test's in the place of what the site is made of.</param>
    /// <param name="today">The day on which the time stands still; null for that of the tests.</param>
    public static async Task<TestSite> StartAsync(
        string engine = "sqlite",
        Demonstration? demonstration = null,
        IReadOnlyDictionary<string, PractitionerRecorded>? people = null,
        DateOnly? today = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null
    )
    {
        people ??= Staff.All;
        var database = await TestDatabase.EmptyAsync(engine);
        var time = new FixedTime(new DateTimeOffset(today ?? Today, new TimeOnly(10, 0), TimeSpan.Zero));
        var app = KithSite.Build(
            database.Database,
            Guidance.Value,
            ["http://127.0.0.1:0"],
            demonstration,
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(LittleWork);
                services?.Invoke(builder.Services);
                builder.Configuration["KITH_KEYS"] = Path.Combine(database.Folder, "keys");
                builder.Configuration.AddInMemoryCollection(settings);
                builder.Logging.ClearProviders();
            }
        );
        var site = new TestSite(database, time, app);
        await site.Records.AppendAsync(Staff.Joining(people, time.Now), TestDatabase.Stop);
        await site.OpenAccountsAsync(people.Keys);
        await app.StartAsync(TestDatabase.Stop);
        return site;
    }

    public EventStore Records => App.Services.GetRequiredService<EventStore>();

    /// <summary>A browser in front of which somebody sits, not signed in yet.</summary>
    public Visitor Anybody() => new(Address);

    /// <summary>Somebody signed in, with a browser of their own.</summary>
    public async Task<Visitor> As(string person)
    {
        var visitor = Anybody();
        var page = await visitor.SignsIn(person, Password);
        page.Path.ShouldNotBe("/sign-in");
        return visitor;
    }

    /// <summary>Somebody does something to a child's record, by the one route of every act.</summary>
    public async Task Does(string person, Guid child, params IReadOnlyList<Act> acts)
    {
        var workforce = await Records.LoadWorkforceAsync(TestDatabase.Stop);
        var viewer = new SignedIn(workforce.Find(person)!, workforce);
        var record = await Records.LoadChildAsync(child, TestDatabase.Stop) ?? ChildRecord.New(child);
        var performing = App.Services.GetRequiredService<ActHandler>();
        var placed = acts.Select(act =>
            act.On == default ? act with { On = Today, Episode = Acts.EpisodeFor(act, record.State) } : act
        );
        var entry = new Entry(record, [.. placed], []);
        var done = await performing.PerformAsync(viewer, PostedForm.Of([]), [entry], TestDatabase.Stop);
        done.ShouldBeOfType<ActResult.Done>(done is ActResult.Refused refused ? Why(refused) : null);
    }

    /// <summary>Somebody joins, and can sign in.</summary>
    public async Task Joins(string person, PractitionerRecorded details)
    {
        await Records.AppendAsync(
            Staff.Joining(new Dictionary<string, PractitionerRecorded> { [person] = details }, Time.Now),
            TestDatabase.Stop
        );
        await OpenAccountsAsync([person]);
    }

    /// <summary>Somebody leaves.</summary>
    public Task Leaves(string person) =>
        Records.AppendAsync(
            new Append(Guid.NewGuid(), "leave", "setup", Time.Now, Guid.NewGuid().ToString(), [])
            {
                Practitioners = [new PractitionerAppend(person, 1, [new Dated(new PractitionerLeft(), Today)])],
            },
            TestDatabase.Stop
        );

    /// <summary>The child's record as stored.</summary>
    public async Task<ChildRecord> RecordOf(Guid child) => (await Records.LoadChildAsync(child, TestDatabase.Stop))!;

    /// <summary>How many rows a table holds.</summary>
    public Task<long> Count(string table, string where = "1 = 1") =>
        _database.AskAsync<long>($"SELECT count(*) FROM {table} WHERE {where}");

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Task OpenAccountsAsync(IEnumerable<string> people) =>
        App
            .Services.GetRequiredService<AccountService>()
            .GiveAsync(people.Select(person => (person, Hashed)), "setup", TestDatabase.Stop);

    private static string Why(ActResult.Refused refused) =>
        string.Join(
            "; ",
            refused.Children.Values.SelectMany(child =>
                child
                    .Problems.Select(problem => $"{problem.Field}: {problem.Message}")
                    .Concat(child.Objections.Select(objection => objection.Because))
                    .Append(child.Because ?? "")
            )
        );
}
