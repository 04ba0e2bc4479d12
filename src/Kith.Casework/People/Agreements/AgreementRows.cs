using Kith.Casework.Record;

namespace Kith.Casework.People.Agreements;

/// <summary>What the family agreed to, row by row: what is wrong with it, and whether it still stands.</summary>
public static class AgreementRows
{
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

    /// <summary>
    /// What the family agreed to once more is recorded. A no stands until they say otherwise: where its row is taken out, or made into one
    /// about something else, it stays as it was.
    /// </summary>
    /// <param name="person">The family, with what it agreed to before.</param>
    /// <param name="said">The rows as recorded now.</param>
    internal static IReadOnlyList<Agreement> After(PersonState person, Rows<Agreement>? said)
    {
        Agreement[] rows = [.. said ?? []];
        List<Agreement> all = [.. rows];
        foreach (var no in person.Agreements.Where(row => row is { Answer: not null, Stands: false }))
            if (!rows.Any(row => IsSaidAnew(person, no, row)))
                all.Add(no with { Id = Unused(no.Id, all) });
        return all;
    }

    private static bool IsSaidAnew(PersonState person, Agreement no, Agreement row) =>
        (row.Id == no.Id && !row.Stands)
        || (
            (row.To, row.Answer is null) == (no.To, false)
            && string.Equals(row.Whose(person), no.Whose(person), StringComparison.OrdinalIgnoreCase)
            && (no.Agency is null ? row.Agency is null : SameAgency.IsNamedAlike(no.Agency, row.Agency))
        );

    private static string Unused(string id, IReadOnlyList<Agreement> all) =>
        all.All(row => row.Id != id) ? id : Unused($"{id}-before", all);

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

    /// <summary>The no of somebody of the family that stands against asking an agency; null where there is none.</summary>
    /// <remarks>
    /// One no is enough, whoever else agreed. To ask an agency tells it that we work with the child, so a no to telling it counts too, unless
    /// the same person agreed that it is asked and it is shown nothing.
    /// </remarks>
    /// <param name="record">The child's record.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="shows">True where it is shown something of the child with what it is asked.</param>
    /// <param name="who">Who of it is asked, by name and by what they do, as far as is known.</param>
    public static Agreement? NoTo(ChildRecord record, string? agency, bool shows, params IEnumerable<string?> who)
    {
        ArgumentNullException.ThrowIfNull(record);
        var all = record.State.Person.Agreements;
        return all.Where(row => row is { To: AgreementTo.Ask or AgreementTo.Tell, Answer: not null, Stands: false })
            .Where(row => SameAgency.MayBe(record, row.Agency, who.Prepend(agency)))
            .Where(row =>
                row.To == AgreementTo.Ask
                || shows
                || !all.Any(yes =>
                    yes is { To: AgreementTo.Ask, Stands: true }
                    && (yes.Person, yes.Name) == (row.Person, row.Name)
                    && SameAgency.IsNamedAlike(yes.Agency, agency)
                )
            )
            .OrderBy(row => row.To)
            .FirstOrDefault();
    }

    /// <summary>Whose no it was, when and to what: "Rosa said no on 5 January 2024 to our telling Larkfield School".</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="no">The no.</param>
    public static string Says(ChildRecord record, Agreement no)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(no);
        var day = (no.On ?? RecordedOn(record)) is { } on ? $" on {Plain.Day(on)}" : "";
        var what = $"our {(no.To == AgreementTo.Tell ? "telling" : "asking")} {no.Agency?.Trim() ?? "other agencies"}";
        return no.Whose(record.State.Person)
            + (
                no.Answer == AgreementAnswer.TakenBack
                    ? $" took back{day} the yes to {what}"
                    : $" said no{day} to {what}"
            );
    }

    /// <summary>What is wrong with asking an agency with the family's agreement, and what to do; null where nothing is.</summary>
    internal static string? Against(ChildRecord record, string? agency, bool shows, params IEnumerable<string?> who)
    {
        if (NoTo(record, agency, shows, who) is not { } no)
            return null;
        string?[] says =
        [
            Says(record, no),
            no.To == AgreementTo.Tell ? "To ask it tells it that we work with the child" : null,
            AgreedBeside(record, no) is { } other
                ? $"{other} agreed: the no counts until the family has settled it"
                : null,
            SameAgency.IsNamedAlike(no.Agency, agency)
                ? null
                : "If that is another agency, give its whole name in what the family agreed to",
            "Choose another ground, or ask the family again and record what they say",
        ];
        return string.Join(". ", says.OfType<string>());
    }

    private static string? AgreedBeside(ChildRecord record, Agreement no) =>
        record
            .State.Person.Agreements.FirstOrDefault(row =>
                row.Stands
                && row.To == no.To
                && (row.Person, row.Name) != (no.Person, no.Name)
                && SameAgency.MayBe(record, no.Agency, row.Agency)
            )
            ?.Whose(record.State.Person);

    private static DateOnly? RecordedOn(ChildRecord record) =>
        record.ByDate.LastOrDefault(entry => entry.Fact is AgreementsRecorded)?.On;

    /// <summary>All that the family agreed to, with one yes taken back.</summary>
    /// <param name="person">The family, with what it agreed to before.</param>
    /// <param name="agreement">The yes, by its row.</param>
    /// <param name="on">On which day.</param>
    /// <param name="said">Why, in their words; null where they did not say.</param>
    public static Rows<Agreement> TakenBack(PersonState person, string agreement, DateOnly on, string? said)
    {
        ArgumentNullException.ThrowIfNull(person);
        return
        [
            .. person.Agreements.Select(row =>
                row.Id == agreement
                    ? row with
                    {
                        Answer = AgreementAnswer.TakenBack,
                        On = on,
                        Said = said ?? row.Said,
                        ReviewOn = null,
                    }
                    : row
            ),
        ];
    }

    // Whoever takes it back on the family's site says no more. What follows is for whoever leads to say.
    private static IEnumerable<Problem> Problems(Agreement row, Practice practice) =>
        FamilyUser.PersonOf(practice.Actor.Id) is not null ? [] : Problems(row, practice.Today);

    private static IEnumerable<Problem> Problems(Agreement row, DateOnly today) =>
        Problem.Of(
            (row.Person is null && row.Name is null, "person", "Choose who it is, or enter their name"),
            (
                row is { To: AgreementTo.Ask or AgreementTo.Tell, Agency: null },
                "agency",
                "Say which agency: a yes to one is no yes to another"
            ),
            (row.On > today, "on", "Give a day that is today or in the past"),
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
