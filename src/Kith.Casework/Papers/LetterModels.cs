using Kith.Casework.DisabledChildren;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

// What the forms promise that a family reads: what an assessment found, how early help goes and ended, why it was decided so.
internal sealed partial class PaperModels
{
    /// <summary>The assessment that was authorised last in an episode: what was sent back, or waits, is nobody's letter yet. Null for none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="forSupport">True for that of a pathway of support, false for any other.</param>
    internal static Recorded? Authorised(ChildRecord record, int episode, bool forSupport) =>
        record.ByDate.LastOrDefault(entry =>
            entry is { FactName: "assessment-submitted", Fact: PathwayFact submitted }
            && submitted.Pathway is not null == forSupport
            && entry.Episode == episode
        )
            is { } finished
        && record.ByDate.Any(entry =>
            entry.FactName == "assessment-authorised" && entry.Episode == episode && entry.Version > finished.Version
        )
            ? finished
            : null;

    /// <summary>The ending of early help in an episode; null where it goes on, or there was none.</summary>
    internal static Recorded? EarlyHelpEnding(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode && entry.FactName is "early-help-opened" or "early-help-closed"
        )
            is { FactName: "early-help-closed" } closed
            ? closed
            : null;

    /// <summary>The last decision on a referral of an episode, where the parents know of it; null where they do not: a letter would tell them.</summary>
    internal static Recorded? DecisionKnown(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry => entry.Episode == episode && entry.FactName == "referral-decided")
            is { } decided
        && decided.Detail("parents-told") == "yes"
            ? decided
            : null;

    private PaperModel.OfAssessment? Assessment(Document document, Reader reader)
    {
        if (
            !document.Needs.Contains(PaperMade.Section17Assessment)
            || Authorised(record, Episode?.Number ?? 0, forSupport: false) is not { } finished
        )
            return null;
        var own = finished.RowsOf("people").FirstOrDefault(row => IsOf(row, reader));
        var says = Lines("assessment.you-say", "What the reader says", own is null ? null : Details.Of(own, "view"));
        var disagrees = Lines(
            "assessment.you-disagree",
            "What the reader disagrees with",
            own is null ? null : Details.Of(own, "dissent")
        );
        Said[] found = [.. finished.RowsOf("claims").Select(Found).OfType<Said>()];
        PaperModel.Look[] looks = [.. Looks(finished)];
        var development = Lines(
            "assessment.development",
            "How the child is growing and learning",
            finished.Detail("development")
        );
        var parenting = Lines("assessment.parenting", "What the parents give", finished.Detail("parenting"));
        var around = Lines("assessment.surroundings", "What is around the family", finished.Detail("surroundings"));
        return new(
            Plain.Day(finished.On),
            says.Count + disagrees.Count > 0,
            says,
            disagrees,
            looks.Length > 0,
            looks,
            development.Count > 0,
            development,
            parenting.Count > 0,
            parenting,
            around.Count > 0,
            around,
            Lines("assessment.strengths", "What goes well", finished.Detail("strengths")),
            Lines("assessment.worries", "What worries us", finished.Detail("worries")),
            found.Length > 0,
            found,
            Lines("assessment.means", "What it means for the child", finished.Detail("analysis")),
            Told(finished, "outcome")
        );
    }

    // While this assessment went on, and not an earlier one of the episode.
    private IEnumerable<PaperModel.Look> Looks(Recorded finished)
    {
        var before = record.ByDate.Where(entry =>
            entry.Episode == finished.Episode
            && entry.Version < finished.Version
            && entry.Fact is PathwayFact { Pathway: null }
        );
        var started = before.LastOrDefault(entry => entry.FactName == "assessment-started")?.Version ?? 0;
        return before
            .Where(entry => entry.FactName == "assessment-reviewed" && entry.Version > started)
            .Select(entry => Plain.Day(entry.On))
            .Distinct()
            .Select(day => new PaperModel.Look(day));
    }

    // What somebody else said is theirs, and goes to nobody.
    private bool IsOf(IRow row, Reader reader) =>
        reader.Member is { } member
        && Guid.TryParse(Details.Of(row, "person"), out var person)
        && record.State.Person.AreOne(person, member.Person);

