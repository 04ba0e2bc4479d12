using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Kith.Browser.Tests;

/// <summary>
/// Runs a journey on one of the database engines, half of all journeys on each. A journey counts what hands do, and that no page leaves them stuck:
/// what the engines could do differently with the same acts is asked of both by the tests of the site and of the store.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EitherEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    )
    {
        var engines = EveryEngineAttribute.Engines;
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            new TheoryDataRow<string>(engines[testMethod.Name.Length % engines.Count]),
        ]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
