using Kith.Guidance;

namespace Kith.Casework.Record;

/// <summary>
/// A correction is decided as the act its entry came from would be: by somebody who may do that act under the guidance of its
/// day, within its dates and past its gates. Otherwise what an act is refused could be written in afterwards.
/// </summary>
/// <remarks>
/// What stands against the entry already, such as a duty departed from with a reason, does not keep it from being put right.
/// An entry whose act is not known, such as an import's, is put right by anybody who may record on the child.
/// </remarks>
public static class PuttingRight
{
    /// <summary>What the guidance says against somebody correcting an entry at all; empty when nothing.</summary>
    /// <param name="entry">The entry as it stands.</param>
    /// <param name="record">The record it stands on.</param>
    /// <param name="practice">Who would correct it, and when.</param>
    public static IReadOnlyList<Objection> AgainstPerson(Recorded entry, ChildRecord record, Practice practice) =>
        Origin.Of(entry, record) is { } origin
            ? [.. Personal(origin.Against(entry, practice), entry, record, practice)]
            : [];

    /// <summary>Who alone may correct an entry about a departure or a proposal; null when this person may.</summary>
    /// <remarks>Where all of them have left, whoever would answer it now may: somebody always can.</remarks>
    /// <param name="entry">The entry as it stands.</param>
    /// <param name="record">The record it stands on.</param>
    /// <param name="practice">Who would correct it.</param>
    public static string? NotYours(Recorded entry, ChildRecord record, Practice practice)
    {
        string[]? theirs = entry.Fact switch
        {
            DepartureRecorded departure => [entry.By, departure.AuthorisedBy],
            DepartureAnswered or DepartureSettled or DepartureProposed or ProposalAnswered or ProposalWithdrawn =>
            [
                entry.By,
            ],
            _ => null,
        };
        if (theirs is null || theirs.Contains(practice.Actor.Id))
            return null;
        var here = theirs.Distinct().Select(practice.Workforce.Find).Where(person => person is { HasLeft: false });
        string[] may = [.. here.Select(person => person!.Name)];
        if (may.Length > 0)
            return $"Only {Plain.Or(may)} can correct this entry. Ask them to.";
        var subject = Access.Subject.Of(record);
        return Departing.AskedOf(theirs[^1], entry.By, subject, practice.Workforce) switch
        {
            null =>
                "Whoever could correct this entry has left, and no manager works with this child now. Ask an administrator to put another manager in the lead practitioner’s line.",
            var answers when answers.Id == practice.Actor.Id => null,
            var answers =>
                $"Whoever wrote this entry has left. {answers.Name} can correct it in their place. Ask them to.",
        };
    }

    internal static IReadOnlyList<Objection> Against(CorrectFact correction, ChildRecord record, Practice practice)
    {
        var entry = Entry(correction, record);
        if (Origin.Of(entry, record) is not { } origin)
            return [];
        var already = origin.Against(entry, practice);
        var objections = Personal(already, entry, record, practice);
        if (correction.Put(record) is { } put)
        {
            var again = origin.Against(put, practice).ToLookup(IsPersonal);
            objections = objections
                .Concat(Personal(again[true], entry, record, practice))
                .Concat(again[false].ExceptBy(already.Select(DutyOf), DutyOf))
                .DistinctBy(DutyOf);
        }
        // A reason for not following guidance belongs to the act: the page says to record that again.
        return [.. objections.Select(objection => objection with { CanDepart = false })];
    }

    internal static IEnumerable<Problem> Problems(CorrectFact correction, ChildRecord record, Practice practice)
    {
        var entry = Entry(correction, record);
        var put = correction.Put(record);
        return
        [
            .. Problem.Of(
                (NotYours(entry, record, practice) is not null, "corrects", NotYours(entry, record, practice) ?? ""),
                (NamesNoManager(put, entry, practice), "authorised-by", "Choose the manager who agreed"),
                (
                    put?.Fact is ProposalAnswered { Agreed: var now } && now != ((ProposalAnswered)entry.Fact).Agreed,
                    "agreed",
                    "Agreeing did what was proposed, and a correction neither does nor undoes it. Correct what was done, or have it proposed again"
                )
            ),
            .. put is null || (put.On, put.At) == (entry.On, entry.At) ? [] : Dates(put, entry, record, practice),
        ];
    }

    private static IEnumerable<Problem> Dates(Recorded put, Recorded entry, ChildRecord record, Practice practice)
    {
        var origin = Origin.Of(entry, record);
        var before = origin?.Before ?? record.Before(entry.Version);
        return Deciding
            .Dates(put.On, put.At, before.State.Episode(entry.Episode), practice)
            .Concat(origin?.Dates(put, practice) ?? [])
            .Select(problem => origin is null ? problem : practice.Forms.For(origin.Blank, record).Said(problem));
    }

    private static bool NamesNoManager(Recorded? put, Recorded entry, Practice practice) =>
        put?.Fact is DepartureRecorded { AuthorisedBy: var named }
        && named != ((DepartureRecorded)entry.Fact).AuthorisedBy
        && !practice.Workforce.IsManager(named);

    // Whoever did the act although the guidance did not name them gave the reason then.
    private static IEnumerable<Objection> Personal(
        IEnumerable<Objection> objections,
        Recorded entry,
        ChildRecord record,
        Practice practice
    ) =>
        objections.Where(objection =>
            IsPersonal(objection)
            && (
                // What two people let stand, one of them does not change alone.
                objection.Duty.NeedsOtherHands
                || entry.By != practice.Actor.Id
                || !IsDeparted(objection, entry, record)
            )
        );

    private static bool IsPersonal(Objection objection) =>
        objection.Duty.Rule is EligibilityRule { Subject: Subject.Actor } or ApprovalRule;

    private static bool IsDeparted(Objection objection, Recorded entry, ChildRecord record) =>
        record.Standing.Any(other =>
            other.ActId == entry.ActId
            && other.Fact is DepartureRecorded departure
            && departure.Duty == DutyOf(objection)
        );

    private static string DutyOf(Objection objection) => objection.Duty.Id;

    // One that was removed can be put back: it is asked of what was first written.
    private static Recorded Entry(CorrectFact correction, ChildRecord record) =>
        record.Standing.FirstOrDefault(standing => standing.Version == correction.Corrects)
        ?? record.Facts[correction.Corrects - 1];
}
