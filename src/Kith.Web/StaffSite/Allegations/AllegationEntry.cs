using Kith.Casework.Allegations;
using Kith.Guidance;
using Kith.Web.Components;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>How something is asked.</summary>
public enum Asking
{
    Line,
    Text,
    Date,
    Choice,
    Choices,
    Actions,
}

/// <summary>One question of an entry.</summary>
/// <param name="Name">The input.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Asking">How.</param>
/// <param name="Missing">What to say where it is left blank; null where it may be.</param>
public sealed record AskedOfOfficer(string Name, string Label, Asking Asking, string? Missing = null)
{
    public string? Hint { get; init; }

    public int Rows { get; init; } = 4;

    /// <summary>The answers to choose from.</summary>
    public Func<AllegationRecord, Rulebook, IReadOnlyList<Choice>> Options { get; init; } = (_, _) => [];
}

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
    IReadOnlyList<AskedOfOfficer> Asks,
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
            [
                new("criteria", "What does it meet? (optional)", Asking.Choices)
                {
                    Hint = "As the guidance in force says what counts as an allegation.",
                    Options = (_, book) => Criteria(book),
                },
                new("course", "What becomes of it?", Asking.Choice, "Choose what becomes of it")
                {
                    Options = (_, _) => AllegationWords.Courses,
                },
                new("why", "Why?", Asking.Text, "Say why"),
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
            [
                new("people", "Who took part, and for whom?", Asking.Text, "Say who took part")
                {
                    Hint = "One on each line: DC Ruth Mole, police; the head teacher",
                },
                new("said", "What did each know and say?", Asking.Text, "Say what each knew and said") { Rows = 6 },
                new("decided", "What was decided, and why?", Asking.Text, "Say what was decided"),
                new("actions", "Who does what by when? (optional)", Asking.Actions),
                new("review", "When is it looked at again? (optional)", Asking.Date),
            ],
            form => new AllegationDiscussed(
                [.. form.Lines("people").Select((who, row) => new AllegationAttendee($"p{row + 1}", who))],
                form.Text("said"),
                form.Text("decided"),
                form.Actions(),
                form.Date("review")
            ),
            IsOpen
        ),
        new(
            "action",
            "Record what came of an action",
            "it",
            [
                new("action", "Which action?", Asking.Choice, "Choose the action")
                {
                    Options = (record, _) =>
                        [.. record.OpenActions.Select(action => new Choice(action.Id, AllegationWords.Said(action)))],
                },
                new("what", "What came of it?", Asking.Text, "Say what came of it"),
            ],
            form => new AllegationActionEnded(form.Text("action"), form.Text("what")),
            record => IsOpen(record) && record.OpenActions.Count > 0
        ),
        new(
            "told",
            "Record who was told",
            "telling them",
            [
                new("whom", "Who was told?", Asking.Choice, "Choose who was told")
                {
                    Options = (_, _) => AllegationWords.Hearers,
                },
                new("what", "Who are they, what were they told, and how?", Asking.Text, "Say what they were told"),
            ],
            form => new AllegationTold(form.Code<AllegationHearer>("whom"), form.Text("what")),
            IsOpen
        ),
        new(
            "work",
            "Record what was decided about their work",
            "the decision",
            [
                new("work", "What becomes of their work with children?", Asking.Choice, "Choose what was decided")
                {
                    Options = (_, _) => AllegationWords.Works,
                },
                new("why", "Why, who decided it, and what keeps children safe?", Asking.Text, "Say why"),
            ],
            form => new AccusedWorkDecided(form.Code<AccusedWork>("work"), form.Text("why")),
            IsOpen
        ),
        new(
            "review",
            "Look at it again",
            "it",
            [
                new("what", "How does it stand, and what is waited for?", Asking.Text, "Say how it stands"),
                new("review", "When is it looked at next?", Asking.Date, "Enter the day on which it is looked at next"),
            ],
            form => new AllegationReviewed(form.Date("review")!.Value, form.Text("what")),
            IsOpen
        ),
        new(
            "outcome",
            "Record what was found",
            "the decision",
            [
                new("outcome", "What was found?", Asking.Choice, "Choose what was found")
                {
                    Options = (_, _) => AllegationWords.Outcomes,
                },
                new(
                    "why",
                    "What shows it, and what follows for the work and the children?",
                    Asking.Text,
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
            [
                new("what", "Who did it, and how?", Asking.Text, "Say who did it, and how")
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
            [
                new("what", "Who told it, and what is its reference?", Asking.Text, "Say who told it")
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
            [new("text", "What?", Asking.Text, "Write what there is to say") { Rows = 6 }],
            form => new AllegationNoted(form.Text("text")),
            _ => true
        ),
        new(
            "closing",
            "Close it",
            "closing it",
            [new("what", "What was learned from it, and who was told? (optional)", Asking.Text)],
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
            [new("why", "Why?", Asking.Text, "Say why")],
            form => new AllegationReopened(form.Text("why")),
            record => !IsOpen(record)
        ),
    ];

    /// <summary>One by its word; null for none.</summary>
    public static AllegationEntry? Find(string word) => All.FirstOrDefault(entry => entry.Word == word);

    private static bool IsOpen(AllegationRecord record) => record.ClosedOn is null;

    private static bool IsAdvice(AllegationRecord record) => record.Considered?.Course == AllegationCourse.Advice;

    private static IReadOnlyList<Choice> Criteria(Rulebook book) =>
        [
            .. book.Contents("allegation")
                .SelectMany(duty => ((ContentRule)duty.Rule).Includes)
                .Distinct(StringComparer.Ordinal)
                .Select(one => new Choice(one, char.ToUpperInvariant(one[0]) + one[1..])),
        ];
}
