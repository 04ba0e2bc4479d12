using System.Text;
using Kith.Returns.Cin;

namespace Kith.Returns.Tests.Cin;

public class FuzzTests
{
    private const int Files = 20_000;

    [Fact]
    public void A_damaged_file_is_checked_or_refused_and_never_anything_else()
    {
        var original = Original();
        var (refused, found) = (0, 0L);

        for (var file = 0; file < Files; file++)
        {
            var damaged = new Damage(file).Do(original);
            try
            {
                found += Checks.Run(new MemoryStream(damaged)).Count;
            }
            catch (UnreadableCensus refusal)
            {
                refused++;
                (refusal.Reason.Length * refusal.WhatToDo.Length).ShouldBePositive();
                (
                    refusal.Line > 0
                    || damaged.Length == 0
                    || refusal.Reason.Contains("encoding", StringComparison.Ordinal)
                ).ShouldBeTrue($"File {file}: {refusal.Message}");
            }
            catch (Exception unexpected)
            {
                Assert.Fail($"File {file}: {unexpected}\n{Encoding.Latin1.GetString(damaged)}");
            }
        }

        // The damage does not always break the XML, and what is still XML breaks rules.
        refused.ShouldBeInRange(Files / 10, Files * 9 / 10);
        found.ShouldBeGreaterThan(Files / 10);
    }

    /// <summary>Three children who between them have every kind of group.</summary>
    private static byte[] Original()
    {
        using var sample = new StreamReader(Samples.WithErrors());
        var text = sample.ReadToEnd();
        var header = text[..text.IndexOf("<Child>", StringComparison.Ordinal)];
        var children = text.Split("<Child>")
            .Skip(1)
            .Select(child => "<Child>" + child[..(child.IndexOf("</Child>", StringComparison.Ordinal) + 8)])
            .ToList();
        string[] groups = ["<Reviews>", "<Section47>", "<CINPlanDates>"];
        var three = groups.Select(group => children.Find(child => child.Contains(group, StringComparison.Ordinal)));
        return Encoding.UTF8.GetBytes($"{header}{string.Concat(three)}</Children></Message>");
    }
}
