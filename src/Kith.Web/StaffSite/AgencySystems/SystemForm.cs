using Kith.Casework.People.Agencies;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Systems;

namespace Kith.Web.StaffSite.AgencySystems;

/// <summary>A system of an agency as typed.</summary>
/// <param name="Name">What the agency calls it.</param>
/// <param name="Scopes">What it is let in for.</param>
public sealed record SystemForm(string Name, IReadOnlyList<string> Scopes)
{
    private const int Longest = 100;

    public static SystemForm Blank { get; } = new("", []);

    /// <summary>What was sent, or typed and kept.</summary>
    public static SystemForm Read(IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var form = PostedForm.Collect(typed);
        var scopes = form["scopes"].ToHashSet();
        return new(
            form["name"].ToString().Trim(),
            [.. SystemScope.All.Select(scope => scope.Name).Where(scopes.Contains)]
        );
    }

    /// <summary>What the page sends of it, by input name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [new("name", Name), .. Scopes.Select(scope => KeyValuePair.Create("scopes", scope))];

    /// <summary>What is wrong, in the order of the page.</summary>
    public FormErrors Check(AgencyRecord agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var errors = new FormErrors();
        if (agency.ClosedOn is not null)
            errors.Add("name", "The agency was taken off the list. Put it back first");
        else if (Name.Length == 0)
            errors.Add("name", "Enter what the agency calls the system");
        else if (Name.Length > Longest)
            errors.Add("name", $"Use at most {Longest} characters");
        else if (
            agency.Systems.Any(one =>
                one.Withdrawn is null && string.Equals(one.Now.Name, Name, StringComparison.OrdinalIgnoreCase)
            )
        )
            errors.Add(
                "name",
                "A system of this name is let in already. Replace its secret, or give this one another name"
            );
        if (Scopes.Count == 0)
            errors.Add("scopes", "Say what it may do");
        return errors;
    }

    /// <summary>The fact.</summary>
    public AgencySystemRegistered ToFact(Guid system) =>
        new(system, Name, Scopes.Contains(SystemScope.SendReferrals), Scopes.Contains(SystemScope.ReadOutcomes));
}
