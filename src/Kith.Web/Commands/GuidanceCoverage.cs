using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Web.Commands;

/// <summary>Which duties of an edition the program carries out, which it shows, and which rules wait for an act nobody can record yet.</summary>
internal static class GuidanceCoverage
{
    private static readonly HashSet<string> ActsHere = [.. Acts.All.Select(act => act.Name)];
    private static readonly HashSet<string> FactsHere = [.. Facts.All.Select(fact => fact.Name)];

    public static void Write(Rulebook book, TextWriter output)
    {
        var duties = book.Duties.Values.OrderBy(duty => duty.Id, StringComparer.Ordinal).ToArray();
        var executed = duties.Where(duty => duty.Rule is not (PromptRule or ContentRule)).ToArray();
        var waiting = executed.Where(Waits).ToArray();
        output.WriteLine(
            $"{book.Edition}: {duties.Length} duties, {duties.Count(IsConfirmed)} confirmed by a published source"
        );
        output.WriteLine($"  executed  {executed.Length}  ({Kinds(executed)})");
        output.WriteLine($"  shown     {duties.Length - executed.Length}  ({Kinds(duties.Except(executed))})");
        if (waiting.Length > 0)
            output.WriteLine(
                $"  of those executed, waiting for an act of this program: {string.Join(", ", waiting.Select(duty => duty.Id))}"
            );
        output.WriteLine();
    }

    // A rule that nothing recorded here can set off is stated and checked, and does nothing yet.
    private static bool Waits(Duty duty) =>
        duty.Rule switch
        {
            ClockRule clock => !clock.From.Any(from => FactsHere.Contains(from.Fact)),
            EligibilityRule rule => !rule.Acts.Any(ActsHere.Contains),
            ApprovalRule rule => !rule.By.Any(ActsHere.Contains),
            GateRule rule => !rule.Before.Any(ActsHere.Contains),
            _ => false,
        };

    private static bool IsConfirmed(Duty duty) => duty.Confidence == Confidence.Confirmed;

    private static string Kinds(IEnumerable<Duty> duties) =>
        string.Join(
            ", ",
            duties
                .GroupBy(duty => duty.Rule.Kind)
                .OrderBy(kind => kind.Key)
                .Select(kind => $"{kind.Key} {kind.Count()}")
        );
}
