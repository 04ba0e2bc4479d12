namespace Kith.Guidance;

/// <summary>Adds the duties of a local protocol to an edition's. A protocol may add duties and tighten clocks; nothing else.</summary>
/// <param name="duties">The edition's duties, to which the protocol's are added.</param>
/// <param name="edition">The edition, for sentences.</param>
/// <param name="together">
/// True when the two are in force on the same day. Where they never are, the edition is only replayed with the protocol:
/// what does not fit it does not apply, and is no mistake of the protocol.
/// </param>
internal sealed class ProtocolMerge(Dictionary<string, Duty> duties, string edition, bool together)
{
    private readonly List<Duty> _loosened = [];

    /// <summary>Clocks of the protocol that are longer than the edition's.</summary>
    public IReadOnlyList<Duty> Loosened => _loosened;

    public void Add(ProtocolFile protocol)
    {
        foreach (var (duty, line) in protocol.Duties)
            if (Refusal(duty) is { } message && together)
                protocol.Source.Error(line, duty.Id, message);
    }

    private string? Refusal(Duty local)
    {
        if (!duties.TryGetValue(local.Id, out var national))
        {
            if (!IsApprovedAlready(local))
                duties.Add(local.Id, local);
            return null;
        }
        if ((local.Rule, national.Rule) is not (ClockRule mine, ClockRule theirs))
            return "A protocol may tighten a clock of the edition, and not change another duty. Give it an id of its own.";
        if (mine.Within.Unit != theirs.Within.Unit)
            return $"State the limit in the unit of {edition}, so that the two can be compared: {theirs.Within}.";
        if (mine.Within.Count < theirs.Within.Count)
            duties[local.Id] = local;
        if (mine.Within.Count <= theirs.Within.Count)
            return null;
        if (national.Force == Force.Must)
            return $"This is the law, and a protocol cannot make it longer. Write {theirs.Within} or less, or leave the duty out.";
        _loosened.Add(local);
        return null;
    }

    // Work is approved once. Where the edition says by whom, the protocol's word gives way to it.
    private bool IsApprovedAlready(Duty local) =>
        local.Rule is ApprovalRule mine
        && duties.Values.Any(duty => duty.Rule is ApprovalRule theirs && theirs.Of == mine.Of);
}
