namespace Kith.Guidance;

/// <summary>Adds a duty of the local protocol to an edition's. A protocol may add duties and tighten clocks; nothing else.</summary>
internal static class ProtocolMerge
{
    public static void Add(
        Duty local,
        int line,
        Dictionary<string, Duty> duties,
        List<Duty> loosened,
        YamlMap protocol,
        string edition
    )
    {
        if (!duties.TryGetValue(local.Id, out var national))
            duties.Add(local.Id, local);
        else if ((local.Rule, national.Rule) is not (ClockRule mine, ClockRule theirs))
            Refuse(
                "A protocol may tighten a clock of the edition, and not change another duty. Give it an id of its own."
            );
        else if (mine.Within.Unit != theirs.Within.Unit)
            Refuse($"State the limit in the unit of {edition}, so that the two can be compared: {theirs.Within}.");
        else if (mine.Within.Count < theirs.Within.Count)
            duties[local.Id] = local;
        else if (mine.Within.Count > theirs.Within.Count)
            loosened.Add(local);

        void Refuse(string message) => protocol.Error(line, local.Id, message);
    }
}
