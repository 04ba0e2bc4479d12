using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Replay;

/// <summary>One fact of a record, with the record as it stood before it.</summary>
/// <param name="Written">The fact.</param>
/// <param name="ActName">The act that leaves such a fact; null when none does, or when it only followed from another fact of one act.</param>
/// <param name="Done">The act, where it was recorded here; null for a fact of an import, which does not say who did it and how.</param>
/// <param name="Before">What the record added up to.</param>
/// <param name="After">What it added up to with the fact.</param>
/// <param name="Standing">The facts that stood before. Good until the next moment is asked for.</param>
public readonly record struct Moment(
    Recorded Written,
    string? ActName,
    PastAct? Done,
    ChildState Before,
    ChildState After,
    IReadOnlyList<Recorded> Standing
);

/// <summary>Goes through a record as it grew, and finds the acts that were done.</summary>
/// <param name="forms">Which act leaves which fact.</param>
/// <param name="workforce">Who was who when.</param>
public sealed class PastActs(FormLibrary forms, WorkforceHistory workforce)
{
    private readonly Dictionary<(string Act, bool Opens), Act> _blanks = [];

    /// <summary>Every fact in the order written, each with the record as it stood before it.</summary>
    public IEnumerable<Moment> Of(ChildRecord record)
    {
        var grown = new List<Recorded>(record.Facts.Count);
        var standing = grown;
        var before = ChildState.Unknown;
        (Guid Id, string? Name)? act = null;
        foreach (var written in record.Facts)
        {
            var isHere = IsRecordedHere(written);
            (Guid Id, string? Name) from = (written.ActId, written.LeftBy);
            // Of one act only the first fact is the act; the others followed from it. What was agreed to is an act of its own.
            var leads = isHere && act == from ? null : Find(written, from.Name, isHere, before);
            var done = isHere && leads is { } left ? Done(left.Blank, written, before) : null;
            var corrected = Correcting.Changes(written.Fact) ? Corrected(grown, written) : null;
            var after = corrected is null
                ? ChildState.Evolve(before, written)
                : corrected.Aggregate(ChildState.Unknown, ChildState.Evolve);
            yield return new Moment(written, leads?.Name, done, before, after, standing);
            (act, before) = (from, after);
            grown.Add(written);
            if (corrected is not null)
                standing = corrected;
            else if (!ReferenceEquals(standing, grown))
                standing.Add(written);
        }
    }

    private static List<Recorded> Corrected(List<Recorded> grown, Recorded correction) =>
        [.. Correcting.Apply([.. grown, correction])];

    private PastAct Done(Act blank, Recorded written, ChildState before) =>
        PastAct.Of(
            blank,
            written,
            before,
            workforce.Find(written.By, written.WrittenAt) ?? Unknown(written.By),
            user => workforce.Find(user, written.WrittenAt)
        );

    private (string Name, Act Blank)? Find(Recorded written, string? leftBy, bool isHere, ChildState before)
    {
        var act = isHere && leftBy is { } name ? name : forms.Leaving(written.FactName)?.Act;
        if (act is null)
            return null;
        var key = (act, Opens: PastAct.Opens(written, before));
        if (!_blanks.TryGetValue(key, out var blank))
            _blanks.Add(key, blank = Acts.Blank(act, written.On, key.Opens ? 0 : 1));
        return (act, blank);
    }

    // An import and the like write under a name that is no act's.
    private static bool IsRecordedHere(Recorded written) =>
        written.ActName is { } name ? Acts.TypeOf(name) is not null : written.Source is null;

    // Nobody of that name is known: the rules see a person with no quality at all.
    private static Practitioner Unknown(string user) =>
        new(user, new PractitionerRecorded(user, "", Post.Partner, Registration.Other, "", null, ""));
}
