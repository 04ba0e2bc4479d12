using Kith.Casework.ChildInNeed;
using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Web.Approvals;

/// <summary>An assessment sent for approval, its parts beside those of the time before.</summary>
/// <param name="Version">Its place in the record.</param>
/// <param name="Author">Who sent it.</param>
/// <param name="SubmittedOn">When.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when this is the first time.</param>
/// <param name="Parts">Its parts; the changed ones first.</param>
public sealed record SubmittedWork(
    int Version,
    string Author,
    DateOnly SubmittedOn,
    string? ReturnedBecause,
    IReadOnlyList<ComparedPart> Parts
)
{
    /// <summary>What waits in the open episode; null when nothing does.</summary>
    public static SubmittedWork? Of(ChildRecord record, Telling telling)
    {
        if (record.State.Open is not { ChildInNeed.Assessment: { Step: AssessmentStep.Submitted } assessment } episode)
        {
            return null;
        }
        var sent = record
            .Standing.Where(happened => happened.Episode == episode.Number && happened.Fact is AssessmentSubmitted)
            .ToList();
        var now = telling.Parts(sent[^1].Fact);
        var before = sent.Count > 1 ? telling.Parts(sent[^2].Fact) : null;
        return new SubmittedWork(
            sent[^1].Version,
            sent[^1].By,
            sent[^1].On,
            assessment.ReturnedBecause,
            Compare(now, before)
        );
    }

    /// <summary>What differs between two times that some work was sent; nothing where there was no time before.</summary>
    public static IReadOnlyList<ComparedPart> Changes(Recorded now, Recorded? before, Telling telling) =>
        before is null
            ? []
            : Compare(telling.Parts(now.Fact), telling.Parts(before.Fact)).FindAll(part => part.IsChanged);

    private static List<ComparedPart> Compare(IReadOnlyList<Part> now, IReadOnlyList<Part>? before) =>
        [
            .. now.Concat(before ?? [])
                .DistinctBy(part => part.Name)
                .Select(part => new ComparedPart(
                    part.Label,
                    now.FirstOrDefault(other => other.Name == part.Name)?.Text,
                    before?.FirstOrDefault(other => other.Name == part.Name)?.Text,
                    before is not null
                ))
                .OrderByDescending(part => part.IsChanged),
        ];
}

/// <summary>One part of the work.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="Now">As sent now.</param>
/// <param name="Before">As sent the time before; null when there was none.</param>
/// <param name="HasBefore">True when it was sent before.</param>
public sealed record ComparedPart(string Heading, string? Now, string? Before, bool HasBefore)
{
    /// <summary>True when it differs from the time before.</summary>
    public bool IsChanged => HasBefore && Now != Before;
}
