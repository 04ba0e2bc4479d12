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
        );

    private static IReadOnlyList<string> DetailsOf(Type fact) =>
        [
            .. Details
                .Readable(fact)
                .Where(property => property.DeclaringType != typeof(Fact))
                .Select(property => JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)),
        ];
}
