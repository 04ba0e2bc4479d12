using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

// The support of a disabled child, as a family's letter says it.
internal sealed partial class PaperModels
{
    private PaperModel.OfSupport? Support(Document document)
    {
        if (
            !document.Needs.Contains(PaperMade.SupportAssessment)
            || Authorised(record, Episode?.Number ?? 0, forSupport: true) is not { } finished
        )
            return null;
        var criteria = finished.RowsOf("criteria");
        var steps = PrivateSteps("support");
        return new(
            Plain.Day(finished.On),
            Lines("support.parents-say", "What the parents say", finished.Detail("parents-account")),
            Lines("support.seen-differently", "What is seen differently", finished.Detail("seen-differently-because")),
            Lines("support.best-outcomes", "The best outcomes", finished.Detail("best-outcomes")),
            Lines("support.go-on-caring", "The family able to go on caring", finished.Detail("go-on-caring")),
            Lines("support.practical", "Practical help", finished.Detail("practical-support")),
            criteria.Count > 0,
            [.. criteria.Select(Criterion)],
            Offers(),
            steps.Count > 0,
            steps
        );
    }

    // The protocol's own words, and those of the laws, are nobody's secret.
    private PaperModel.Criterion Criterion(IRow row, int index) =>
        new(
            Said.Of(Details.Of(row, "says")),
            Said.Of(Details.Of(row, "law")),
            Details.Of(row, "met") == "yes",
            Typed($"support.criteria.{index + 1}.why", $"Why, criterion {index + 1}", Details.Of(row, "why"))
        );

    /// <summary>The more private steps of the episode, as they stand in one paper.</summary>
    /// <param name="of">What they stand under there.</param>
    private IReadOnlyList<PaperModel.PrivateStep> PrivateSteps(string of) =>
        [.. StepsIn(record, Episode?.Number).Select((step, index) => PrivateStep(step, of, index))];

    /// <summary>The more private steps that were written down in an episode.</summary>
    internal static IEnumerable<Recorded> StepsIn(ChildRecord record, int? episode) =>
        record.ByDate.Where(entry => entry.Episode == episode && entry.FactName == "intrusive-step-justified");

    private PaperModel.PrivateStep PrivateStep(Recorded step, string of, int index)
    {
        var (id, where) = ($"{of}.steps.{index + 1}", $"more private step {index + 1}");
        return new(
            Plain.Day(step.On),
            Told(step, "step") ?? "",
            Typed($"{id}.purpose", $"What it is for, {where}", step.Detail("purpose")),
            Typed($"{id}.necessity", $"Why it is needed, {where}", step.Detail("necessity")),
            Typed($"{id}.alternative", $"What less was thought of, {where}", step.Detail("alternative"))
        );
    }

    // All that the law gives, also what nobody has spoken about yet.
    private IReadOnlyList<PaperModel.Offer> Offers()
    {
        const string act = "record-support-duties";
        var cells = practice.Forms.For(act).Find("duties")!.Rows!.Cells;
        var stands = Acts.Blank(act, default, 0).Begins("duties", record, Episode!, null) ?? [];
        return
        [
            .. OptionsOf(cells, "duty")
                .Select(duty => new PaperModel.Offer(
                    duty.Label,
                    duty.Hint ?? "",
                    OptionsOf(cells, "standing")
                        .FirstOrDefault(option =>
                            stands.Any(row =>
                                Details.Of(row, "duty") == duty.Value && Details.Of(row, "standing") == option.Value
                            )
                        )
                        ?.Label
                        ?? "Ask us about it"
                )),
        ];
    }

    private static IReadOnlyList<Option> OptionsOf(IReadOnlyList<Field> cells, string name) =>
        cells.First(cell => cell.Name == name).Options;

    private IReadOnlyList<Said> Challenge(DateOnly on) =>
        [
            .. (practice.Guidance.InForceOn(on).LocalProtocol?.Section("challenge")?.Text ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => new Said(line.TrimStart('-', ' '))),
        ];
}
