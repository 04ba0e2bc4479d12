using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

internal sealed partial class PaperModels
{
    // What differs from the plan that the reader had before; nothing for a reader who had none.
    private (IReadOnlyList<Said> Lines, string? Since) Changed(
        Document document,
        Reader reader,
        PlanInForce plan,
        int episode
    )
    {
        var versions = PlanVersion.Of(plan, record, episode);
        if (
            document.For != Audience.Parent
            || versions.Count < 2
            || Paper
                .In(record)
                .LastOrDefault(paper =>
                    paper.Stands
                    && paper.Fact.Document == document.Id
                    && paper.Fact.Recipient == reader.Member?.Person
                    && paper.Prepared.Version < versions[^1].Entry.Version
                )
                is not { } had
            || versions.LastOrDefault(version => version.Entry.Version < had.Prepared.Version) is not { } before
        )
            return ([], null);
        List<Said> lines =
        [
            .. PlanChange
                .Between(before, versions[^1], plan.Helps)
                .Select((change, index) => Changed(change, index, had.Fact.LeftOut is not null)),
        ];
        return (lines, lines.Count > 0 ? Plain.Day(before.Entry.On) : null);
    }

    // What is left out where the plan says it is left out here, and so is what the reader was not told when they had it. What is new stands
    // in the plan itself and is asked about there; what is there no longer is asked about here.
    private Said Changed(PlanChange change, int index, bool wasKept)
    {
        var isLeftOut = _passages.Exists(passage =>
            leftOut.Contains(passage.Id) && (Shares(passage.Text, change.Before) || Shares(passage.Text, change.After))
        );
        return isLeftOut || (wasKept && change.Before is not null) ? Said.Withheld
            : change.Before is null ? new Said(change.Says)
            : Typed($"plan.changed.{index + 1}", $"What has changed, {index + 1}", change.Says)!;
    }

    private static bool Shares(string passage, string? words) =>
        words is { Length: > 0 }
        && (
            passage.Contains(words, StringComparison.OrdinalIgnoreCase)
            || words.Contains(passage.Trim().TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase)
        );
}
