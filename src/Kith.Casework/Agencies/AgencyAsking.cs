using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.Agencies;

/// <summary>What holds wherever agencies are asked for something, chased and heard: the same before a decision and for an assessment.</summary>
public static class AgencyAsking
{
    /// <summary>What is wrong with what is asked: a day before the one on which it is asked, the family's yes to no agency, or to one it said no to.</summary>
    /// <param name="asked">The rows.</param>
    /// <param name="question">The question whose rows they are.</param>
    /// <param name="word">What one row is called.</param>
    /// <param name="day">The day on which it is asked.</param>
    /// <param name="record">The child's record.</param>
    public static IEnumerable<Problem> Asked(
        Rows<AgencyCheck>? asked,
        string question,
        string word,
        DateOnly day,
        ChildRecord record
    ) =>
        from row in (asked ?? []).Index()
        let agreed = row.Item.Basis == CheckBasis.Agreed
        let named = !string.IsNullOrWhiteSpace(row.Item.Agency)
        let no = agreed && named ? AgreementRows.Against(record, row.Item.Agency, shows: false, row.Item.Name) : null
        from problem in Problem.Of(
            (row.Item.By < day, "by", "Give a day from the one on which you ask"),
            (agreed && !named, "agency", "Say which agency the family agreed to: a yes to one is no yes to another"),
            (no is not null, "basis", no ?? "")
        )
        select new Problem($"{question}:{row.Item.Id}.{problem.Field}", $"{word} {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    /// <summary>What is wrong with what came of it: nothing new, nothing said, a day to come.</summary>
    public static IEnumerable<Problem> Answered(Rows<CheckAnswer>? answers, string word, Practice practice)
    {
        if ((answers ?? []).All(answer => answer.Standing is null))
            yield return new Problem("answers", $"Say of one {word.ToLowerInvariant()} at least what came of it");
        foreach (var (index, answer) in (answers ?? []).Index())
        {
            if (
                answer.Standing is CheckStanding.Received or CheckStanding.NotReceived
                && string.IsNullOrWhiteSpace(answer.Said)
            )
                yield return new Problem(
                    $"answers:{answer.Id}.said",
                    $"{word} {index + 1}: Say what they said, or why it is not to be had"
                )
                {
                    Row = index + 1,
                };
            if (answer.Since > practice.Today)
                yield return new Problem(
                    $"answers:{answer.Id}.since",
                    $"{word} {index + 1}: Give a day that is today or in the past"
                )
                {
                    Row = index + 1,
                };
        }
    }

    /// <summary>The rows with which a page of answers begins: those that are open.</summary>
    public static IReadOnlyList<IRow> Begun(IEnumerable<CheckMade> made) =>
        [.. made.Where(one => one.IsOpen).Select(one => new CheckAnswer(one.Check.Id, one.Check.Whom))];

    /// <summary>The answers of which there is something new, and whether any is still open after them.</summary>
    public static (Rows<CheckAnswer> New, bool Waits) Settled(Rows<CheckAnswer>? answers, IEnumerable<CheckMade> made)
    {
        var settled = (answers ?? []).Where(answer => answer.Standing is not null).ToList();
        var closed = settled
            .Where(answer => answer.Standing != CheckStanding.Chased)
            .Select(answer => answer.Id)
            .ToHashSet(StringComparer.Ordinal);
        return ([.. settled], made.Any(one => one.IsOpen && !closed.Contains(one.Check.Id)));
    }

    /// <summary>Each that is asked, with no answer yet.</summary>
    public static IEnumerable<CheckMade> Made(Rows<AgencyCheck> asked, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Select(check => new CheckMade(check, on, []));
    }
}
