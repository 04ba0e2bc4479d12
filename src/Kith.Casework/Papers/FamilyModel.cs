using Kith.Casework.Challenges;
using Kith.Casework.FamilyLed;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

public sealed partial record PaperModel
{
    /// <summary>The plan that a family made itself.</summary>
    /// <param name="On">When the family met.</param>
    /// <param name="Coordinator">Who convened it; null where nobody is named.</param>
    /// <param name="Actions">Who of the family does what by when.</param>
    /// <param name="Otherwise">What the family does if it does not work, paragraph by paragraph.</param>
    /// <param name="HasOtherwise">True where it says so.</param>
    /// <param name="AsksFor">What the family asks of others, paragraph by paragraph.</param>
    /// <param name="HasAsksFor">True where it asks for something.</param>
    /// <param name="AnsweredOn">When the authority answered; null while it has not.</param>
    /// <param name="Answer">What it answered, in the words of its form.</param>
    /// <param name="Reason">Why, paragraph by paragraph.</param>
    /// <param name="Resources">What the authority gives, paragraph by paragraph.</param>
    /// <param name="HasResources">True where it gives something.</param>
    /// <param name="Into">How it went into the plan for the child, paragraph by paragraph.</param>
    /// <param name="HasInto">True where it says so.</param>
    public sealed record OfFamilyPlan(
        string On,
        Said? Coordinator,
        IReadOnlyList<Action> Actions,
        IReadOnlyList<Said> Otherwise,
        bool HasOtherwise,
        IReadOnlyList<Said> AsksFor,
        bool HasAsksFor,
        string? AnsweredOn,
        string? Answer,
        IReadOnlyList<Said> Reason,
        IReadOnlyList<Said> Resources,
        bool HasResources,
        IReadOnlyList<Said> Into,
        bool HasInto
    );

    /// <summary>What came of what the reader disagreed with.</summary>
    /// <param name="On">When they said so.</param>
    /// <param name="What">With what; null where it is nothing on record.</param>
    /// <param name="Words">In their words, paragraph by paragraph.</param>
    /// <param name="AnsweredOn">When it was answered.</param>
    /// <param name="By">Who looked at it again.</param>
    /// <param name="Outcome">What came of it, in the words of its form.</param>
    /// <param name="Answer">The answer, paragraph by paragraph.</param>
    public sealed record OfSecondLook(
        string On,
        Said? What,
        IReadOnlyList<Said> Words,
        string AnsweredOn,
        Said? By,
        string? Outcome,
        IReadOnlyList<Said> Answer
    );

    /// <summary>The last visit at home of which it is written down what was agreed.</summary>
    /// <param name="On">When.</param>
    /// <param name="By">Who came.</param>
    /// <param name="Seen">True where the child was seen.</param>
    /// <param name="Agreed">What was agreed, paragraph by paragraph.</param>
    public sealed record OfVisit(string On, Said? By, bool Seen, IReadOnlyList<Said> Agreed);
}

// What a parent reads of what the family decided, of what they disagreed with, and of a visit.
internal sealed partial class PaperModels
{
    /// <summary>The meeting at which the family made the plan that stands; null for none.</summary>
    internal static Recorded? FamilyPlanMade(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode && entry.Fact is FamilyGroupMeetingHeld { MadePlan: true }
        );

    /// <summary>The last visit at home of which it is written down what was agreed; null for none.</summary>
    internal static Recorded? VisitAgreed(ChildRecord record, int episode) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == episode && entry.Fact is HomeVisitMade { Agreed: not null }
        );

    /// <summary>The last challenge of somebody of the family that was answered; null for none.</summary>
    internal static FamilyChallenge? AnsweredTo(ChildRecord record, Guid? person) =>
        person is not { } reader
            ? null
            : FamilyChallenge
                .In(record)
                .Where(one => one.Fact.Person is { } who && record.State.Person.AreOne(who, reader))
                .LastOrDefault(one => !one.IsOpen);

    // Whoever of the family was asked to the meeting, whether they came or not.
    private PaperModel.OfFamilyPlan? FamilyPlan(Document document, Reader reader)
    {
        if (
            !document.Needs.Contains(PaperMade.FamilyPlan)
            || FamilyPlanMade(record, Episode?.Number ?? 0) is not { Fact: FamilyGroupMeetingHeld held } made
            || !held.Attendees.Any(row =>
                row.Person is { } person && reader.Member is { } own && record.State.Person.AreOne(person, own.Person)
            )
        )
            return null;
        var answered = record.ByDate.LastOrDefault(entry =>
            entry.Episode == made.Episode && entry.Fact is FamilyPlanAnswered && entry.On >= made.On
        );
        IReadOnlyList<PaperModel.Action> actions =
        [
            .. (held.FamilyPlan ?? []).Select((action, index) => Action(action, index, "family-plan")),
        ];
        var otherwise = Lines("family-plan.otherwise", "What the family does if it does not work", held.Otherwise);
        var asks = Lines("family-plan.asks-for", "What the family asks for", held.AsksFor);
        var resources = Lines("family-plan.resources", "What we give", answered?.Detail("resources"));
        var into = Lines("family-plan.into", "How it went into the plan", answered?.Detail("into"));
        return new(
            Plain.Day(made.On),
            Said.Of(held.Coordinator),
            actions,
            otherwise,
            otherwise.Count > 0,
            asks,
            asks.Count > 0,
            answered is null ? null : Plain.Day(answered.On),
            Told(answered, "answer"),
            Lines("family-plan.reason", "Why", answered?.Detail("reason")),
            resources,
            resources.Count > 0,
            into,
            into.Count > 0
        );
    }

    private PaperModel.OfSecondLook? SecondLook(Document document, Reader reader) =>
        document.Needs.Contains(PaperMade.ChallengeAnswer)
        && AnsweredTo(record, reader.Member?.Person) is { Answered: { } answered, Answer: { } answer } one
            ? new(
                Plain.Day(one.Raised.On),
                Said.Of(one.Fact.What),
                Lines("second-look.words", "What they said", one.Fact.Words),
                Plain.Day(answered.On),
                Said.Of(practice.Workforce.Find(answered.By)?.Name),
                Told(answered, "outcome"),
                Lines("second-look.answer", "The answer", answer.Answer)
            )
            : null;

    // It tells of the home: a parent who does not live there is told nothing of it.
    private PaperModel.OfVisit? Visit(Document document, Reader reader) =>
        document.Needs.Contains(PaperMade.Visit)
        && reader.LivesWithChild
        && VisitAgreed(record, Episode?.Number ?? 0) is { Fact: HomeVisitMade visit } made
            ? new(
                Plain.Day(made.On),
                Said.Of(practice.Workforce.Find(made.By)?.Name),
                visit.Seen,
                Lines("visit.agreed", "What was agreed", visit.Agreed)
            )
            : null;
}
