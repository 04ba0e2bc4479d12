using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.ChildInNeed;

/// <summary>Sends a finished assessment for approval.</summary>
[ActName("submit-assessment", "Finish the assessment", Place = 140)]
[AlsoLeaves(typeof(ParentNotKnown))]
[AlsoLeaves(typeof(ChildAsked))]
public sealed record SubmitAssessment : Act<AssessmentSubmitted>, IHearsChild
{
    /// <summary>What the child says. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the child asked for: a fact of its own. This child only.</summary>
    public string? Asked { get; init; }

    /// <summary>Why the child was not seen, where not.</summary>
    public string? ChildNotSeenReason { get; init; }

    /// <summary>How the child was heard: with the others, on their own, both. This child only.</summary>
    public Heard? ChildHeard { get; init; }

    /// <summary>Why not both. This child only.</summary>
    public string? ChildHeardWhy { get; init; }

    /// <summary>What parents and carers say, each named.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>How the child is growing, learning and getting on. This child only.</summary>
    public string? Development { get; init; }

    /// <summary>What the parents give the child.</summary>
    public string? Parenting { get; init; }

    /// <summary>What around the family helps or weighs on it.</summary>
    public string? Surroundings { get; init; }

    /// <summary>What is working well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What we are worried about.</summary>
    public string? Worries { get; init; }

    /// <summary>What it means for the child.</summary>
    public string? Analysis { get; init; }

    /// <summary>Factors found, as the census codes them.</summary>
    public IReadOnlyList<string>? Factors { get; init; }

    /// <summary>What should happen next.</summary>
    public AssessmentOutcome? Outcome { get; init; }

    /// <summary>For support: what the parents say of how their child is, in their words. This child only.</summary>
    public string? ParentsAccount { get; init; }

    /// <summary>For support: true where it concludes otherwise than the parents do. This child only.</summary>
    public bool? SeenDifferently { get; init; }

    /// <summary>Why, and what the parents say to that. This child only.</summary>
    public string? SeenDifferentlyBecause { get; init; }

    /// <summary>For support: how the child communicates, and how they took part. This child only.</summary>
    public string? Communication { get; init; }

    /// <summary>For support: what gives the child the best outcomes. This child only.</summary>
    public string? BestOutcomes { get; init; }

    /// <summary>For support: what lets the family go on caring.</summary>
    public string? GoOnCaring { get; init; }

    /// <summary>For support: the practical help that will be in place. This child only.</summary>
    public string? PracticalSupport { get; init; }

    /// <summary>For support: the criteria of the protocol in force, each met or not, and why. This child only.</summary>
    public Rows<CriterionAnswer>? Criteria { get; init; }

    /// <summary>Each parent: whether they took part, how they were heard, what they think and disagree with.</summary>
    public Rows<AssessmentPerson>? People { get; init; }

    /// <summary>What it says of what was found, each with what shows it. This child only.</summary>
    public Rows<Claim>? Claims { get; init; }

    /// <summary>How the child and the family put things on a scale. This child only.</summary>
    public Rows<ScaleScore>? Scales { get; init; }

    /// <summary>Whether the child needed an interpreter. This child only.</summary>
    public InterpreterNeed? ChildInterpreter { get; init; }

    /// <summary>Whether an advocate was considered for the child, and what came of it. This child only.</summary>
    public AdvocacyOffer? ChildAdvocacy { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.Assessment?.Step switch
        {
            AssessmentStep.Started => null,
            AssessmentStep.Submitted => "The assessment is waiting for approval.",
            _ => "No assessment is going on.",
        };

    public override bool IsAwaited(Episode episode) =>
        episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started } open && open.WasSeen(episode);

    public override CameBack? CameBack(ChildRecord record, Episode episode) =>
        episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started, ReturnedBecause: not null }
            ? Record.CameBack.In<AssessmentSubmitted, AssessmentReturned>(record, episode.Number, back => back.Reason)
            : null;

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) =>
        question switch
        {
            "criteria" => CriterionAnswer.Of(rules?.Criteria ?? [], null),
            "people" => AssessmentPerson.Of(record, episode.Number),
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(
                record.State.Episode(Episode)?.ChildInNeed.Assessment?.StartedOn,
                "when the assessment started"
            ),
            .. CriteriaAsked(record, practice)
                .Where(asked => Criteria?.Any(row => row.Criterion == asked.Id) != true)
                .Select(asked => new Problem("criteria", $"Say whether this is met, and why: {asked.Words}"))
                .Take(1),
            .. AssessmentPerson.Problems(People, record, isFinished: true),
            .. Problem.Of(
                (
                    IsBlank(ParentsSay) && (People ?? []).All(person => IsBlank(person.View)),
                    "parents-say",
                    "Say what parents and carers say"
                )
            ),
            .. from row in (Claims ?? []).Index()
            where row.Item.Entry is { } cited && record.Standing.All(entry => entry.Version != cited)
            select new Problem($"claims:{row.Item.Id}.entry", $"Claim {row.Index + 1}: Choose an entry of this record")
            {
                Row = row.Index + 1,
            },
        ];

    // A father of whom it is said here why he is not known is not asked for again.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [.. base.Facts(record, episode, practice), .. AssessmentPerson.NotKnown(People, record, Episode)];

    protected override AssessmentSubmitted Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Criteria = CriteriaAsked(record, practice) is { Count: > 0 } asked
                ? CriterionAnswer.Of(asked, Criteria)
                : null,
            People = AssessmentPerson.Named(People, record),
            // What each of them says is typed once: who reads it all in one place finds it there.
            ParentsSay = IsBlank(ParentsSay) ? Views() : ParentsSay,
            Scales = Scales is null ? null : [.. Scales.Where(row => row.Score is not null)],
        };

    private string? Views() =>
        string.Join(
            '\n',
            (People ?? []).Where(person => !IsBlank(person.View)).Select(person => $"{person.Name}: {person.View}")
        )
            is { Length: > 0 } said
            ? said
            : null;

    // What the protocol of that day asks: in its own words, whatever was on the page.
    private IReadOnlyList<Criterion> CriteriaAsked(ChildRecord record, Practice practice) =>
        record.State.Episode(Episode)?.Pathway is null
            ? []
            : practice.Guidance.InForceOn(On == default ? practice.Today : On).Criteria;
}
