using System.Globalization;
using Kith.Guidance;
using Kith.Returns.Build;
using Kith.Returns.Cin;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Returns;

/// <summary>
/// What goes beside a built return: what the records hold and the return does not, and why queries may stay. One row each,
/// for a spreadsheet.
/// </summary>
internal sealed class ExplainedReturn(CensusRuleSet rules, TextWriter? output)
{
    /// <summary>How many entries contradict the rest of their record.</summary>
    public int NeedingAttention { get; private set; }

    /// <summary>How many queries were answered.</summary>
    public int Answered { get; private set; }

    public void Begin() => Row("kind", "LAchildID", "what", "on", "why", "needs_attention", "by");

    public void Add(ReturnedChild child)
    {
        foreach (var item in child.LeftOut)
        {
            NeedingAttention += item.NeedsAttention ? 1 : 0;
            Row("left-out", item.Number, item.What, Day(item.On), item.Why, item.NeedsAttention ? "yes" : "no", "");
        }
        if (child is not { Child: { } inReturn, Answers.Count: > 0 })
            return;
        foreach (var finding in rules.Check(inReturn))
            if (QueryAnswer.To(finding, child.Answers) is { } answer)
            {
                Answered++;
                Row("answered", child.Number, answer.Rule, Day(answer.On), answer.Reason, "no", answer.By);
            }
    }

    private void Row(params string[] cells) => output?.Write(CsvRow.Of(cells));

    private static string Day(DateOnly? day) => day is { } known ? IsoDay.Of(known) : "";
}
