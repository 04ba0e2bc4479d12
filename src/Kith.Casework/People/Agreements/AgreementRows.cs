using Kith.Casework.Record;

namespace Kith.Casework.People.Agreements;

/// <summary>What the family agreed to, row by row: what is wrong with it, and whether it still stands.</summary>
public static class AgreementRows
{
    /// <summary>Said where somebody asks with the family's agreement, and the family said no.</summary>
    internal const string SaidNo =
        "The family said no to this agency, or took its agreement back. Choose another ground, or ask the family again";

    /// <summary>What is wrong with the rows.</summary>
    /// <param name="agreements">The rows.</param>
    /// <param name="practice">The practice.</param>
    internal static IEnumerable<Problem> Problems(Rows<Agreement>? agreements, Practice practice) =>
        from row in (agreements ?? []).Index()
        from problem in Problems(row.Item, practice)
        select new Problem($"agreements:{row.Item.Id}.{problem.Field}", $"Agreement {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    /// <summary>Since when nobody of the family agrees to the help any more; null while somebody does, or where nobody was asked row by row.</summary>
    /// <param name="record">The child's record.</param>
    public static DateOnly? HelpTakenBackOn(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var help = record.State.Person.Agreements.Where(row => row.To == AgreementTo.Help).ToList();
        return help.Count > 0 && help.TrueForAll(row => !row.Stands)
            ? help.Max(row => row.On) ?? RecordedOn(record)
            : null;
    }

    /// <summary>Since when somebody of the family says no to our asking or telling an agency; null where nobody does.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="agency">The agency.</param>
    public static DateOnly? AgencyRefusedOn(ChildRecord record, string? agency)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
            record.State.Person.Agreements.FirstOrDefault(row =>
                row.To is AgreementTo.Ask or AgreementTo.Tell
                && row is { Answer: not null, Stands: false }
                && string.Equals(row.Agency?.Trim(), agency?.Trim(), StringComparison.OrdinalIgnoreCase)
            )
                is { } no
            ? no.On ?? RecordedOn(record)
            : null;
    }

    private static DateOnly? RecordedOn(ChildRecord record) =>
        record.ByDate.LastOrDefault(entry => entry.Fact is AgreementsRecorded)?.On;

    private static IEnumerable<Problem> Problems(Agreement row, Practice practice) =>
        Problem.Of(
            (row.Person is null && row.Name is null, "person", "Choose who it is, or enter their name"),
            (
                row is { To: AgreementTo.Ask or AgreementTo.Tell, Agency: null },
                "agency",
                "Say which agency: a yes to one is no yes to another"
            ),
            (row.On > practice.Today, "on", "Give a day that is today or in the past"),
            (
                row is { Answer: not null, Stands: false, ReviewOn: null },
                "review-on",
                "Say when you will talk about it again"
            ),
            (row.ReviewOn <= row.On, "review-on", "Give a day after the one on which they answered"),
            (row is { Answer: not null, Stands: false, Lawful: null }, "lawful", "Say what may lawfully follow"),
            (
                row is { Answer: not null, Stands: false, Follows: null },
                "follows",
                "Say what follows: what goes on without it, and on what lawful basis"
            )
        );
}
