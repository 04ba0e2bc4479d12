using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Approvals;

/// <summary>Work sent for approval, its parts beside those of the time before.</summary>
/// <param name="Asked">What it is, and which acts answer it.</param>
/// <param name="Version">Its place in the record.</param>
/// <param name="Author">Who sent it.</param>
/// <param name="SubmittedOn">When.</param>
/// <param name="Parts">Its parts; the changed ones first.</param>
public sealed record SubmittedWork(
    ToApprove Asked,
    int Version,
    string Author,
    DateOnly SubmittedOn,
    IReadOnlyList<ComparedPart> Parts
)
{
    /// <summary>What waits in the open episode, in the order of the journey; empty when nothing does.</summary>
    public static IReadOnlyList<SubmittedWork> Of(ChildRecord record, Telling telling) =>
        record.State.Open is { } episode
            ? [.. episode.ToApprove.Select(asked => Of(asked, episode.Number, record, telling))]
            : [];

    private static SubmittedWork Of(ToApprove asked, int episode, ChildRecord record, Telling telling)
    {
        var sent = record
            .Standing.Where(happened => happened.Episode == episode && happened.FactName == asked.Sent)
            .ToList();
        // What was sent first has nothing before it, though another was sent, and settled, in its time.
        var before = asked.ReturnedBecause is not null && sent.Count > 1 ? telling.Parts(sent[^2].Fact) : null;
        return new SubmittedWork(
            asked,
            sent[^1].Version,
            sent[^1].By,
            sent[^1].On,
            Compare(telling.Parts(sent[^1].Fact), before)
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
                    now.FirstOrDefault(other => other.Name == part.Name),
                    before?.FirstOrDefault(other => other.Name == part.Name),
                    before is not null
                ))
                .OrderByDescending(part => part.IsChanged),
        ];
}

/// <summary>One part of the work.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="Now">As sent now; null where it is left empty.</param>
/// <param name="Before">As sent the time before; null when there was none.</param>
/// <param name="HasBefore">True when it was sent before.</param>
public sealed record ComparedPart(string Heading, Part? Now, Part? Before, bool HasBefore)
{
    /// <summary>True when it differs from the time before.</summary>
    public bool IsChanged => HasBefore && Now?.Text != Before?.Text;
}
