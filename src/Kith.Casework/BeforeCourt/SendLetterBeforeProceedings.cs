using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>Records the letter before proceedings: to whom, in which language, explained by whom, with proof.</summary>
[ActName("send-letter-before-proceedings", "Record the letter before proceedings", Place = 45)]
public sealed record SendLetterBeforeProceedings : Act<LetterBeforeProceedingsSent>
{
    /// <summary>To whom.</summary>
    public Rows<LetterRecipient>? Recipients { get; init; }

    /// <summary>What the authority is worried about.</summary>
    public string? Concerns { get; init; }

    /// <summary>What has to change, and by when.</summary>
    public string? Expects { get; init; }

    /// <summary>What help it offers.</summary>
    public string? Support { get; init; }

    /// <summary>True where it says that legal advice is free.</summary>
    public bool? LegalAdvice { get; init; }

    /// <summary>True where it offers a family group meeting.</summary>
    public bool? FamilyMeetingOffered { get; init; }

    /// <summary>Why it does not, or why none was offered before.</summary>
    public string? BestInterestsReason { get; init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly? MeetingOn { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.BeforeCourt.IsOpen ? "A letter before proceedings was sent, and the work before court is going on."
        : episode!.BeforeCourt.IsInCourt ? "A court is being asked already."
        : BeforeCourtState.TooEarly(episode!);

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Kith.Guidance.Rulebook? rules
    ) =>
        question == "recipients"
            ?
            [
                .. MeetingPeople
                    .Parents(record)
                    .Select(parent => new LetterRecipient(
                        parent.Person.ToString("N")[^8..],
                        parent.Person,
                        parent.Name
                    )),
            ]
            : null;

    public override bool IsAwaited(Episode episode) => episode.BeforeCourt.AwaitsLetter;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        from row in (Recipients ?? []).Index()
        from problem in Problem.Of(
            (
                row.Item.Person is null && IsBlank(row.Item.Name),
                "name",
                "Choose somebody of the family, or enter their name"
            ),
            (
                (IsBlank(row.Item.ExplainedBy) || IsBlank(row.Item.Proof)) && IsBlank(row.Item.WhyNot),
                "why-not",
                "Say who went through it with them and what shows that they have it, or why not"
            )
        )
        select new Problem($"recipients:{row.Item.Id}.{problem.Field}", $"Person {row.Index + 1}: {problem.Message}")
        {
            Row = row.Index + 1,
        };

    protected override LetterBeforeProceedingsSent Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Recipients = Recipients is null
                ? null!
                :
                [
                    .. Recipients.Select(row =>
                        row with
                        {
                            Name = MeetingPeople.NameOf(row.Person, row.Name, record, practice),
                        }
                    ),
                ],
        };
}
