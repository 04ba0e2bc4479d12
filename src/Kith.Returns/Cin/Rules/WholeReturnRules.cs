using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;

namespace Kith.Returns.Cin.Rules;

/// <summary>Rules that look at the return as a whole: one finding for the file.</summary>
internal static class WholeReturnRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "2883",
                "More protection plans started in the year than initial conferences were held.",
                "Look for conferences that are missing: a plan starts at one."
            )
            .OnReturn(
                t => t.PlansStarted > t.Conferences,
                ("protection plans started", t => t.PlansStarted),
                ("initial conferences", t => t.Conferences)
            ),
        Query("2886Q", "More than 2% of the children have no recorded gender.", "Ask for it and record it.")
            .Until("2023-24")
            .OnReturn(
                t => t.WithoutGender * 50L > t.Children,
                ("children without a gender", t => t.WithoutGender),
                ("children", t => t.Children)
            ),
        Query("2886Q", "More than 2% of the children have no recorded sex.", "Ask for it and record it.")
            .From("2024-25")
            .OnReturn(
                t => t.WithoutSex * 50L > t.Children,
                ("children without a sex", t => t.WithoutSex),
                ("children", t => t.Children)
            ),
        Query(
                "2887Q",
                "Fewer than eight disability codes are in use in the whole return.",
                "Check that disabilities are recorded and carried into the return."
            )
            .OnReturn(t => t.DisabilityCodes <= 7, ("different disability codes", t => t.DisabilityCodes)),
        Query(
                "2888Q",
                "No child has more than one disability recorded.",
                "Check that every disability of a child is carried into the return, not the first only."
            )
            .OnReturn(
                t => t.WithADisability > 0 && t.WithSeveralDisabilities == 0,
                ("children with a disability", t => t.WithADisability),
                ("children with several", t => t.WithSeveralDisabilities)
            ),
        Query(
                "8995Q",
                "There are no pre-proceedings in the whole return.",
                "Check that they are recorded and carried into the return."
            )
            .Draft()
            .OnReturn(t => t.PreProceedings == 0, ("pre-proceedings", t => t.PreProceedings)),
    ];
}
