using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

internal sealed partial class PaperModels
{
    // What differs from the plan that the reader had before; where they had none, from the version before this one.
    private (IReadOnlyList<Said> Lines, string? Since) Changed(
        Document document,
        Reader reader,
        PlanInForce plan,
        int episode
    )
    {
        var versions = PlanVersion.Of(plan, record, episode);
        if (document.For != Audience.Parent || versions.Count < 2)
            return ([], null);
        var now = versions[^1];
        var had = Paper
            .In(record)
            .LastOrDefault(paper =>
                paper.Stands
                && paper.Fact.Document == document.Id
                && paper.Fact.Recipient == reader.Member?.Person
                && paper.Prepared.Version < now.Entry.Version
            );
        var before = had is null
            ? versions[^2]
            : versions.LastOrDefault(version => version.Entry.Version < had.Prepared.Version) ?? versions[0];
        List<Said> lines =
        [
            .. PlanChange
                .Between(before, now, plan.Helps)
                .Select((change, index) => Changed(change, index, had is { Fact.LeftOut: not null })),
        ];
        return (lines, lines.Count > 0 ? Plain.Day(before.Entry.On) : null);
    }

    // What is left out where the plan says it is left out here, and so is what the reader was not told when they had it.
    private Said Changed(PlanChange change, int index, bool wasKept)
    {
        var (id, where) = ($"plan.changed.{index + 1}", $"What has changed, {index + 1}");
        var isLeftOut = _passages.Exists(passage =>
            leftOut.Contains(passage.Id) && (Shares(passage.Text, change.Before) || Shares(passage.Text, change.After))
        );
        if (isLeftOut || (wasKept && change.Before is not null))
            return Withhold();
        return Typed(id, where, change.Says)!;
    }

    private static bool Shares(string passage, string? words) =>
        words is { Length: > 0 }
        && (
            passage.Contains(words, StringComparison.OrdinalIgnoreCase)
            || words.Contains(passage.Trim().TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase)
        );
}
