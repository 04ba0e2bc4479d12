using Kith.Casework.Forms;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>What is recorded of a place, a group or a person of concern, in words.</summary>
public static class ContextWords
{
    private static readonly string Linked = Facts.NameOf<ContextLinked>();
    private static readonly string Unlinked = Facts.NameOf<ContextUnlinked>();

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(
            ChildRows.Code(ContextKind.Place),
            "A place",
            "On the ground or online: a car park, a shop, a park, a site."
        ),
        new(ChildRows.Code(ContextKind.PeerGroup), "A group of young people"),
        new(ChildRows.Code(ContextKind.Person), "Somebody outside the family"),
    ];

    /// <summary>How a child may be linked.</summary>
    public static IReadOnlyList<Choice> Ties(FormLibrary forms) => Options(forms, Linked, "tie");

    /// <summary>Why a child is linked no more.</summary>
    public static IReadOnlyList<Choice> Ends(FormLibrary forms) => Options(forms, Unlinked, "because");

    /// <summary>How one of some answers is said, by its code.</summary>
    public static string Said(IReadOnlyList<Choice> choices, string code) =>
        choices.FirstOrDefault(choice => choice.Value == code)?.Text ?? code;

    /// <summary>Which of them it is.</summary>
    public static string Said(ContextKind kind) => Said(Kinds, ChildRows.Code(kind));

    /// <summary>What one fact says: its heading, and the lines below it.</summary>
    /// <param name="recorded">The fact.</param>
    /// <param name="record">The record, for what the fact refers to.</param>
    public static (string Heading, IReadOnlyList<string> Lines) Of(Recorded recorded, ContextRecord record)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(record);
        return recorded.Fact switch
        {
            ContextDescribed described => (
                recorded.Version == 1 ? "The record began" : "Described anew",
                Lines(
                    $"{Said(described.Kind)}: {described.Name}",
                    described.Where,
                    described.Description,
                    described.Concern
                )
            ),
            ContextNoted noted => ("Learned", Lines(noted.What, noted.From is { } from ? $"From {from}" : null)),
            DisruptionAgreed agreed => (
                "Agreed who stops it",
                Lines([
                    $"Took part: {agreed.People}",
                    .. agreed.Actions.Select(Said),
                    agreed.Why,
                    agreed.ReviewOn is { } day ? $"Looked at again on {Say.Date(day)}" : null,
                ])
            ),
            DisruptionActionEnded ended => (
                $"Done: {record.Disruption.FirstOrDefault(one => one.Action.Id == ended.Action)?.Action.Does ?? "an action"}",
                Lines(ended.What)
            ),
            ContextReviewed reviewed => (
                "Looked at again",
                Lines(reviewed.What, $"Next on {Say.Date(reviewed.ReviewOn)}")
            ),
            ContextClosed closed => ("Of concern no more", Lines(closed.Why)),
            ContextReopened reopened => ("Of concern again", Lines(reopened.Why)),
            _ => (recorded.FactName, []),
        };
    }

    /// <summary>An action in one line.</summary>
    public static string Said(PlanAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var who = action.Who is { } name ? $"{name}: " : "";
        return $"{who}{action.Does}{(action.By is { } by ? $", by {Say.Date(by)}" : "")}";
    }

    private static IReadOnlyList<Choice> Options(FormLibrary forms, string fact, string detail) =>
        [
            .. forms
                .AllWordsOf(fact)[0]
                .Find(detail)!
                .Options.Where(option => !option.IsRetired)
                .Select(option => new Choice(option.Value, option.Label)),
        ];

    private static IReadOnlyList<string> Lines(params ReadOnlySpan<string?> lines)
    {
        List<string> said = [];
        foreach (var line in lines)
            if (!string.IsNullOrEmpty(line))
                said.Add(line);
        return said;
    }
}
