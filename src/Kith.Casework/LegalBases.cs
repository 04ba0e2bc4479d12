using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework;

/// <summary>On what legal basis we work with a family at each stage, in words that a family reads: read from <c>guidance/words/legal-basis.yaml</c>.</summary>
/// <param name="Words">The words, by stage.</param>
public sealed record LegalBases(IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Reads the file. It says the basis of every stage at which a case is open, and of nothing else.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    public static (LegalBases? Bases, IReadOnlyList<GuidanceError> Errors) Load(string file, string text)
    {
        var errors = new Mistakes();
        if (YamlText.Read(file, text, errors) is not { } root)
            return (null, errors.All);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var map in root.Maps("bases"))
        {
            var stage = map.Required("stage");
            if (!Stages.Open.Contains(stage))
                map.Error("stage", $"There is no stage called \"{stage}\".");
            words[stage] = map.Required("says");
            map.Done("the basis of a stage");
        }
        foreach (var stage in Stages.Open.Where(stage => !words.ContainsKey(stage)))
            root.Error("bases", $"Say on what legal basis we work at the stage \"{stage}\".");
        root.Done("a file of legal bases");
        return (errors.Count == 0 ? new LegalBases(words) : null, errors.All);
    }

    /// <summary>The basis of each episode of a record: the stages it went through, each with the day since when and the words, in order.</summary>
    /// <param name="record">The child's record.</param>
    public IReadOnlyList<EpisodeBasis> Of(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.State.Episodes.Select(episode => new EpisodeBasis(
                episode.Number,
                episode.OpenedOn,
                episode.Closure?.On,
                Through(record, episode)
            )),
        ];
    }

    private List<StageBasis> Through(ChildRecord record, Episode whole)
    {
        List<StageBasis> found = [];
        var episode = Episode.New(whole.Number, whole.OpenedOn);
        foreach (var entry in record.ByDate.Where(entry => entry.Episode == whole.Number))
        {
            episode = Episode.Evolve(episode, entry);
            if (episode.Stage != Stages.Closed && found.LastOrDefault()?.Stage != episode.Stage)
                found.Add(new StageBasis(episode.Stage, entry.On, Words[episode.Stage]));
            if (found is [.., var last] && episode.Stage == last.Stage)
                found[^1] = last with
                {
                    EndedOn = Positions.IsOver(episode.Position) ? last.EndedOn ?? entry.On : null,
                };
        }
        return found;
    }
}

/// <summary>On what legal basis we worked with a family in one episode.</summary>
/// <param name="Episode">Which.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last; null while it is open.</param>
/// <param name="Stages">The stages it went through.</param>
public sealed record EpisodeBasis(int Episode, DateOnly From, DateOnly? Until, IReadOnlyList<StageBasis> Stages);

/// <summary>On what legal basis we work at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Since">Since when the episode was at it.</param>
/// <param name="Says">The basis, in words.</param>
public sealed record StageBasis(string Stage, DateOnly Since, string Says)
{
    /// <summary>The day on which the help or the plan ended while nothing else went on; null while it goes on. From then on it is no basis.</summary>
    public DateOnly? EndedOn { get; init; }
}
