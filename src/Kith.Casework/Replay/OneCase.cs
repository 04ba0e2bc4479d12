using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Replay;

/// <summary>One case beside itself: what each of several editions would have owed this family, stage by stage and duty by duty, as if it had applied on every day.</summary>
/// <remarks>Of the editions alone: the local protocol, which came and went for reasons of its own, is left out.</remarks>
/// <param name="Editions">The editions, as they were asked for.</param>
/// <param name="Stages">The stages that the case has come to under any of them.</param>
public sealed record OneCase(IReadOnlyList<Edition> Editions, IReadOnlyList<CaseStage> Stages)
{
    /// <summary>Sets a case beside itself.</summary>
    /// <param name="record">The record.</param>
    /// <param name="guidance">The library that holds the editions.</param>
    /// <param name="editions">The editions.</param>
    /// <param name="now">The moment, in local time.</param>
    public static OneCase Of(
        ChildRecord record,
        GuidanceLibrary guidance,
        IReadOnlyList<Edition> editions,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(editions);
        List<ILookup<string, ClockReading>> runs =
        [
            .. editions.Select(edition =>
                guidance.Always(edition.Id, null).Clocks(record.Standing, now).ToLookup(run => run.Duty.Id)
            ),
        ];
        var parts = PartsOfTheWork.In(editions);
        var come = StagesOf(record)
            .Concat(runs.SelectMany(of => of).SelectMany(of => of).Select(run => run.Duty.Stage))
            .Concat(parts.Of(record));
        var asked = parts.AskedFor(record);
        return new OneCase(
            editions,
            [
                .. come.Distinct(StringComparer.Ordinal)
                    .Select(stage => new CaseStage(stage, [.. Duties(stage, editions, runs, asked)]))
                    .Where(stage => stage.Duties.Count > 0),
            ]
        );
    }

    private static IEnumerable<CaseDuty> Duties(
        string stage,
        IReadOnlyList<Edition> editions,
        List<ILookup<string, ClockReading>> runs,
        IReadOnlySet<string> asked
    ) =>
        editions
            .SelectMany(edition => edition.Duties.Values)
            .Where(duty => duty.Stage == stage && (duty.Rule is not ContentRule || asked.Contains(duty.Id)))
            .Select(duty => duty.Id)
            .Distinct(StringComparer.Ordinal)
            .Select(id => new CaseDuty(
                id,
                [
                    .. editions.Select(
                        (edition, index) =>
                            new CaseUnder(edition.Duties.GetValueOrDefault(id), [.. runs[index][id]])
                            {
                                Silence = edition.SilentOn.FirstOrDefault(silence => silence.Id == id),
                            }
                    ),
                ]
            ))
            // What sets a day for this family comes first.
            .OrderBy(duty => duty.Under.Any(under => under.Runs.Count > 0) ? 0 : 1)
            .ThenBy(duty => duty.Id, StringComparer.Ordinal);

    private static IEnumerable<string> StagesOf(ChildRecord record) =>
        record
            .Standing.Select(entry => entry.LeftBy)
            .OfType<string>()
            .Where(act => Acts.TypeOf(act) is not null)
            .Select(act => Acts.Blank(act, default, 0).Stage)
            .Append(record.State.Latest?.Stage)
            .OfType<string>();
}

/// <summary>A stage of the case.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Duties">What any of the editions has for it, what sets a day for this family first.</param>
public sealed record CaseStage(string Stage, IReadOnlyList<CaseDuty> Duties);

/// <summary>A duty under each of the editions.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Under">What each edition has of it, in the order of the editions.</param>
public sealed record CaseDuty(string Id, IReadOnlyList<CaseUnder> Under)
{
    /// <summary>The duty as the last of the editions that has it words it.</summary>
    public Duty Latest => Under.Last(under => under.Duty is not null).Duty!;

    /// <summary>How an edition puts it, or what is known of its silence; null where it is put as in <see cref="Latest"/>, or nothing is known.</summary>
    /// <param name="under">What the edition has of it.</param>
    public string? OwnWords(CaseUnder under)
    {
        ArgumentNullException.ThrowIfNull(under);
        return under.Duty is { } duty
            ? duty.Says == Latest.Says
                ? null
                : duty.Says
            : under.Silence?.Says;
    }

    /// <summary>True where the editions do not all bind alike: one has it and another not, or it binds otherwise, has another limit or is put in other words.</summary>
    public bool Differs => Under.Select(under => under.Binds).Distinct().Skip(1).Any();
}

/// <summary>A duty under one edition.</summary>
/// <param name="Duty">The duty; null where the edition has none of that name.</param>
/// <param name="Runs">Each time it set a day for this family.</param>
public sealed record CaseUnder(Duty? Duty, IReadOnlyList<ClockReading> Runs)
{
    /// <summary>What is known of an edition that says nothing of it, which is more than that it was not found there; null otherwise.</summary>
    public Silence? Silence { get; init; }

    internal (Force? Force, Limit? Within, string? Says) Binds =>
        (Duty?.Force, (Duty?.Rule as ClockRule)?.Within, Duty?.Says);
}
