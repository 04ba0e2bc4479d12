using Kith.Guidance;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Commands;

/// <summary>
/// Which duties of an edition the program carries out and which it shows, what waits for an act or for its commencement, what the
/// edition is silent on, and whether every row of the table of duties is accounted for.
/// </summary>
internal static class GuidanceCoverage
{
    public static void Write(Edition edition, TextWriter output)
    {
        var waiting = edition.Waiting.Values.ToArray();
        var inForce = edition.Duties.Values.Except(waiting).ToArray();
        var executed = inForce.Where(duty => duty.Rule is not (PromptRule or ContentRule)).ToArray();
        var all = inForce.Concat(waiting).ToArray();
        output.WriteLine(
            $"{edition.Id}: {all.Length} duties, {all.Count(IsConfirmed)} confirmed by a published source, {all.Count(duty => !IsConfirmed(duty))} unverified"
        );
        output.WriteLine($"  executed  {executed.Length}  ({Kinds(executed)})");
        output.WriteLine($"  shown     {inForce.Length - executed.Length}  ({Kinds(inForce.Except(executed))})");
        List("  of these rules, not yet executed for want of an act", executed.Where(Waits).Select(duty => duty.Id));
        List(
            "  of those shown, not yet executed for want of an act",
            inForce.Except(executed).Where(Waits).Select(duty => duty.Id)
        );
        List(
            "  of separate hands",
            all.Where(duty => duty.NeedsOtherHands)
                .Select(duty => $"{duty.Id} ({(duty.Departure == DepartureWay.Never ? "never" : "pending")})")
        );
        List("  not yet in force", waiting.Select(duty => $"{duty.Id} ({duty.Commences})"));
        List("  silent on", edition.SilentOn.Select(silence => silence.Id));
        output.WriteLine();

        void List(string what, IEnumerable<string> ids)
        {
            var found = ids.Order(StringComparer.Ordinal).ToArray();
            if (found.Length > 0)
                output.WriteLine($"{what}  {found.Length}: {string.Join(", ", found)}");
        }
    }

    /// <summary>Writes whether every row of the table has its rule or its silence, and says whether that is so.</summary>
    public static bool Account(DutyTable table, IReadOnlyList<Edition> editions, TextWriter output)
    {
        var missing = table.Unaccounted(editions);
        var silent = table.Rows.Count(row => row.Force is null);
        output.WriteLine(
            $"The table of duties has {table.Rows.Count} rows: {table.Rows.Count - silent} duties and {silent} silences. {(missing.Count == 0 ? "None" : missing.Count)} unaccounted for."
        );
        foreach (var row in missing)
            output.WriteLine(
                $"  {row.Edition}: {row.Rule} has no {(row.Force is null ? "silence (silent_on)" : "rule")} in the edition's file"
            );
        return missing.Count == 0;
    }

    // A rule that nothing recorded here can set off is stated and checked, and does nothing yet.
    private static bool Waits(Duty duty) => RuleReach.WaitsFor(duty.Rule).Count > 0;

    private static bool IsConfirmed(Duty duty) => duty.Confidence == Confidence.Confirmed;

    private static string Kinds(IEnumerable<Duty> duties) =>
        string.Join(
            ", ",
            duties
                .GroupBy(duty => duty.Rule.Kind)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => $"{kind.Key} {kind.Count()}")
        );
}
