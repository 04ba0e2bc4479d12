namespace Kith.Store.Sealing;

/// <summary>What verifying finds wrong. The first of them in words, so that any number fits in memory; all of them counted.</summary>
internal sealed class Findings
{
    /// <summary>More would not be read.</summary>
    private const int Most = 10_000;

    private readonly List<string> _said = [];

    internal long Count { get; private set; }

    internal IReadOnlyList<string> Said => _said;

    internal void Add(string finding)
    {
        Count++;
        if (_said.Count < Most)
            _said.Add(finding);
    }
}
