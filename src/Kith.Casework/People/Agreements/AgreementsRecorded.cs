using Kith.Casework.Record;

namespace Kith.Casework.People.Agreements;

/// <summary>What the family agreed to, said no to, or took back, as it is known from now on.</summary>
/// <param name="Agreements">Each by who, for what and with which agency.</param>
[FactName("agreements-recorded", "What the family agreed to, said no to, or took back.")]
public sealed record AgreementsRecorded(Rows<Agreement> Agreements) : PersonFact, ITells
{
    // What is taken back ends the same day: whoever leads is told at once. Where nobody leads, also after our involvement has ended, the
    // managers are, so that the day to talk about a no again stands on somebody's list.
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(record);
        if (record.State.Person is { DiedOn: not null } or { MergedInto: not null })
            yield break;
        var has = record.State.Open?.Lead is null ? NoticeTo.Manager : NoticeTo.Lead;
        var all = record.Standing.Where(entry => entry.Fact is AgreementsRecorded).ToList();
        var before = all.LastOrDefault(entry => entry.Version < recorded.Version)?.Fact as AgreementsRecorded;
        foreach (var row in Agreements.Where(row => row.Answer == AgreementAnswer.TakenBack && !IsOpen(row)))
            if (before?.Agreements.FirstOrDefault(known => known.Id == row.Id)?.Answer != AgreementAnswer.TakenBack)
                yield return new Notice(
                    "agreement",
                    WasLed(recorded, record) ? NoticeTo.Lead : has,
                    $"recorded that {row.Whose(record.State.Person)} took back their agreement {row.Words}. It ends today"
                );
        if (all.Count > 0 && all[^1].Version > recorded.Version)
            yield break;
        // Taken back on the family's site: what follows from it is not said yet.
        foreach (var row in record.State.Person.Agreements.Where(IsOpen))
            yield return new Notice(
                "agreement",
                has,
                $"recorded that {row.Whose(record.State.Person)} took back their agreement {row.Words}. Say what may follow, and when you talk about it again"
            )
            {
                Act = "record-agreements",
            };
        foreach (var row in record.State.Person.Agreements.Where(row => !row.Stands && row.ReviewOn is not null))
            yield return new Notice(
                "agreement",
                has,
                $"recorded a no by {row.Whose(record.State.Person)}, {row.Words}. Talk about it again"
            )
            {
                Act = "record-agreements",
                DueOn = row.ReviewOn,
            };
    }

    private static bool IsOpen(Agreement row) =>
        row is { Answer: AgreementAnswer.TakenBack, ReviewOn: null, Follows: null };

    // Whoever led when it was recorded was told then: it is no news to a manager once they lead no more.
    private static bool WasLed(Recorded recorded, ChildRecord record) =>
        record
            .Standing.LastOrDefault(entry =>
                entry.Version < recorded.Version && entry.Fact is (LeadPractitionerAllocated or EpisodeClosed)
            )
            ?.Fact is LeadPractitionerAllocated;
}
