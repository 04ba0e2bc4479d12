using Kith.Casework.Allegations;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.StaffSite.Entries;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>Something that a designated officer records of an allegation.</summary>
/// <param name="Word">What its address says.</param>
/// <param name="Title">What it is called.</param>
/// <param name="When">What the day is of.</param>
/// <param name="Asks">What is asked beside the day.</param>
/// <param name="Fact">What becomes true.</param>
/// <param name="Offered">Whether it makes sense on the record as it stands.</param>
public sealed record AllegationEntry(
    string Word,
    string Title,
    string When,
    Func<AllegationRecord, Rulebook, IReadOnlyList<Asked>> Asks,
    Func<EntryForm, AllegationFact> Fact,
    Func<AllegationRecord, bool> Offered
)
{
    /// <summary>True for what nobody records while guidance that must be followed waits for something.</summary>
    public bool IsLast { get; init; }

    /// <summary>All of them, in the order of the work.</summary>
    public static IReadOnlyList<AllegationEntry> All { get; } =
    [
        new(
            "considered",
            "Decide what becomes of it",
            "the decision",
            (_, book) =>
                [
                    new("criteria", "What does it meet? (optional)", AskedAs.Choices)
                    {
                        Hint = "As the guidance in force says what counts as an allegation.",
                        Options = Criteria(book),
                    },
                    new("course", "What becomes of it?", AskedAs.Choice, "Choose what becomes of it")
                    {
                        Options = AllegationWords.Courses,
                    },
                    new("why", "Why?", AskedAs.Text, "Say why"),
                ],
            form => new AllegationConsidered(
                form.Code<AllegationCourse>("course"),
                form.Text("why"),
                form.Many("criteria")
            ),
            IsOpen
        ),
        new(
            "discussion",
            "Record a discussion",
            "the discussion",
            (_, _) =>
                [
                    new("people", "Who took part, and for whom?", AskedAs.Text, "Say who took part")
                    {
                        Hint = "One on each line: DC Ruth Mole, police; the head teacher",
                    },
                    new("said", "What did each know and say?", AskedAs.Text, "Say what each knew and said")
                    {
                        Rows = 6,
                    },
                    new("decided", "What was decided, and why?", AskedAs.Text, "Say what was decided"),
                    new("actions", "Who does what by when? (optional)", AskedAs.Actions),
                    new("review", "When is it looked at again? (optional)", AskedAs.Date),
                ],
            form => new AllegationDiscussed(
                [.. form.Lines("people").Select((who, row) => new AllegationAttendee($"p{row + 1}", who))],
                form.Text("said"),
                form.Text("decided"),
                Actions(form),
                form.Date("review")
            ),
            IsOpen
        ),
        new(
            "action",
            "Record what came of an action",
            "it",
            (record, _) =>
                [
                    new("action", "Which action?", AskedAs.Choice, "Choose the action")
                    {
                        Options =
                        [
                            .. record.OpenActions.Select(action => new Choice(action.Id, AllegationWords.Said(action))),
                        ],
                    },
                    new("what", "What came of it?", AskedAs.Text, "Say what came of it"),
                ],
            form => new AllegationActionEnded(form.Text("action"), form.Text("what")),
            record => IsOpen(record) && record.OpenActions.Count > 0
        ),
        new(
            "told",
            "Record who was told",
            "telling them",
            (_, _) =>
                [
                    new("whom", "Who was told?", AskedAs.Choice, "Choose who was told")
                    {
                        Options = AllegationWords.Hearers,
                    },
                    new("what", "Who are they, what were they told, and how?", AskedAs.Text, "Say what they were told"),
                ],
            form => new AllegationTold(form.Code<AllegationHearer>("whom"), form.Text("what")),
            IsOpen
        ),
        new(
            "work",
            "Record what was decided about their work",
            "the decision",
            (_, _) =>
                [
                    new("work", "What becomes of their work with children?", AskedAs.Choice, "Choose what was decided")
                    {
                        Options = AllegationWords.Works,
                    },
                    new("why", "Why, who decided it, and what keeps children safe?", AskedAs.Text, "Say why"),
                ],
            form => new AccusedWorkDecided(form.Code<AccusedWork>("work"), form.Text("why")),
            IsOpen
        ),
        new(
            "review",
            "Look at it again",
            "it",
            (_, _) =>
                [
                    new("what", "How does it stand, and what is waited for?", AskedAs.Text, "Say how it stands"),
                    new(
                        "review",
                        "When is it looked at next?",
                        AskedAs.Date,
                        "Enter the day on which it is looked at next"
                    ),
                ],
            form => new AllegationReviewed(form.Date("review")!.Value, form.Text("what")),
            IsOpen
        ),
        new(
            "outcome",
            "Record what was found",
            "the decision",
            (_, _) =>
                [
                    new("outcome", "What was found?", AskedAs.Choice, "Choose what was found")
                    {
                        Options = AllegationWords.Outcomes,
                    },
                    new(
                        "why",
                        "What shows it, and what follows for the work and the children?",
                        AskedAs.Text,
                        "Say what shows it"
                    ),
                ],
            form => new AllegationConcluded(form.Code<AllegationOutcome>("outcome"), form.Text("why")),
            IsOpen
        ),
        new(
            "removed",
            "Record that they were taken out of work with children",
            "it",
            (_, _) =>
                [
                    new("what", "Who did it, and how?", AskedAs.Text, "Say who did it, and how")
                    {
                        Hint = "Dismissed, used no more, or left before it came to that.",
                    },
                ],
            form => new RemovedFromWorkWithChildren(form.Text("what")),
            IsOpen
        ),
        new(
            "barring-service",
            "Record that the barring service was told",
            "telling it",
            (_, _) =>
                [
                    new("what", "Who told it, and what is its reference?", AskedAs.Text, "Say who told it")
                    {
                        Hint = "It is the employer’s to do.",
                    },
                ],
            form => new BarringServiceTold(form.Text("what")),
            IsOpen
        ),
        new(
            "note",
            "Write something down",
            "it",
            (_, _) => [new("text", "What?", AskedAs.Text, "Write what there is to say") { Rows = 6 }],
            form => new AllegationNoted(form.Text("text")),
            _ => true
        ),
        new(
            "closing",
            "Close it",
            "closing it",
            (_, _) => [new("what", "What was learned from it, and who was told? (optional)", AskedAs.Text)],
            form => new AllegationClosed(form.Said("what")),
            record => IsOpen(record) && (record.Concluded is not null || IsAdvice(record))
        )
        {
            IsLast = true,
        },
        new(
            "going-on",
            "Go on with it",
            "it",
            (_, _) => [new("why", "Why?", AskedAs.Text, "Say why")],
            form => new AllegationReopened(form.Text("why")),
            record => !IsOpen(record)
        ),
    ];

    /// <summary>One by its word; null for none.</summary>
    public static AllegationEntry? Find(string word) => All.FirstOrDefault(entry => entry.Word == word);

    private static bool IsOpen(AllegationRecord record) => record.ClosedOn is null;

    private static bool IsAdvice(AllegationRecord record) => record.Considered?.Course == AllegationCourse.Advice;

    private static Rows<AllegationAction>? Actions(EntryForm form) =>
        form.Actions() is { Count: > 0 } typed
            ? [.. typed.Select(one => new AllegationAction(one.Id, one.What, one.Who, one.By))]
            : null;

    private static IReadOnlyList<Choice> Criteria(Rulebook book) =>
        [
            .. book.Contents("allegation")
                .SelectMany(duty => ((ContentRule)duty.Rule).Includes)
                .Distinct(StringComparer.Ordinal)
                .Select(one => new Choice(one, char.ToUpperInvariant(one[0]) + one[1..])),
        ];
}
