namespace Kith.Guidance;

/// <summary>A question on which editions differ, and the duties that answer it.</summary>
/// <param name="Id">As addresses name it: lower-case words joined by hyphens.</param>
/// <param name="Title">The question as a heading.</param>
/// <param name="Says">What became of it from edition to edition, in a sentence or two.</param>
/// <param name="Duties">Ids of duties, in the order in which they are read. An edition may lack any of them.</param>
public sealed record Theme(string Id, string Title, string Says, IReadOnlyList<string> Duties)
{
    /// <summary>Reads a file of themes.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (IReadOnlyList<Theme> Themes, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return ([], errors.All);
        List<Theme> themes = [.. root.Maps("themes").Select(Read)];
        root.Done("a file of themes");
        foreach (var twice in themes.GroupBy(theme => theme.Id).Where(same => same.Count() > 1))
            root.Error("themes", $"There are two themes called \"{twice.Key}\".");
        return (themes, errors.All);
    }

    private static Theme Read(YamlMap map)
    {
        var theme = new Theme(map.Required("id"), map.Required("title"), map.Required("says"), map.Words("duties"));
        if (theme.Duties.Count == 0)
            map.Error("duties", "Name at least one duty.");
        if (theme.Duties.Distinct().Count() != theme.Duties.Count)
            map.Error("duties", "A duty is named twice.");
        map.Done("a theme");
        return theme;
    }
}
