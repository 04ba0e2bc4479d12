using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Ethnicity and disabilities.</summary>
internal static class CharacteristicsRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "4220",
                "Ethnicity is missing or is not a valid code.",
                "Give a code from the list, REFU if the family declined to say, or NOBT if it has not been asked yet."
            )
            .OnChild((c, s) => s.AbsentOrInvalid("ETHNICITY", c.Ethnicity), Ethnicity),
        Error("8540", "Disability is missing or is not a valid code.", "Give every disability of the child, or NONE.")
            .OnChild((c, _) => NeedsDisability(c) && c.Disabilities.Count == 0, Disabilities)
            .OnDisability((code, s) => NeedsDisability(s.Child) && s.Invalid("DISABILITY", code), Disability),
        Error("8790", "NONE is given together with a disability.", "Take out NONE, or the disabilities.")
            .OnDisability(
                (code, s) => IsNone(code) && s.Child.Disabilities.Exists(other => !IsNone(other)),
                Disability,
                Disabilities
            ),
        Error("8794", "The same disability is given more than once.", "Give each disability once.")
            .OnDisability((code, s) => code.IsRepeatedIn(s.Child.Disabilities), Disability),
    ];

    // An unborn child, and one whose referrals all needed no further action, may leave it out.
    private static bool NeedsDisability(CinChild child) =>
        child.BirthDate.Value is not null && child.Episodes.Exists(Compare.WentFurther);

    private static bool IsNone(Field code) => "NONE".Equals(code.Text, StringComparison.OrdinalIgnoreCase);
}
