using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Kith.Tests;

/// <summary>Runs a theory of one argument once for each database engine: "sqlite" and "postgres".</summary>
/// <remarks>
/// PostgreSQL needs a server, which <c>./test</c> starts and names in KITH_TEST_POSTGRES. Without one a developer's run
/// covers SQLite alone; a run that decides what lands (CI=true) must not pass by leaving an engine out, so there it fails.
/// <c>./test --either</c> asks for one engine of each test of the site and in a browser (KITH_TEST_EITHER), half of them on each.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryEngineAttribute : DataAttribute
{
    /// <summary>The connection string of the PostgreSQL server for tests, or null where none runs.</summary>
    public static string? Postgres =>
        Environment.GetEnvironmentVariable("KITH_TEST_POSTGRES") is { Length: > 0 } s ? s : null;

    /// <summary>The engines by name.</summary>
    public static IReadOnlyList<string> Engines =>
        Postgres is not null ? ["sqlite", "postgres"]
        : Environment.GetEnvironmentVariable("CI") != "true" ? ["sqlite"]
        : throw new InvalidOperationException(
            "CI must test on PostgreSQL too: run ./test, which sets KITH_TEST_POSTGRES."
        );

    /// <summary>Both engines also where a run asks for either: of a test that goes through everything, or looks at an engine itself.</summary>
    public bool Always { get; init; }

    /// <summary>Each of these on every engine, or each on either of them, for a theory of an engine and something else.</summary>
    public static TheoryData<string, string> With(IEnumerable<string> others)
    {
        var data = new TheoryData<string, string>();
        foreach (var other in others)
        foreach (var engine in For(other))
            data.Add(engine, other);
        return data;
    }

    // The same for the same name in every run, so that what failed fails again.
    private static IReadOnlyList<string> For(string name) =>
        Environment.GetEnvironmentVariable("KITH_TEST_EITHER") is { Length: > 0 }
            ? [Engines[name.Length % Engines.Count]]
            : Engines;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. (Always ? Engines : For(testMethod.Name)).Select(engine => new TheoryDataRow<string>(engine)),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
