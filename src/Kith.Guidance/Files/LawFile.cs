namespace Kith.Guidance;

/// <summary>The law and other guidance whose duties have days of their own, as its file states them.</summary>
/// <remarks>They apply by the day whatever the edition. What waits for a commencement applies from that day.</remarks>
internal sealed record LawFile(Edition Edition, IReadOnlyList<(Duty Duty, int Line)> Duties, YamlMap Source)
{
    public static LawFile Read(YamlMap root, DutyReader reader)
    {
        var id = root.Required("law");
        var title = root.Required("title");
        var duties = reader.ReadAll(root, id, ownDays: true);
        root.Done("a file of the law");
        return new LawFile(
            new Edition(id, title, EditionStatus.InForce, duties.Min(duty => duty.Duty.From), null)
            {
                StandsApart = true,
            },
            duties,
            root
        );
    }

    /// <summary>The first day, and the day after the last, of everything that has days of its own.</summary>
    public IEnumerable<DateOnly> Days =>
        Duties.SelectMany(duty => new[] { duty.Duty.From, duty.Duty.Until?.AddDays(1) }).OfType<DateOnly>().Distinct();

    /// <summary>What binds on a day.</summary>
    public IEnumerable<Duty> On(DateOnly day, Commencements commencements) =>
        Duties
            .Select(duty => duty.Duty)
            .Where(duty => commencements.HasCommenced(duty, day) && !(duty.From > day) && !(duty.Until < day));

    /// <summary>What waits for a commencement that has not come by a day.</summary>
    public IEnumerable<Duty> WaitingOn(DateOnly day, Commencements commencements) =>
        Duties.Select(duty => duty.Duty).Where(duty => !commencements.HasCommenced(duty, day));

    /// <summary>All of it as something to read: every duty, and which of them no day is set for.</summary>
    public Edition Whole(Commencements commencements) =>
        Edition with
        {
            Duties = Duties.Select(duty => duty.Duty).ToDictionary(duty => duty.Id),
            Waiting = Duties
                .Select(duty => duty.Duty)
                .Where(duty => !commencements.HasDay(duty))
                .ToDictionary(duty => duty.Id),
        };

    /// <summary>Complains of a duty that an edition states too: it would be asked twice.</summary>
    public void Check(EditionFile edition)
    {
        foreach (var (duty, line) in edition.Duties)
            if (Duties.Any(own => own.Duty.Id == duty.Id))
                edition.Source.Error(
                    line,
                    duty.Id,
                    $"This duty stands in {Source.File} with a day of its own. Take it out of one of the two."
                );
    }
}
