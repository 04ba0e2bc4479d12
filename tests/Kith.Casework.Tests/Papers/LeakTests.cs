using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>Thousands of papers and readers, with something secret in every place that holds any: none of it is in a paper.</summary>
public sealed class LeakTests
{
    private const int Wanted = 10_000;

    private static readonly string[] Secret =
    [
        "NOTEMARK",
        "CASEMARK",
        "CONCERNMARK",
        "REASONMARK",
        "SAIDMARK",
        "THRESHMARK",
        "ATTENDMARK",
        "PARENTMARK",
        "DISSENTMARK",
        "GROUPMARK",
        "960111",
        "960222",
        "Blackmark",
        "Greymark",
        "Quillmark",
    ];

    private static readonly (string Lines, string Postcode, string[] Parts)[] Places =
    [
        ("12 Hidden Lane, Otherton", "ZZ1 1ZZ", ["HIDDENLANE", "ZZ11ZZ"]),
        ("Rose Cottage, Mill Drove, Leeds", "LS99 7QQ", ["ROSECOTTAGE", "MILLDROVE", "LS997QQ"]),
        ("Flat 3b, Harbour Refuge, Hull", "HU8 9YY", ["HARBOURREFUGE", "HU89YY"]),
    ];

    private static readonly Func<string, string, string>[] Typings =
    [
        (lines, postcode) => $"They moved to {lines}, {postcode} in May.",
        (lines, _) => lines.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal),
        (_, postcode) =>
            $"Come to ({postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}) on Mondays",
        (lines, postcode) => $"{string.Join("\n", lines.Split(", "))}\n{postcode}",
        (lines, _) => $"Mum*s house: _{lines.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}_",
        (_, _) => "Zeb Quillmark and Darren (Ilse Greymark’s son) ring 01632 960222 or darren@example.org",
    ];

    [Fact]
    public void Nothing_secret_is_in_any_paper_of_anybody_from_whom_it_is_kept()
    {
        var leaks = new List<string>();
        var made = 0;
        Parallel.ForEach(
            Records(),
            one =>
            {
                foreach (var document in Shipped.Documents.All)
                foreach (var reader in Reader.Of(document, one.Record))
                    if (Family.Made(one.Record, document.Id, reader.Member) is { } paper)
                    {
                        Interlocked.Increment(ref made);
                        foreach (var leak in In(paper, one.Parts, reader))
                            lock (leaks)
                                leaks.Add($"{document.Id} for {reader.Name}: {leak} of “{one.Typed}”");
                    }
            }
        );

        leaks.ShouldBeEmpty();
        made.ShouldBeGreaterThan(Wanted);
    }

    [Fact]
    public void An_address_that_is_kept_secret_goes_to_nobody_whatever_they_answer_and_whoever_agrees()
    {
        foreach (var one in Records().Where(one => one.HoldsAddress))
        foreach (
            var document in Shipped.Documents.All.Where(document =>
                document.Needs.Any(need => need.EndsWith("-plan", StringComparison.Ordinal))
            )
        )
        foreach (var reader in Reader.Of(document, one.Record))
        {
            if (Family.Made(one.Record, document.Id, reader.Member, leavingOut: false) is not { } paper)
                continue;
            if (!paper.Passages.Any(passage => passage.Text == one.Typed))
                continue;
            var stubborn = new PreparePaper
            {
                On = one.Record.ByDate[^1].On,
                Document = document.Id,
                Recipient = reader.Member?.Person,
                Stays = PaperAsked.Join(paper.Passages.Select(passage => passage.Id)),
            };

            new Given(one.Record)
                .When(Team.Amira, stubborn)
                .ThenRefused()
                .Problems.ShouldContain(problem => problem.Message.Contains("nobody can agree to it"));
        }
    }

    // Of the child's own paper the child's words are the child's; names of those apart are no secret there.
    private static IEnumerable<string> In(PaperMade paper, string[] parts, Reader reader)
    {
        var text = paper.Frozen.Content;
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        foreach (var part in parts)
            if (letters.Contains(part, StringComparison.Ordinal))
                yield return part;
        foreach (var secret in Secret.Where(secret => !reader.Name.Contains(secret)))
            if (text.Contains(secret, StringComparison.OrdinalIgnoreCase))
                yield return secret;
    }

    private static IEnumerable<(ChildRecord Record, string Typed, string[] Parts, bool HoldsAddress)> Records() =>
        from place in Places
        from typing in Typings.Index()
        from at in Enumerable.Range(0, 5)
        from kept in Enumerable.Range(0, 3)
        from corrected in new[] { false, true }
        from protection in new[] { false, true }
        let address = new AddressRecorded(
            place.Lines,
            place.Postcode,
            Protected: kept != 1,
            NeverShowTo: kept == 0 ? null : [Family.Father.Person]
        )
        let typed = typing.Item(place.Lines, place.Postcode)
        let past = Family.Decided(Family.Planned(protection, address, typed, at), typed)
        // Where they moved since, the place from which they fled stays secret.
        let moved = corrected ? past.And(new AddressRecorded("7 Open Street, Leeds", "LS1 4AB")) : past
        select (((Given)moved).Record, typed, place.Parts, typing.Index < Typings.Length - 1);
}
