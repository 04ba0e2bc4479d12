namespace Kith.Guidance;

/// <summary>Works out every duty of an edition: those of the edition it extends, less what it drops, with its own on top.</summary>
internal sealed class EditionResolver(IReadOnlyList<EditionFile> editions)
{
    private readonly Dictionary<string, IReadOnlyList<Duty>> resolved = [];

    public IReadOnlyList<Duty> Duties(EditionFile edition) => Resolve(edition, []);

    private IReadOnlyList<Duty> Resolve(EditionFile edition, HashSet<string> below)
    {
        if (resolved.TryGetValue(edition.Edition.Id, out var known))
            return known;
        var duties = Base(edition, below).ToDictionary(duty => duty.Id, duty => TakenOver(duty, edition.Edition.Id));
        foreach (var dropped in edition.Drops)
            if (!duties.Remove(dropped))
                edition.Source.Error(
                    "drops",
                    $"\"{dropped}\" is no duty of {edition.Extends ?? "an edition this one extends"}."
                );
        foreach (var (duty, _) in edition.Duties)
            duties[duty.Id] = duty;
        return resolved[edition.Edition.Id] = [.. duties.Values];
    }

    // That an earlier edition said it is no evidence that this one does; law stays law.
    private static Duty TakenOver(Duty duty, string edition) =>
        duty with
        {
            Origin = edition,
            Confidence = duty.Cites.Statute is null ? Confidence.Unverified : duty.Confidence,
        };

    private IReadOnlyList<Duty> Base(EditionFile edition, HashSet<string> below)
    {
        if (edition.Extends is not { } extended)
            return [];
        if (!below.Add(edition.Edition.Id))
            edition.Source.Error("extends", "Editions extend one another in a circle.");
        else if (editions.FirstOrDefault(file => file.Edition.Id == extended) is { } found)
            return Resolve(found, below);
        else
            edition.Source.Error("extends", $"There is no file for the edition \"{extended}\".");
        return [];
    }
}
