using Kith.Guidance;

namespace Kith.Casework.FamilySite;

/// <summary>How long codes and the site last, and how often somebody is asked for their password: read from <c>guidance/access/family-site.yaml</c>.</summary>
/// <param name="CodeDays">For how many days a code on paper is good.</param>
/// <param name="CodeTries">After how many wrong tries it is good no more.</param>
/// <param name="AskAgainMinutes">Minutes after which a paper asks for the password again.</param>
/// <param name="DaysAfterWork">For how many days the site stays open after our work with the child has ended.</param>
/// <param name="LookDays">For how many days back it says who looked at the record.</param>
public sealed record FamilySiteRules(int CodeDays, int CodeTries, int AskAgainMinutes, int DaysAfterWork, int LookDays)
{
    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (FamilySiteRules? Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        var rules = new FamilySiteRules(
            root.WholeNumber("code", "days", 90),
            root.WholeNumber("code", "tries", 100),
            root.WholeNumber("papers", "ask_again_minutes", 240),
            root.WholeNumber("after_our_work", "days", 3650),
            root.WholeNumber("looks", "days", 366)
        );
        root.Done("a file on the family’s site");
        return (errors.Count == 0 ? rules : null, errors.All);
    }
}
