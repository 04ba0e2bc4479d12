using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store.Rows;
using Kith.Web.StaffSite.Entries;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>Something that is recorded of a place, a group or a person of concern.</summary>
/// <param name="Word">What its address says.</param>
/// <param name="Title">What it is called.</param>
/// <param name="When">What the day is of.</param>
/// <param name="Asks">What is asked beside the day.</param>
/// <param name="Fact">What becomes true.</param>
/// <param name="Offered">Whether it makes sense on the record as it stands.</param>
public sealed record ContextEntry(
    string Word,
    string Title,
    string When,
    Func<ContextRecord, IReadOnlyList<Asked>> Asks,
    Func<EntryForm, ContextFact> Fact,
    Func<ContextRecord, bool> Offered
)
{
    /// <summary>The one with which a record begins.</summary>
    public static ContextEntry First { get; } =
        new(
            "described",
            "Change what it is",
            "it said",
            _ =>
                [
                    new("kind", "What is it?", AskedAs.Choice, "Choose what it is") { Options = ContextWords.Kinds },
                    new("name", "What is it called?", AskedAs.Line, "Say what it is called")
                    {
                        Hint = "Whoever works with a child who is linked reads it. Do not name it after a child.",
                    },
                    new("where", "Where is it, or where are they? (optional)", AskedAs.Line)
                    {
                        Hint = "An address, the name of a site, where the group meets.",
                    },
                    new(
                        "concern",
                        "What may happen to children there?",
                        AskedAs.Text,
                        "Say what may happen to children"
                    )
                    {
                        Hint = "Only those who keep these records read it. Name no child here: children are linked.",
                    },
                    new("description", "What else is known of it? (optional)", AskedAs.Text)
                    {
                        Hint = "What it looks like, when it is busy, who runs it, cars and names that are used.",
                    },
                ],
            form => new ContextDescribed(
                form.Code<ContextKind>("kind"),
                form.Text("name"),
                form.Text("concern"),
                form.Said("where"),
                form.Said("description")
            ),
            _ => true
        );

    /// <summary>All of them, in the order of the work.</summary>
    public static IReadOnlyList<ContextEntry> All { get; } =
    [
        new(
            "disruption",
            "Record who does what to stop it",
            "it agreed",
            _ =>
                [
                    new("people", "Who agreed it, and for whom?", AskedAs.Text, "Say who agreed it")
                    {
                        Rows = 2,
                        Hint = "For example, DC Ruth Mole, police; licensing; the school",
                    },
                    new("actions", "Who does what by when?", AskedAs.Actions, "Say what is to be done")
                    {
                        Hint =
                            "Police, licensing, council, school, transport. Whoever works with a child who is linked reads it: name no child.",
                    },
                    new("why", "Why this? (optional)", AskedAs.Text),
                    new("review", "When is it looked at again? (optional)", AskedAs.Date),
                ],
            form => new DisruptionAgreed(
                form.Text("people"),
                [.. form.Actions().Select(one => new PlanAction(one.Id, Does: one.What, Who: one.Who, By: one.By))],
                form.Said("why"),
                form.Date("review")
            ),
            IsOpen
        ),
        new(
            "action",
            "Record what came of an action",
            "it",
            record =>
                [
                    new("action", "Which action?", AskedAs.Choice, "Choose the action")
                    {
                        Options =
                        [
                            .. record.OpenActions.Select(action => new Components.Choice(
                                action.Id,
                                ContextWords.Said(action)
                            )),
                        ],
                    },
                    new("what", "What came of it?", AskedAs.Text, "Say what came of it")
                    {
                        Hint = "Whoever works with a child who is linked reads it: name no child.",
                    },
                ],
            form => new DisruptionActionEnded(form.Text("action"), form.Text("what")),
            record => IsOpen(record) && record.OpenActions.Any()
        ),
        new(
            "note",
            "Write down what was learned",
            "it learned",
            _ =>
                [
                    new("what", "What was learned?", AskedAs.Text, "Write what was learned") { Rows = 6 },
                    new("from", "From whom? (optional)", AskedAs.Line),
                ],
            form => new ContextNoted(form.Text("what"), form.Said("from")),
            _ => true
        ),
        new(
            "review",
            "Look at it again",
            "it looked at",
            _ =>
                [
                    new("what", "How does it stand?", AskedAs.Text, "Say how it stands"),
                    new(
                        "review",
                        "When is it looked at next?",
                        AskedAs.Date,
                        "Enter the day on which it is looked at next"
                    ),
                ],
            form => new ContextReviewed(form.Date("review")!.Value, form.Text("what")),
            IsOpen
        ),
        First,
        new(
            "closing",
            "Say that it is of concern no more",
            "that decided",
            _ => [new("why", "Why?", AskedAs.Text, "Say why")],
            form => new ContextClosed(form.Text("why")),
            IsOpen
        ),
        new(
            "going-on",
            "Say that it is of concern again",
            "that decided",
            _ => [new("why", "Why?", AskedAs.Text, "Say why")],
            form => new ContextReopened(form.Text("why")),
            record => !IsOpen(record)
        ),
    ];

    /// <summary>One by its word; null for none.</summary>
    public static ContextEntry? Find(string word) => All.FirstOrDefault(entry => entry.Word == word);

    /// <summary>What its page begins with: what is known already.</summary>
    internal IEnumerable<(string Input, string? Answer)> Begins(ContextRecord record) =>
        this == First && record.Now is { } now
            ?
            [
                ("kind", ChildRows.Code(now.Kind)),
                ("name", now.Name),
                ("where", now.Where),
                ("concern", now.Concern),
                ("description", now.Description),
            ]
            : [];

    private static bool IsOpen(ContextRecord record) => record.ClosedOn is null;
}
