using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>
/// Works out every duty of an edition: those of the edition it extends, less what it drops or is silent on, with its own on top.
/// What it is silent on is worked out in the same way.
/// </summary>
internal sealed class EditionResolver(IReadOnlyList<EditionFile> editions)
{
    private readonly Dictionary<string, Edition> resolved = [];

    /// <summary>The edition with its duties and silences.</summary>
    public Edition Resolve(EditionFile edition) => Resolve(edition, []);

    private Edition Resolve(EditionFile file, HashSet<string> below)
    {
        var id = file.Edition.Id;
        if (resolved.TryGetValue(id, out var known))
            return known;
        var extended = Base(file, below);
        var duties = extended.Duties.Values.ToDictionary(duty => duty.Id, duty => TakenOver(duty, id));
        var silences = extended.SilentOn.ToDictionary(silence => silence.Id, silence => TakenOver(silence, id));
        foreach (var dropped in file.Drops)
            if (!duties.Remove(dropped))
                file.Source.Error(
                    "drops",
                    $"\"{dropped}\" is no duty of {file.Extends ?? "an edition this one extends"}."
                );
        foreach (var (silence, _) in file.SilentOn)
        {
            duties.Remove(silence.Id);
            silences[silence.Id] = silence;
        }
        foreach (var (duty, line) in file.Duties)
        {
            if (file.SilentOn.Any(own => own.Silence.Id == duty.Id))
                file.Source.Error(
                    line,
                    duty.Id,
                    "The edition states this duty and is said to be silent on it. Keep one."
                );
            duties[duty.Id] = duty;
            silences.Remove(duty.Id);
        }
        return resolved[id] = file.Edition with
        {
            Duties = duties.ToFrozenDictionary(),
            SilentOn = [.. silences.Values],
        };
    }

    // That an earlier edition said it is no evidence that this one does; law stays law.
    private static Duty TakenOver(Duty duty, string edition) =>
        duty with
        {
            Origin = edition,
            Confidence = duty.Cites.Statute is null ? Confidence.Unverified : duty.Confidence,
        };

    private static Silence TakenOver(Silence silence, string edition) =>
        silence with
        {
            Origin = edition,
            Confidence = Confidence.Unverified,
        };

    private Edition Base(EditionFile file, HashSet<string> below)
    {
        if (file.Extends is { } extended)
        {
            if (!below.Add(file.Edition.Id))
                file.Source.Error("extends", "Editions extend one another in a circle.");
            else if (editions.FirstOrDefault(other => other.Edition.Id == extended) is { } found)
                return Resolve(found, below);
            else
                file.Source.Error("extends", $"There is no file for the edition \"{extended}\".");
        }
        return new Edition("", "", EditionStatus.Draft, null, null);
    }
}
