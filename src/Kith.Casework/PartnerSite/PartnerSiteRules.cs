using Kith.Guidance;

namespace Kith.Casework.PartnerSite;

/// <summary>A purpose for which somebody of an agency is asked.</summary>
/// <param name="Name">As facts name it.</param>
/// <param name="Says">As whoever is asked, and the family, read it.</param>
/// <param name="Shared">What the family is given of what they write, and when: they read it before they write.</param>
/// <param name="Sections">What may be shown to them beside the question.</param>
public sealed record PartnerPurpose(string Name, string Says, string Shared, IReadOnlyList<string> Sections)
{
    /// <summary>The purpose of those who are asked what came of actions that they took on, and for no report.</summary>
    public const string Actions = "actions";
}

/// <summary>How long codes and what was asked last, and what is shown for which purpose: read from <c>guidance/access/partner-site.yaml</c>.</summary>
/// <param name="CodeDays">For how many days a code is good.</param>
/// <param name="CodeTries">After how many wrong tries in a row it is good no more.</param>
/// <param name="DaysAfterDue">For how many days after a report is due it stays open, where nobody says otherwise.</param>
/// <param name="Purposes">The purposes, in the order of the file.</param>
public sealed record PartnerSiteRules(
    int CodeDays,
    int CodeTries,
    int DaysAfterDue,
    IReadOnlyList<PartnerPurpose> Purposes
)
{
    /// <summary>A purpose by its name; null for none that there is.</summary>
    public PartnerPurpose? Find(string name) => Purposes.FirstOrDefault(purpose => purpose.Name == name);

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (PartnerSiteRules? Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        var rules = new PartnerSiteRules(
            root.WholeNumber("code", "days", 120),
            root.WholeNumber("code", "tries", 100),
            root.WholeNumber("after_due", "days", 120),
            [.. root.Maps("purposes").Select(Purpose)]
        );
        if (rules.Purposes.Count == 0)
            root.Error("purposes", "There are no purposes.");
        root.Done("a file on the partners’ site");
        return (errors.Count == 0 ? rules : null, errors.All);
    }

    private static PartnerPurpose Purpose(YamlMap map)
    {
        var purpose = new PartnerPurpose(
            map.Required("purpose"),
            map.Required("says"),
            map.Required("shared"),
            [.. map.Words("sections")]
        );
        foreach (var unknown in purpose.Sections.Except(PartnerAccess.Sections))
            map.Error("sections", $"Nothing is called \"{unknown}\".");
        map.Done("a purpose");
        return purpose;
    }
}
