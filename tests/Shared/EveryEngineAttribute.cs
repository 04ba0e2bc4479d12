using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Kith.Tests;

/// <summary>Runs a theory of one argument once for each database engine: "sqlite" and "postgres".</summary>
/// <remarks>
/// PostgreSQL needs a server, which <c>./test</c> starts and names in KITH_TEST_POSTGRES. Without one a developer's run
/// covers SQLite alone; a run that decides what lands (CI=true) must not pass by leaving an engine out, so there it fails.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EveryEngineAttribute : DataAttribute
{
    /// <summary>The connection string of the PostgreSQL server for tests, or null where none runs.</summary>
    public static string? Postgres =>
        Environment.GetEnvironmentVariable("KITH_TEST_POSTGRES") is { Length: > 0 } s ? s : null;

    /// <summary>The engines by name, for a theory that crosses them with something else (a <c>MatrixTheoryData</c>).</summary>
    public static IReadOnlyList<string> Engines =>
        Postgres is not null ? ["sqlite", "postgres"]
        : Environment.GetEnvironmentVariable("CI") != "true" ? ["sqlite"]
        : throw new InvalidOperationException(
            "CI must test on PostgreSQL too: run ./test, which sets KITH_TEST_POSTGRES."
        );

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. Engines.Select(engine => new TheoryDataRow<string>(engine)),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