    private Said? Found(IRow row, int index) =>
        Typed($"assessment.found.{index + 1}", $"What was found, {index + 1}", Details.Of(row, "says"));

    private PaperModel.OfEnding? Ended(Document document) =>
        document.Needs.Contains(PaperMade.EarlyHelpEnded) && EarlyHelpEnding(record, Episode?.Number ?? 0) is { } closed
            ? new(
                Plain.Day(closed.On),
                Told(closed, "outcome"),
                Lines("ended.summary", "What was achieved", closed.Detail("summary"))
            )
            : null;

    private IReadOnlyList<Said> Reason(Document document, Recorded decided) =>
        document.For == Audience.Parent
        && document.Needs.Contains(PaperMade.ReferralDecision)
        && DecisionKnown(record, decided.Episode) == decided
            ? Lines(WhyDecided, "Why it was decided so", decided.Detail("reason"))
            : [];

    // Nobody is told by when a child is seen who is not born yet, or has died.
    private PaperModel.OfReferral Referral(Document document, Recorded received, Recorded decided, string decision)
    {
        var (reason, person) = (Reason(document, decided), record.State.Person);
        var isPromised = reason.Count > 0 && person.DiedOn is null;
        return new(
            Plain.Day(received.On),
            Plain.Day(decided.On),
            decision,
            reason,
            isPromised && !person.IsUnborn ? OwedBy(decided, "child-seen") : null,
            isPromised ? OwedBy(decided, "assessment-authorised") : null
        );
    }

    // What a decision set going, and nothing else: what an enquiry owes is told by a person.
    private string? OwedBy(Recorded decided, string until) =>
        DueBy(
            decided.Episode,
            rule => rule.From.Any(from => from.Matches(decided)) && rule.Until.Any(ends => ends.Fact == until)
        )
            is { } day
            ? Plain.Day(day)
            : null;

    /// <summary>What was concluded last about a parent as a carer in an episode; null where nothing was.</summary>
    internal static Recorded? ConcludedOf(ChildRecord record, Episode episode, FamilyMemberRecorded parent) =>
        episode
            .DisabledChildren.Carers.LastOrDefault(one =>
                !one.GoesOn
                && (
                    one.Started.Person is { } person
                        ? record.State.Person.AreOne(person, parent.Person)
                        : SaidNames.IsSaid(one.Started.Carer, parent.Name)
                )
            )
            ?.Concluded;

    private PaperModel.OfCarer? Carer(Document document, Reader reader) =>
        document.Needs.Contains(PaperMade.ParentCarerAssessment)
        && reader.Member is { } parent
        && Episode is { } episode
        && ConcludedOf(record, episode, parent) is { } concluded
            ? new(
                Plain.Day(concluded.On),
                Lines("carer.caring", "Whether caring is right for the parent", concluded.Detail("caring")),
                Lines("carer.well-being", "How the parent is", concluded.Detail("well-being")),
                Lines("carer.welfare", "What it means for the children", concluded.Detail("welfare")),
                concluded.Detail("needs-support") == "yes",
                concluded.Detail("could-be-met") == "yes",
                concluded.Detail("will-be-given") == "yes",
                Lines("carer.reasons", "Why, and what happens next", concluded.Detail("reasons"))
            )
            : null;

    /// <summary>The passage that says why a referral was decided so.</summary>
    internal const string WhyDecided = "referral.reason";

    private IReadOnlyList<PaperModel.Goal> Goals(PlanInForce plan, int episode) =>
        [
            .. (
                record
                    .ByDate.LastOrDefault(entry =>
                        entry.Episode == episode
                        && entry.On >= plan.Since
                        && plan.Facts.Contains(entry.FactName)
                        && entry.RowsOf("goals").Count > 0
                    )
                    ?.RowsOf("goals")
                ?? []
            ).Select(Goal),
        ];

    private PaperModel.Goal Goal(IRow row, int index)
    {
        var (id, where) = ($"plan.goals.{index + 1}", $"goal {index + 1}");
        return new(
            Typed($"{id}.wants", $"What the family wants, {where}", Details.Of(row, "goal")),
            Typed($"{id}.whose", $"Whose it is, {where}", Details.Of(row, "whose")),
            Details.Of(row, "score")
        );
    }
}
