using System.Collections.Immutable;
using System.Globalization;
using Kith.Returns.Cin.Rules;

namespace Kith.Returns.Cin;

/// <summary>Every rule of the census, each declared once under Rules/.</summary>
public static class CensusRules
{
    /// <summary>All versions of all rules, by code.</summary>
    public static ImmutableArray<CensusRule> All { get; } =
    [
        .. new[]
        {
            HeaderRules.All,
            IdentifierRules.All,
            PupilNumberRules.All,
            CharacteristicsRules.All,
            ReferralRules.All,
            ClosureRules.All,
            AssessmentRules.All,
            FactorRules.All,
            CinPlanRules.All,
            Section47Rules.All,
            ProtectionPlanRules.All,
            ReviewRules.All,
            PreProceedingsRules.All,
            WholeReturnRules.All,
        }
            .SelectMany(rules => rules)
            .OrderBy(rule => int.Parse(rule.Code.TrimEnd('Q'), CultureInfo.InvariantCulture))
            .ThenBy(rule => rule.From),
    ];

    /// <summary>
    /// The rules in force in a collection year. A year before the first known or after the last takes the rules of
    /// the nearest.
    /// </summary>
    /// <param name="year">The collection year.</param>
    /// <param name="provisional">Also those known from a draft only.</param>
    public static IEnumerable<CensusRule> InForce(CollectionYear year, bool provisional = false)
    {
        var nearest = year < CollectionYear.Earliest ? CollectionYear.Earliest : year;
        return All.Where(rule => rule.InForce(nearest) && (provisional || !rule.Provisional));
    }
}
