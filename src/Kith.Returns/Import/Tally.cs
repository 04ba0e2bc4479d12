namespace Kith.Returns.Import;

/// <summary>How the elements of one kind fared. What was read is stored, was there already, or was rejected.</summary>
/// <param name="Element">Which element.</param>
/// <param name="Read">How many the return holds.</param>
/// <param name="Stored">How many are in a fact that was stored now.</param>
/// <param name="Unchanged">How many an earlier import had stored already.</param>
/// <param name="Rejected">How many could not be taken in.</param>
public sealed record ElementCount(string Element, long Read, long Stored, long Unchanged, long Rejected)
{
    /// <summary>True when nothing was lost or counted twice.</summary>
    public bool Balances => Read == Stored + Unchanged + Rejected;
}

/// <summary>Counts every element of a return, or every value of a file of people, by what became of it. The reading is counted apart from the storing.</summary>
public sealed class Tally
{
    private static readonly string[] Groups =
    [
        "Child",
        "ChildIdentifiers",
        "ChildCharacteristics",
        "Disabilities",
        "CINdetails",
        "Assessments",
        "CINPlanDates",
        "Section47",
        "ChildProtectionPlans",
        "Reviews",
        "PreProceedingsandFGDM",
        Elements.NotInTheCensus,
    ];

    private readonly Dictionary<string, (long Read, long Stored, long Unchanged, long Rejected)> _counts = [];
    private readonly List<string> _order = [];

    /// <summary>Every kind of element seen, in the order of the return's groups.</summary>
    public IReadOnlyList<ElementCount> Counts =>
        [
            .. _order
                .OrderBy(element => Array.IndexOf(Groups, element.Split('/')[0]))
                .Select(element =>
                {
                    var (read, stored, unchanged, rejected) = _counts[element];
                    return new ElementCount(element, read, stored, unchanged, rejected);
                }),
        ];

    /// <summary>True when every element read is stored, unchanged or rejected.</summary>
    public bool Balances => Counts.All(count => count.Balances);

    /// <summary>One was read.</summary>
    public void Read(string element) => Add(element, (1, 0, 0, 0));

    /// <summary>One is in a fact that is stored now.</summary>
    public void Stored(string element) => Add(element, (0, 1, 0, 0));

    /// <summary>One stood on the record already.</summary>
    public void Unchanged(string element) => Add(element, (0, 0, 1, 0));

    /// <summary>One could not be taken in.</summary>
    public void Rejected(string element) => Add(element, (0, 0, 0, 1));

    private void Add(string element, (long Read, long Stored, long Unchanged, long Rejected) more)
    {
        if (!_counts.TryGetValue(element, out var so))
            _order.Add(element);
        _counts[element] = (
            so.Read + more.Read,
            so.Stored + more.Stored,
            so.Unchanged + more.Unchanged,
            so.Rejected + more.Rejected
        );
    }
}
