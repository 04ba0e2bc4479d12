using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Kith.Casework.FrontDoor;
using Kith.Tests.Site;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Web.Tests.Working;

/// <summary>Lists are found by an index, and asked for in the same number of questions, however many children there are.</summary>
public sealed partial class ListPlanTests
{
    private static readonly (string Person, string Path)[] Lists =
    [
        ("amira", "/my-work"),
        ("denise", "/my-work"),
        ("carys", "/my-work"),
        ("frances", "/my-work"),
        ("frances", "/front-door"),
        ("frances", "/duplicates"),
        ("denise", "/approvals"),
        ("amira", "/calendar"),
        ("denise", "/calendar?whose=team"),
        ("denise", "/departures"),
        ("denise", "/people/amira/children"),
    ];

    // What there is one of for each child, or more.
    private static readonly string[] Large =
    [
        "child",
        "clock",
        "approval",
        "departure",
        "proposal",
        "family_link",
        "referral",
        "involvement",
        "notice",
        "booking",
        "events",
        "audit",
    ];

    [Theory, EveryEngine(Always = true)]
    public async Task Every_list_is_found_by_an_index_with_as_many_questions_for_many_children_as_for_few(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        // Two, as what is due for brothers and sisters is asked for once there are others.
        await MakeAsync(site, 2);
        using var questions = new Questions { Database = site.Database.Database.Name };
        Dictionary<(string, string), int> few = [];
        foreach (var (person, path) in Lists)
        {
            using var visitor = await site.As(person);
            questions.Asked.Clear();
            await visitor.Opens(path);
            few[(person, path)] = questions.Asked.Count;
            foreach (var (text, values) in questions.Asked.ToList().Where(one => !AsksNothing().IsMatch(one.Text)))
            foreach (var step in await PlanAsync(site.Database, engine, text, values))
                Goes(step, text).ShouldBeFalse($"{path} of {person} goes through a table: {step}\n{text}");
        }

        await MakeAsync(site, 4);
        foreach (var (person, path) in Lists)
        {
            using var visitor = await site.As(person);
            questions.Asked.Clear();
            await visitor.Opens(path);
            questions.Asked.Count.ShouldBe(few[(person, path)], $"{path} of {person}");
            questions.Asked.Count.ShouldBeGreaterThan(1);
        }
    }

    [Theory, EveryEngine(Always = true)]
    public async Task The_worry_behind_a_contact_is_found_by_an_index(string engine)
    {
        // A connection that nobody listened to is not listened to for a second more: whoever listens begins first.
        using var questions = new Questions();
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new ReceiveContact
            {
                From = "A neighbour",
                Concern = "Hungry.\n\nSent through the public page, W-2222.",
                ToDecide = true,
                On = TestSite.Today,
                Episode = 1,
            }
        );
        using var amira = await site.As("amira");
        questions.Database = site.Database.Database.Name;

        await amira.Opens($"/children/{child}/acts/decide-contact");

        var asked = questions.Asked.Where(one => one.Text.Contains("reference", StringComparison.Ordinal)).ToList();
        var (text, values) = asked.ShouldHaveSingleItem();
        foreach (var step in await PlanAsync(site.Database, engine, text, values))
            ThroughAll().IsMatch(step).ShouldBeFalse(step);
    }

    private static async Task MakeAsync(TestSite site, int each)
    {
        for (var number = 0; number < each; number++)
        {
            await site.LedBy("amira", "Ada", "Khan");
            await site.Decided(ReferralDecision.Section17, "Ben", "Khan");
            var cai = await site.Referred("Cai", "Khan");
            await site.ProposedAsync(cai, await site.Referred("Kai", "Khan"));
        }
    }

    // SQLite calls a table by its alias.
    private static bool Goes(string step, string text) =>
        ThroughAll().Match(step) is { Success: true } found
        && Large.Contains(
            Aliases()
                .Matches(text)
                .FirstOrDefault(alias => alias.Groups["alias"].Value == found.Groups["table"].Value)
                ?.Groups["table"]
                .Value
                ?? found.Groups["table"].Value
        );

    private static async Task<List<string>> PlanAsync(
        TestDatabase database,
        string engine,
        string text,
        IReadOnlyList<DbParameter> values
    )
    {
        await using var connection = await database.Database.Engine.ConnectAsync(TestDatabase.Stop);
        await using var transaction = await connection.BeginTransactionAsync(TestDatabase.Stop);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        if (engine == "postgres")
        {
            // With so few rows a server goes through them all unless it is asked not to.
            command.CommandText = "SET LOCAL enable_seqscan = off";
            await command.ExecuteNonQueryAsync(TestDatabase.Stop);
        }
        command.CommandText = (engine == "postgres" ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + text;
        foreach (var value in values)
            command.Parameters.Add(value);
        await using var reader = await command.ExecuteReaderAsync(TestDatabase.Stop);
        List<string> steps = [];
        while (await reader.ReadAsync(TestDatabase.Stop))
            steps.Add(reader.GetString(reader.FieldCount - 1));
        return steps;
    }

    // SCAN c, or SCAN c USING INDEX, but no subquery; Seq Scan on child c.
    [GeneratedRegex(@"(^SCAN|Seq Scan on) (?<table>[a-z_0-9]+)(?! *\()", RegexOptions.ExplicitCapture)]
    private static partial Regex ThroughAll();

    [GeneratedRegex(@"WHERE (0|FALSE)(\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex AsksNothing();

    [GeneratedRegex(@"(FROM|JOIN) ""?(?<table>[a-z_]+)""? AS ""?(?<alias>[a-z_0-9]+)""?", RegexOptions.ExplicitCapture)]
    private static partial Regex Aliases();

    /// <summary>What the query library asks one database.</summary>
    private sealed class Questions
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>,
            IDisposable
    {
        private readonly List<IDisposable> _listening = [];

        public Questions()
        {
            _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        /// <summary>Of which database they are noted; of none while none is named.</summary>
        public string Database { get; set; } = "";

        public List<(string Text, IReadOnlyList<DbParameter> Values)> Asked { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory)
                _listening.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Value is CommandEventData { Command: { Connection: { } connection } command }
                && value.Key == RelationalEventId.CommandExecuting.Name
                && (
                    Database.Contains(connection.DataSource, StringComparison.Ordinal)
                    || Database.Contains($" {connection.Database} ", StringComparison.Ordinal)
                )
            )
                lock (Asked)
                    Asked.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]));
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => _listening.ForEach(one => one.Dispose());

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

        private static DbParameter Copy(DbParameter value) =>
            value is ICloneable known
                ? (DbParameter)known.Clone()
                : new SqliteParameter(value.ParameterName, value.Value);
    }
}
