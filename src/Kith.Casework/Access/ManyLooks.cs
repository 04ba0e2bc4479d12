using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>How many different children one person may be shown in a day before somebody is asked to look at it, and who: from <c>guidance/access/relations.yaml</c>.</summary>
/// <param name="Found">Children shown by searches in one day; more are looked at.</param>
/// <param name="Opened">Records opened in one day; more are looked at.</param>
/// <param name="Days">For how many days it stands on the list.</param>
/// <param name="ByAdministrators">True where administrators answer for it, and not the person's manager.</param>
public sealed record ManyLooks(int Found, int Opened, int Days, bool ByAdministrators)
{
    /// <summary>Nobody is ever asked.</summary>
    public static ManyLooks Never { get; } = new(int.MaxValue, int.MaxValue, 1, false);

    /// <summary>True when somebody answers for what another looked at. Nobody answers for themselves.</summary>
    /// <param name="viewer">Who would answer.</param>
    /// <param name="person">Who looked.</param>
    /// <param name="workforce">Who works here.</param>
    public bool IsFor(Practitioner viewer, Practitioner? person, Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(workforce);
        if (viewer.HasLeft || person is null || viewer.Id == person.Id)
            return false;
        var nearest = workforce.Above(person).FirstOrDefault(Manages);
        List<Practitioner> managers =
            ByAdministrators ? []
            : nearest is not null ? [nearest]
            : [.. workforce.Heads.Where(one => one.Id != person.Id)];
        return managers.Count > 0
            ? managers.Exists(one => one.Id == viewer.Id)
            : viewer.Details.Post == Post.Administrator;
    }

    /// <summary>Everybody for whom somebody answers.</summary>
    /// <param name="viewer">Who answers.</param>
    /// <param name="workforce">Who works here.</param>
    public IEnumerable<Practitioner> PeopleOf(Practitioner viewer, Workforce workforce)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(workforce);
        var people =
            viewer.Details.Post == Post.Administrator ? workforce.Everybody
            : !Manages(viewer) ? []
            // Only those below somebody come to them, unless nobody manages above.
            : workforce.Above(viewer).Any(Manages) ? workforce.Below(viewer.Id)
            : workforce.Everybody;
        return people.Where(person => IsFor(viewer, person, workforce));
    }

    private static bool Manages(Practitioner one) => one is { HasLeft: false, Details.Post: Post.Supervisor };
}

/// <summary>Whoever answers for it looked at how many children somebody was shown on a day, and says what it was.</summary>
/// <param name="User">Who was shown them.</param>
/// <param name="Day">The day.</param>
/// <param name="Opened">True for records opened; false for children shown by searches.</param>
/// <param name="Children">How many different children it was by then.</param>
/// <param name="Reason">What it was, and what was done about it.</param>
[FactName(
    "many-looks-settled",
    "Whoever answers for it looked at how many children somebody was shown on a day, and says what it was."
)]
public sealed record ManyLooksSettled(string User, DateOnly Day, bool Opened, int Children, string Reason)
    : WorkforceFact;
