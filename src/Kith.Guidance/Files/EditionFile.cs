namespace Kith.Guidance;

/// <summary>An edition as its file states it: its own duties, and which edition it changes, whether it extends or revises it.</summary>
internal sealed record EditionFile(
    Edition Edition,
    string? Extends,
    string Calendar,
    IReadOnlySet<string> Drops,
    IReadOnlyList<(Duty Duty, int Line)> Duties,
    IReadOnlyList<(Silence Silence, int Line)> SilentOn,
    YamlMap Source
)
{
    private static readonly Dictionary<string, EditionStatus> Statuses = new()
    {
        ["draft"] = EditionStatus.Draft,
        ["in-force"] = EditionStatus.InForce,
        ["replaced"] = EditionStatus.Replaced,
    };

    public static EditionFile Read(YamlMap root, DutyReader duties)
    {
        var id = root.Required("edition");
        if (!root.TryOneOf("status", "status", Statuses, out var status))
            root.Required("status");
        var (from, until) = Period(root);
        if (from is null && status != EditionStatus.Draft)
            root.Error("in_force", "Say from when the edition is in force: in_force: { from: 2023-12-15 }.");
        var (extends, revises) = (root.Text("extends"), root.Text("revises"));
        if (extends is not null && revises is not null)
            root.Error("revises", "An edition extends another or revises it. Keep one of the two.");
        var edition = new Edition(id, root.Required("title"), status, from, until) { Revises = revises };
        var read = new EditionFile(
            edition,
            extends ?? revises,
            root.Required("calendar"),
            root.Words("drops").ToHashSet(),
            duties.ReadAll(root, id),
            duties.ReadSilences(root, id),
            root
        );
        root.Done("an edition file");
        return read;
    }

    public static (DateOnly? From, DateOnly? Until) Period(YamlMap root)
    {
        if (root.Map("in_force") is not { } period)
            return (null, null);
        var (from, until) = (period.Date("from"), period.Date("until"));
        if (until < from)
            period.Error("until", "The last day lies before the first.");
        period.Done("\"in_force\"");
        return (from, until);
    }
}
