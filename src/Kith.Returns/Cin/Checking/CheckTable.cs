using System.Collections.Frozen;

namespace Kith.Returns.Cin.Checking;

/// <summary>The checks of a set of rules, by the part they are made on.</summary>
internal sealed class CheckTable
{
    private readonly (CensusRule Rule, Check Check)[][] _byPart;

    public CheckTable(IEnumerable<CensusRule> rules)
    {
        var all = rules.SelectMany(rule => rule.Checks.Select(check => (rule, check))).ToList();
        _byPart = [.. Enum.GetValues<Part>().Select(part => all.Where(c => c.check.Part == part).ToArray())];
    }

    public ReadOnlySpan<(CensusRule Rule, Check Check)> this[Part part] => _byPart[(int)part];

    /// <summary>Makes every check on the part at which the scope stands.</summary>
    public void Run(Part part, Scope at, List<Finding> into)
    {
        foreach (var (rule, check) in _byPart[(int)part])
            if (check.Fails(at))
                into.Add(Found(rule, check, at));
    }

    public static Finding Found(CensusRule rule, Check check, Scope at)
    {
        var values = check.Counted?.Invoke(at.Return) ?? [.. check.Elements.Select(element => element.Value(at))];
        var (path, place) = check.Elements is [var first, ..]
            ? (first.Path(at), first.Place(at))
            : (at.Path(check.Part), at.Place(check.Part));
        return new Finding(rule, at.ChildId, place.Line, place.Column, path, values);
    }
}
