using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;

namespace Kith.Web.Approvals;

/// <summary>An assessment sent for approval, its parts beside those of the time before.</summary>
/// <param name="Author">Who sent it.</param>
/// <param name="SubmittedOn">When.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when this is the first time.</param>
/// <param name="Parts">Its parts; the changed ones first.</param>
public sealed record SubmittedWork(
    string Author,
    DateOnly SubmittedOn,
    string? ReturnedBecause,
    IReadOnlyList<Part> Parts
)
{
    private static readonly (string Heading, Func<AssessmentSubmitted, string?> Text)[] Headings =
    [
        ("What we are worried about", work => work.Worries),
        ("What is working well", work => work.Strengths),
        ("What the child says", work => work.ChildSaid),
        ("What parents and carers say", work => work.ParentsSay),
        ("What it means for the child", work => work.Analysis),
        ("What should happen", work => work.Outcome),
        ("Factors found", work => work.Factors is { Count: > 0 } factors ? string.Join(", ", factors) : null),
        ("Why the child was not seen", work => work.ChildNotSeenReason),
    ];

    /// <summary>What waits in the open episode; null when nothing does.</summary>
    public static SubmittedWork? Of(ChildRecord record)
    {
        if (
            record.State.Open
            is not {
                ChildInNeed.Assessment: { Step: AssessmentStep.Submitted, Submitted: { } work } assessment
            } episode
        )
        {
            return null;
        }
        var sent = record
            .Standing.Where(happened => happened.Episode == episode.Number && happened.Fact is AssessmentSubmitted)
            .ToList();
        var before = sent.Count > 1 ? (AssessmentSubmitted)sent[^2].Fact : null;
        var parts = Headings
            .Select(heading => new Part(
                heading.Heading,
                heading.Text(work),
                before is null ? null : heading.Text(before),
                before is not null
            ))
            .Where(part => part.Now is not null || part.Before is not null)
            .OrderByDescending(part => part.IsChanged)
            .ToList();
        return new SubmittedWork(sent[^1].By, sent[^1].On, assessment.ReturnedBecause, parts);
    }
}

/// <summary>One part of the work.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="Now">As sent now.</param>
/// <param name="Before">As sent the time before; null when there was none.</param>
/// <param name="HasBefore">True when it was sent before.</param>
public sealed record Part(string Heading, string? Now, string? Before, bool HasBefore)
{
    /// <summary>True when it differs from the time before.</summary>
    public bool IsChanged => HasBefore && Now != Before;
}
