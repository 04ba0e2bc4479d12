using Kith.Guidance;

namespace Kith.Casework.People;

/// <summary>When somebody is a child no more, and how long before that we say so of a plan that runs. Read from a file.</summary>
/// <param name="At">The age in years.</param>
/// <param name="Ahead">How many months before.</param>
/// <param name="Stages">At which stages of a case.</param>
public sealed record AdulthoodRules(int At, int Ahead, IReadOnlyList<string> Stages)
{
    private const int MostYears = 30;
    private const int MostMonths = 36;

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (AdulthoodRules? Rules, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        AdulthoodRules? read = null;
        if (root.Map("adulthood") is { } map)
        {
            read = new AdulthoodRules(
                map.WholeNumber("at", MostYears),
                map.WholeNumber("ahead", MostMonths),
                map.Words("stages")
            );
            if (read.Stages.Count == 0)
                map.Required("stages");
            foreach (var stage in read.Stages.Where(stage => !Casework.Stages.Open.Contains(stage)))
                map.Error("stages", $"\"{stage}\" is no stage. Use any of: {string.Join(", ", Casework.Stages.Open)}.");
            map.Done("\"adulthood\"");
        }
        else
            root.Error("adulthood", "\"adulthood\" is missing.");
        root.Done("a file of adulthood");
        return (errors.Count == 0 ? read : null, errors.All);
    }

    /// <summary>The birthday to look to: near, today or past, while a case is at one of the stages. Null where there is none to look to.</summary>
    /// <param name="bornOn">The date of birth; null where it is not known.</param>
    /// <param name="diedOn">The day of death.</param>
    /// <param name="stage">The stage of the open case; null where none is open.</param>
    /// <param name="today">Today.</param>
    public DateOnly? BirthdayOf(DateOnly? bornOn, DateOnly? diedOn, string? stage, DateOnly today) =>
        bornOn?.AddYears(At) is { } birthday
        && diedOn is null
        && stage is not null
        && Stages.Contains(stage)
        && birthday.AddMonths(-Ahead) <= today
            ? birthday
            : null;
}
