using Kith.Guidance;

namespace Kith.Commands;

/// <summary>An edition as text: stage by stage, each duty with its force, its rule and its source.</summary>
internal static class GuidanceListing
{
    public static void Write(Rulebook book, TextWriter output)
    {
        output.WriteLine(
            $"{book.Title} ({book.Edition}){(book.Protocol is { } local ? ", with the protocol " + local : "")}"
        );
        foreach (
            var stage in book
                .Duties.Values.GroupBy(duty => duty.Stage)
                .OrderBy(stage => stage.Key, StringComparer.Ordinal)
        )
        {
            output.WriteLine();
            output.WriteLine(stage.Key);
            foreach (var duty in stage.OrderBy(duty => duty.Id, StringComparer.Ordinal))
                Write(duty, output);
        }
        Heading("not yet in force", book.NotYetInForce.Count, output);
        foreach (var duty in book.NotYetInForce.OrderBy(duty => duty.Id, StringComparer.Ordinal))
        {
            Write(duty, output);
            output.WriteLine($"    waits for {duty.Commences}");
        }
        Heading("silent on", book.EditionInForce.SilentOn.Count, output);
        foreach (var silence in book.EditionInForce.SilentOn.OrderBy(silence => silence.Id, StringComparer.Ordinal))
            Write(silence, output);
    }

    /// <summary>The law and other guidance, with the days of each duty.</summary>
    public static void Write(Edition law, TextWriter output)
    {
        output.WriteLine($"{law.Title} ({law.Id}), whatever the edition");
        foreach (
            var duty in law.Duties.Values.OrderBy(duty => duty.From).ThenBy(duty => duty.Id, StringComparer.Ordinal)
        )
        {
            Write(duty, output);
            output.WriteLine(duty.From is { } from ? $"    from {from:yyyy-MM-dd}" : $"    waits for {duty.Commences}");
        }
    }

    private static void Heading(string heading, int entries, TextWriter output)
    {
        if (entries == 0)
            return;
        output.WriteLine();
        output.WriteLine(heading);
    }

    private static void Write(Silence silence, TextWriter output)
    {
        output.WriteLine($"  {silence.Id}");
        output.WriteLine($"    {silence.Says}");
        output.WriteLine($"    {Where(silence.Cites)} ({Word(silence.Confidence)})");
    }

    private static void Write(Duty duty, TextWriter output)
    {
        output.WriteLine(
            $"  {duty.Id}  {Word(duty.Force)}  {Kind(duty.Rule)}{(duty.NeedsOtherHands ? $", departure {Word(duty.Departure)}" : "")}"
        );
        output.WriteLine($"    {duty.Says}");
        output.WriteLine($"    {Where(duty.Cites)} ({Word(duty.Confidence)}, stated in {duty.StatedIn})");
    }

    private static string Kind(Rule rule) =>
        rule switch
        {
            ClockRule clock => $"{rule.Kind}, {clock.Within}",
            EligibilityRule who => $"{rule.Kind}, {string.Join(" or ", who.Who)}",
            ApprovalRule approval => $"{rule.Kind}, {string.Join(" or ", approval.Who)}",
            GateRule gate => $"{rule.Kind} before {string.Join(", ", gate.Before)}",
            _ => rule.Kind,
        };

    private static string Where(Citation cites) =>
        string.Join(
            ", ",
            new[]
            {
                cites.Statute,
                cites.Chapter is { } chapter ? $"chapter {chapter}" : null,
                cites.Paragraph,
                cites.Source,
            }.OfType<string>()
        );

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
