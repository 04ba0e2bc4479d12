using System.Collections.Frozen;
using System.Text.Json;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework;

/// <summary>The words that rules may use of this product: taken from its facts, acts and stages, so that no list is kept of them.</summary>
public static class KnownWords
{
    /// <summary>All of them.</summary>
    public static Vocabulary All { get; } =
        Vocabulary.Of(
            Facts.All.Select(fact => (fact.Name, DetailsOf(fact.Type))).ToList(),
            Acts.All.Select(act => act.Name),
            Stages.Names
        ) with
        {
            Questions = Acts
                .Offered.Where(act => Acts.InsteadOf(act) is null)
                .ToFrozenDictionary(act => act, act => QuestionsOf(Acts.TypeOf(act)!), StringComparer.Ordinal),
            Needs = CodedNeed.Lists.ToFrozenSet(StringComparer.Ordinal),
        };

    private static IReadOnlyList<string> QuestionsOf(Type act) =>
        [
            .. act.GetProperties()
                .Where(property => property.CanWrite && !NotAsked.Contains(property.Name))
                .Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)),
        ];

    // What every act has beside what its page asks.
    private static readonly string[] NotAsked = [nameof(Act.Episode), nameof(Act.Departures), nameof(Act.Local)];

    private static IReadOnlyList<string> DetailsOf(Type fact) =>
        [
            .. Details
                .Readable(fact)
                .Where(property => property.DeclaringType != typeof(Fact))
                .Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)),
        ];
}
