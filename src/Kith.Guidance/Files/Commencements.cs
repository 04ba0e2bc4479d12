namespace Kith.Guidance;

/// <summary>What has been brought into force by a day, and what has not.</summary>
internal sealed class Commencements
{
    private readonly Dictionary<string, Commencement> _byKey = new(StringComparer.Ordinal);

    public Commencements(IEnumerable<CommencementFile> files)
    {
        foreach (var (commencement, source) in files.SelectMany(file => file.Commencements))
            if (!_byKey.TryAdd(commencement.Key, commencement))
                source.Error("key", $"The commencement \"{commencement.Key}\" stands twice. Keep one.");
    }

    public IReadOnlyList<Commencement> All => [.. _byKey.Values];

    /// <summary>The days on which something comes into force, in order.</summary>
    public IEnumerable<DateOnly> Days => _byKey.Values.Select(one => one.From).OfType<DateOnly>().Distinct().Order();

    /// <summary>Whether what the duty waits for was in force on a day; true of one that waits for nothing.</summary>
    public bool HasCommenced(Duty duty, DateOnly on) =>
        duty.Commences is not { } key || _byKey.GetValueOrDefault(key)?.From <= on;

    /// <summary>Whether a day is set for what the duty waits for, past or to come.</summary>
    public bool HasDay(Duty duty) => duty.Commences is not { } key || _byKey.GetValueOrDefault(key)?.From is not null;

    /// <summary>Complains of duties that wait for something nobody has listed.</summary>
    public void Check(IEnumerable<(Duty Duty, int Line)> duties, YamlMap source)
    {
        foreach (var (duty, line) in duties)
            if (duty.Commences is { } key && !_byKey.ContainsKey(key))
                source.Error(
                    line,
                    duty.Id,
                    $"There is no commencement \"{key}\". List it under \"commencements:\" in a guidance file, with or without its day."
                );
    }

    /// <summary>A protocol is in force as a whole, so none of its duties waits.</summary>
    public static void Check(ProtocolFile protocol)
    {
        foreach (var (duty, line) in protocol.Duties.Where(duty => duty.Duty.Commences is not null))
            protocol.Source.Error(
                line,
                duty.Id,
                "Only a duty of an edition waits for a commencement. Put the duty into a version of the protocol that begins on the day."
            );
    }
}
