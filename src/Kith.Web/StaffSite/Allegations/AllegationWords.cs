using Kith.Casework.Allegations;
using Kith.Casework.Record;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Allegations;

/// <summary>What is recorded of an allegation, in words.</summary>
public static class AllegationWords
{
    public static IReadOnlyList<Choice> Courses { get; } =
    [
        new(
            ChildRows.Code(AllegationCourse.StrategyDiscussion),
            "A strategy discussion",
            "A child may be at risk of significant harm, or there may be an offence: with the police and social care."
        ),
        new(
            ChildRows.Code(AllegationCourse.ManagementDiscussion),
            "A discussion with the employer",
            "It is for the employer to look into, and the designated officer oversees it."
        ),
        new(ChildRows.Code(AllegationCourse.Advice), "Advice to whoever told, and no more"),
    ];

    public static IReadOnlyList<Choice> Hearers { get; } =
    [
        new(ChildRows.Code(AllegationHearer.Employer), "The employer, or whoever they volunteer for"),
        new(ChildRows.Code(AllegationHearer.Police), "The police"),
        new(ChildRows.Code(AllegationHearer.Accused), "Whoever is accused"),
        new(ChildRows.Code(AllegationHearer.Parents), "The parents of a child"),
        new(ChildRows.Code(AllegationHearer.Child), "A child"),
        new(ChildRows.Code(AllegationHearer.Regulator), "An inspectorate or a professional body"),
        new(ChildRows.Code(AllegationHearer.Other), "Somebody else"),
    ];

    public static IReadOnlyList<Choice> Works { get; } =
    [
        new(ChildRows.Code(AccusedWork.GoesOn), "They go on working with children"),
        new(ChildRows.Code(AccusedWork.OtherDuties), "They go on under conditions, or do other work"),
        new(ChildRows.Code(AccusedWork.Suspended), "They are suspended"),
        new(ChildRows.Code(AccusedWork.Left), "They left, or are used no more"),
    ];

    public static IReadOnlyList<Choice> Outcomes { get; } =
    [
        new(ChildRows.Code(AllegationOutcome.Substantiated), "Substantiated", "There is enough to show that it is so."),
        new(
            ChildRows.Code(AllegationOutcome.Malicious),
            "Malicious",
            "There is enough to show that it is not so, and that somebody meant to deceive."
        ),
        new(ChildRows.Code(AllegationOutcome.False), "False", "There is enough to show that it is not so."),
        new(
            ChildRows.Code(AllegationOutcome.Unsubstantiated),
            "Unsubstantiated",
            "There is not enough to show either. It says nothing of guilt or innocence."
        ),
        new(ChildRows.Code(AllegationOutcome.Unfounded), "Unfounded", "Nothing supports it."),
    ];

    /// <summary>How one of some answers is said.</summary>
    public static string Said<TCode>(IReadOnlyList<Choice> choices, TCode code)
        where TCode : struct, Enum => Said(choices, ChildRows.Code(code));

    /// <summary>How one of some answers is said, by its code.</summary>
    public static string Said(IReadOnlyList<Choice> choices, string code) =>
        choices.FirstOrDefault(choice => choice.Value == code)?.Text ?? code;

    /// <summary>What one fact says: its heading, and the lines below it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="record">The record, for what the fact refers to.</param>
    public static (string Heading, IReadOnlyList<string> Lines) Of(Fact fact, AllegationRecord record) =>
        fact switch
        {
            AllegationReceived received => (
                "Somebody learned of it",
                Lines(received.From is { } from ? $"Told by {from}" : null)
            ),
            AllegationReported reported => ("Reported to the designated officer", Lines(reported.Late)),
            AllegationConsidered considered => (
                $"Decided: {Lower(Said(Courses, considered.Course))}",
                Lines([.. considered.Criteria ?? [], considered.Why])
            ),
            AllegationDiscussed discussed => (
                "Discussed",
                Lines([
                    $"Took part: {string.Join("; ", discussed.People.Select(one => one.Who))}",
                    discussed.Said,
                    $"Decided: {discussed.Decided}",
                    .. (discussed.Actions ?? []).Select(Said),
                    discussed.ReviewOn is { } day ? $"Looked at again on {Say.Date(day)}" : null,
                ])
            ),
            AllegationActionEnded ended => (
                $"Done: {Action(record, ended.Action)?.What ?? "an action"}",
                Lines(ended.What)
            ),
            AllegationTold told => ($"Told: {Lower(Said(Hearers, told.Whom))}", Lines(told.What)),
            AccusedWorkDecided work => (Said(Works, work.Work), Lines(work.Why)),
            AllegationConcluded concluded => (
                $"Found: {Lower(Said(Outcomes, concluded.Outcome))}",
                Lines(concluded.Why)
            ),
            RemovedFromWorkWithChildren removed => ("Taken out of work with children", Lines(removed.What)),
            BarringServiceTold barring => ("The barring service was told", Lines(barring.What)),
            AllegationReviewed reviewed => (
                "Looked at again",
                Lines(reviewed.What, $"Next on {Say.Date(reviewed.ReviewOn)}")
            ),
            AllegationNoted noted => ("Note", Lines(noted.Text)),
            AllegationClosed closed => ("Closed", Lines(closed.What)),
            AllegationReopened reopened => ("Gone on with", Lines(reopened.Why)),
            _ => (Facts.NameOf(fact), []),
        };

    /// <summary>An action in one line.</summary>
    public static string Said(AllegationAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var who = action.Who is { } name ? $"{name}: " : "";
        return $"{who}{action.What}{(action.By is { } by ? $", by {Say.Date(by)}" : "")}";
    }

    private static AllegationAction? Action(AllegationRecord record, string id) =>
        record
            .Facts.Select(recorded => recorded.Fact)
            .OfType<AllegationDiscussed>()
            .SelectMany(discussed => discussed.Actions ?? [])
            .FirstOrDefault(action => action.Id == id);

    private static IReadOnlyList<string> Lines(params ReadOnlySpan<string?> lines)
    {
        List<string> said = [];
        foreach (var line in lines)
            if (!string.IsNullOrEmpty(line))
                said.Add(line);
        return said;
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
