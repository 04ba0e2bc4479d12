using System.Collections.Frozen;

namespace Kith.Guidance;

/// <summary>
/// Works out every duty of an edition: those of the edition it extends, less what it drops or is silent on, with its own on top.
/// What it is silent on is worked out in the same way. A duty that waits for its commencement stands beside the one it will replace.
/// </summary>
internal sealed class EditionResolver(IReadOnlyList<EditionFile> editions, Commencements commencements)
{
    private static readonly ResolvedEdition Nothing = new(
        new Edition("", "", EditionStatus.Draft, null, null),
        FrozenDictionary<string, Duty>.Empty,
        FrozenDictionary<string, Duty>.Empty
    );

    private readonly Dictionary<string, ResolvedEdition> _resolved = [];

    public ResolvedEdition Resolve(EditionFile edition) => Resolve(edition, []);

    private ResolvedEdition Resolve(EditionFile file, HashSet<string> below)
    {
        var id = file.Edition.Id;
        if (_resolved.TryGetValue(id, out var known))
            return known;
        var extended = Base(file, below);
        var duties = extended.Standing.Values.ToDictionary(duty => duty.Id, duty => TakenOver(duty, file));
        var waiting = extended.Waiting.Values.ToDictionary(duty => duty.Id, duty => TakenOver(duty, file));
        var silences = extended.Edition.SilentOn.ToDictionary(
            silence => silence.Id,
            silence => TakenOver(silence, file)
        );
        foreach (var dropped in file.Drops)
            if (!duties.Remove(dropped) & !waiting.Remove(dropped))
                file.Source.Error(
                    "drops",
                    $"\"{dropped}\" is no duty of {file.Extends ?? "an edition this one extends"}."
                );
        foreach (var (silence, _) in file.SilentOn)
        {
            duties.Remove(silence.Id);
            waiting.Remove(silence.Id);
            silences[silence.Id] = silence;
        }
        var silent = file.SilentOn.Select(own => own.Silence.Id).ToHashSet();
        foreach (var (duty, line) in file.Duties)
        {
            if (silent.Contains(duty.Id))
                file.Source.Error(
                    line,
                    duty.Id,
                    "The edition states this duty and is said to be silent on it. Keep one."
                );
            waiting.Remove(duty.Id);
            (duty.Commences is null ? duties : waiting)[duty.Id] = duty;
            silences.Remove(duty.Id);
        }
        var edition = file.Edition with
        {
            Duties = Shown(duties, waiting),
            Waiting = waiting.Values.Where(duty => !commencements.HasDay(duty)).ToFrozenDictionary(duty => duty.Id),
            SilentOn = [.. silences.Values],
        };
        return _resolved[id] = new(edition, duties, waiting);
    }

    private FrozenDictionary<string, Duty> Shown(Dictionary<string, Duty> standing, Dictionary<string, Duty> waiting)
    {
        var shown = new Dictionary<string, Duty>(standing);
        foreach (var duty in waiting.Values.Where(duty => commencements.HasDay(duty) || !standing.ContainsKey(duty.Id)))
            shown[duty.Id] = duty;
        return shown.ToFrozenDictionary();
    }

    // That an earlier edition said it is no evidence that this one does; law stays law, and what a revision leaves alone stands.
    private static Duty TakenOver(Duty duty, EditionFile by) =>
        duty with
        {
            Origin = by.Edition.Id,
            Checked = by.Edition.Revises is null ? null : duty.Checked,
            Confidence =
                by.Edition.Revises is null && duty.Cites.Statute is null ? Confidence.Unverified : duty.Confidence,
        };

    private static Silence TakenOver(Silence silence, EditionFile by) =>
        silence with
        {
            Origin = by.Edition.Id,
            Confidence = by.Edition.Revises is null ? Confidence.Unverified : silence.Confidence,
        };

    private static string Key(EditionFile file) => file.Edition.Revises is null ? "extends" : "revises";

    private ResolvedEdition Base(EditionFile file, HashSet<string> below)
    {
        if (file.Extends is { } extended)
        {
            if (!below.Add(file.Edition.Id))
                file.Source.Error(Key(file), "Editions extend one another in a circle.");
            else if (editions.FirstOrDefault(other => other.Edition.Id == extended) is { } found)
                return Resolve(found, below);
            else
                file.Source.Error(Key(file), $"There is no file for the edition \"{extended}\".");
        }
        return Nothing;
    }
}

/// <summary>An edition with its duties worked out.</summary>
/// <param name="Edition">The edition, with every duty and silence.</param>
/// <param name="Standing">The duties that came with the edition, by id.</param>
/// <param name="Waiting">The duties that wait for a commencement, by id; one may stand beside a duty of the same id until then.</param>
internal sealed record ResolvedEdition(
    Edition Edition,
    IReadOnlyDictionary<string, Duty> Standing,
    IReadOnlyDictionary<string, Duty> Waiting
);
