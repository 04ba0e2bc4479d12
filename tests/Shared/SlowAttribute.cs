using Xunit.v3;

namespace Kith.Tests;

/// <summary>Marks what <c>./test --quick</c> leaves out: tests that take many seconds, such as those that kill processes.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SlowAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("speed", "slow")];
}
