using Kith.Casework.Record;

namespace Kith.Casework.People.Genograms;

/// <summary>How couples parted, and the pregnancies that ended, put into a family that is to be drawn.</summary>
internal static class CouplesDrawn
{
    /// <summary>The unions with both. Somebody who is not drawn already is in neither.</summary>
    /// <param name="unions">Who has children or a life together.</param>
    /// <param name="people">Everybody who is drawn; what ended is added to them.</param>
    /// <param name="couples">What is recorded of couples.</param>
    /// <param name="ended">The pregnancies, each with the mother and the other parent.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<Union> Of(
        List<Union> unions,
        Dictionary<Guid, Kin> people,
        IReadOnlyList<(KnownCouple Known, Guid One, Guid Other)> couples,
        IReadOnlyList<(Guid Mother, Guid? With, Kin Ended)> ended,
        DateOnly on
    )
    {
        // What was said last of their latest time together holds.
        foreach (
            var (known, one, other) in couples
                .Where(couple => couple.One != couple.Other && AreDrawn(people, couple.One, couple.Other))
                .OrderBy(couple => couple.Known.Said.From?.Earliest ?? DateOnly.MinValue)
                .ThenBy(couple => couple.Known.SaidOn)
        )
            Change(
                unions,
                one,
                other,
                union => union with { Couple = known.Said, Parted = known.Said.PartedBy(on, known.SaidOn) }
            );
        foreach (var (mother, with, lost) in ended.Where(one => people.ContainsKey(one.Mother)))
        {
            if (!people.TryAdd(lost.Id, lost))
                continue;
            var other = with is { } father && people.ContainsKey(father) ? father : mother;
            Change(
                unions,
                mother,
                other,
                union =>
                    union with
                    {
                        Children = [.. union.Children.Add(lost.Id).OrderBy(child => people[child].Order)],
                    }
            );
        }
        return unions;
    }

    private static bool AreDrawn(Dictionary<Guid, Kin> people, Guid one, Guid other) =>
        people.GetValueOrDefault(one) is { Unknown: false } && people.GetValueOrDefault(other) is { Unknown: false };

    private static void Change(List<Union> unions, Guid one, Guid other, Func<Union, Union> change)
    {
        var index = unions.FindIndex(union =>
            (union.One, union.Other) == (one, other) || (union.One, union.Other) == (other, one)
        );
        if (index < 0)
            unions.Add(change(new Union(one, other, [])));
        else
            unions[index] = change(unions[index]);
    }
}
