using Xunit.v3;

namespace Kith.Tests;

/// <summary>Says which asks of <c>docs/asks.md</c> a test proves, so that coverage can be listed by ask.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AskAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids => ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. ids.Select(id => KeyValuePair.Create("ask", id))];
}
