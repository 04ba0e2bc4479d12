using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A team was added to the list from which people are placed.</summary>
/// <param name="Name">What it is called.</param>
[FactName("team-added", "A team was added to the list from which people are placed.")]
public sealed record TeamAdded(string Name) : WorkforceFact;

/// <summary>A team was taken off the list. Who was in it stays in it until they are moved.</summary>
/// <param name="Name">What it is called.</param>
[FactName("team-closed", "A team was taken off the list from which people are placed.")]
public sealed record TeamClosed(string Name) : WorkforceFact;

/// <summary>The teams somebody can be placed in.</summary>
public static class Teams
{
    /// <summary>Those on the list, and those in which somebody works, in the order of their names.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Recorded> facts, Workforce workforce)
    {
        SortedSet<string> teams = new(StringComparer.OrdinalIgnoreCase);
        foreach (var recorded in facts)
        {
            if (recorded.Fact is TeamAdded added)
                teams.Add(added.Name);
            else if (recorded.Fact is TeamClosed closed)
                teams.Remove(closed.Name);
        }
        teams.UnionWith(workforce.Current.Select(person => person.Details.Team).Where(team => team.Length > 0));
        return [.. teams];
    }
}
