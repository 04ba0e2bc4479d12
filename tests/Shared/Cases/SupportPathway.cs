using Kith.Casework;
using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.HarmOutsideHome;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Tests.Cases;

/// <summary>
/// What the pathway of support for a disabled child consists of, found by itself: whatever is not of another stage, and not named here as
/// apart with the reason, is of it, and so is what is added tomorrow.
/// </summary>
internal static class SupportPathway
{
    // The folders of the other stages: what they do is done beside the pathway, on pages of their own.
    private static readonly HashSet<string?> Elsewhere =
    [
        .. Stages
            .All.Select(stage => stage.GetType().Namespace)
            .Except([
                typeof(DisabledChildrenState).Namespace,
                typeof(ChildInNeedState).Namespace,
                typeof(FrontDoorState).Namespace,
            ]),
    ];

    // What is apart though no stage owns it: what is done before anything is decided, and harm by others.
    private static bool IsApart(string act) =>
        Acts.TypeOf(act)!.Namespace == typeof(AssessHarmOutsideHome).Namespace
        || act is "receive-contact" or "decide-contact" or "decide-referral";

    // What a document tells of that is no support: the long story tells of all that was.
    private static readonly HashSet<string> ToldElsewhere =
    [
        "child-protection-plan",
        "conference",
        "conference-record",
        "conference-invitation",
        "section-47-enquiry",
        "story",
    ];

    // A service for somebody who is hurt at home is help like any other, the yearly return has words of its own, and what can be arranged
    // ahead, or has notes, is one list for every child.
    private static bool IsNamed(string act, string word) =>
        (act, word)
            is
                ("record-supports", "abuse")
                or
                ("receive-referral", "abuse" or "neglect")
                or
                ("answer-return-query", "enquiry")
                or
                ("give-meeting-notes", "core group")
                or
                ("arrange-booking", "strategy discussion" or "child protection" or "core group");

    /// <summary>The forms that are asked on the pathway.</summary>
    public static IReadOnlyList<Form> Forms { get; } =
    [
        .. Shipped
            .Forms.All.Select(form => form.Act)
            .Distinct()
            .Where(Holds)
            .Select(act => Shipped.Forms.For(act, Stages.DisabledChildSupport)),
    ];

    /// <summary>True for an act that is done on the pathway.</summary>
    public static bool Holds(string act) =>
        Shipped.Forms.For(act, Stages.DisabledChildSupport).Pathway is not null
        || !IsApart(act) && !Elsewhere.Contains(Acts.TypeOf(act)!.Namespace);

    /// <summary>The words of protection that a text of an act has, and has no need of.</summary>
    /// <param name="act">The act.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> WordsIn(string act, string? text) =>
        SupportWords.In(text).Where(word => !IsNamed(act, word));

    /// <summary>True for a document that a family on the pathway can be given.</summary>
    /// <param name="document">The document.</param>
    public static bool Holds(Document document) => !document.Needs.Any(ToldElsewhere.Contains);
}
