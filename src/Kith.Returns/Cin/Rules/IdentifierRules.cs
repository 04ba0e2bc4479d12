using System.Buffers;
using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Who the child is, without the pupil number.</summary>
internal static class IdentifierRules
{
    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );

    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "1570",
                "The child's identifier is longer than 20 characters.",
                "Give LAchildID at most 20 letters and digits."
            )
            .From("2024-25")
            .OnChild((c, _) => c.Id is { Given: true, Text.Length: > 20 }, LAchildID),
        Error(
                "1580",
                "The child's identifier has a character that is neither a letter nor a digit.",
                "Take spaces, dashes and other signs out of LAchildID."
            )
            .From("2024-25")
            .OnChild((c, _) => c.Id.Given && c.Id.Text.AsSpan().ContainsAnyExcept(LettersAndDigits), LAchildID),
        Error("4180", "Gender is missing or is not a valid code.", "Give GenderCurrent as 0, 1, 2 or 9.")
            .Until("2023-24")
            .OnChild((c, s) => s.AbsentOrInvalid("GENDER_CURRENT", c.GenderCurrent), GenderCurrent),
        Error("4180", "Sex is missing or is not a valid code.", "Give Sex as M, F or U.")
            .From("2024-25")
            .OnChild((c, s) => s.AbsentOrInvalid("SEX", c.Sex), Sex),
        Error("8500", "The child has no identifier.", "Give the authority's own number for the child as LAchildID.")
            .OnChild((c, _) => !c.Id.Given, LAchildID),
        Error(
                "8510",
                "Another child in this return has the same identifier.",
                "Find out whether it is the same child entered twice; merge the two, or correct one LAchildID."
            )
            .OnRepeated(LAchildID),
        Error(
                "8520",
                "The date of birth is after the end of the census year.",
                "Correct the date of birth, or give it as an expected date."
            )
            .OnChild((c, s) => c.BirthDate.Value > s.Period.Reference, PersonBirthDate),
        Query(
                "8525Q",
                "A child should have either a date of birth or an expected date of birth, not both and not neither.",
                "Give PersonBirthDate once the child is born, ExpectedPersonBirthDate before."
            )
            .OnChild(
                (c, _) => c.BirthDate.Value is null == c.ExpectedBirthDate.Value is null,
                PersonBirthDate,
                ExpectedPersonBirthDate
            ),
        Query(
                "8530Q",
                "The expected date of birth is not near this census year.",
                "Check it: from 30 days before 31 March to 31 December is expected. If the child has been born, give the date of birth."
            )
            .OnChild(
                (c, s) =>
                    c.ExpectedBirthDate.Value < s.Period.Reference.AddDays(-30)
                    || c.ExpectedBirthDate.Value > s.Period.Reference.AddMonths(9),
                ExpectedPersonBirthDate
            ),
        Query(
                "8535Q",
                "The date of death is before the date of birth, or there is no date of birth.",
                "Check both dates."
            )
            .OnChild(
                (c, _) => c.DeathDate.Value is { } death && (c.BirthDate.Value is not { } birth || birth > death),
                PersonDeathDate,
                PersonBirthDate
            ),
        Query(
                "8545Q",
                "The date of death is outside the census year.",
                "Check the date; a child who died before the year does not belong in the return."
            )
            .OnChild((c, s) => s.Period.Outside(c.DeathDate), PersonDeathDate),
        Error("8590", "The child has no referral or episode.", "Add the episode, or take the child out of the return.")
            .OnChild((c, _) => c.Episodes.Count == 0),
        Error(
                "8750",
                "Gender must be 0 for a child who is not yet born.",
                "Set GenderCurrent to 0, or give the date of birth."
            )
            .Until("2023-24")
            .OnChild(
                (c, _) =>
                    c.ExpectedBirthDate.Value is not null && c.BirthDate.Value is null && c.GenderCurrent.Text != "0",
                GenderCurrent,
                ExpectedPersonBirthDate
            ),
        Error("8750", "Sex must be U for a child who is not yet born.", "Set Sex to U, or give the date of birth.")
            .From("2024-25")
            .OnChild(
                (c, _) => c.ExpectedBirthDate.Value is not null && c.BirthDate.Value is null && c.Sex.Text != "U",
                Sex,
                ExpectedPersonBirthDate
            ),
        Query(
                "8775Q",
                "The person was over 25 while the case was open.",
                "Check the date of birth; close the case if the service has ended."
            )
            .OnChild(
                (c, s) =>
                    c.BirthDate.Value is { } birth
                    && birth < s.Period.Reference.AddYears(-25)
                    && IsOpenAfter(birth.AddYears(25), c),
                PersonBirthDate
            ),
    ];

    private static bool IsOpenAfter(DateOnly day, CinChild child) =>
        child.Episodes.Exists(episode => episode.ClosureDate.Value is not { } closed || closed > day);
}
