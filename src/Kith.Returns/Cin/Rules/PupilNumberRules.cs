using System.Collections.Immutable;
using Kith.Casework.People;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>The unique pupil number, or the reason there is none.</summary>
internal static class PupilNumberRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "1510",
                "The first letter of the pupil number does not fit its digits.",
                "Copy the UPN again from the school's record: one character is likely mistyped."
            )
            .OnChild(
                (c, _) => PupilNumber.IsWellFormed(c.Upn.Text) && c.Upn.Text![0] != PupilNumber.CheckLetter(c.Upn.Text),
                UPN
            ),
        Error(
                "1520",
                "Another child in this return has the same pupil number.",
                "Find out whether it is the same child entered twice, and whose number it is."
            )
            .OnRepeated(UPN),
        Error("1530", "The pupil number names an authority that does not exist.", "Check characters 2 to 4 of the UPN.")
            .OnChild(
                (c, s) => c.Upn is { Given: true, Text.Length: 13 } && !s.Period.Codes.Has("UPN_LA", c.Upn.Text[1..4]),
                UPN
            ),
        Error(
                "1540",
                "The pupil number has something other than digits where digits belong.",
                "Check characters 5 to 12 of the UPN."
            )
            .OnChild((c, _) => c.Upn.Given && !DigitsFromFifth(c.Upn.Text!), UPN),
        Error(
                "1550",
                "The last character of the pupil number is not allowed.",
                "It must be a digit, or a capital letter other than I, O and S."
            )
            .OnChild((c, _) => c.Upn is { Given: true, Text: { Length: 13 } upn } && !PupilNumber.IsLast(upn[12]), UPN),
        Query(
                "1560Q",
                "The former pupil number does not look like a pupil number.",
                "It should be a letter, eleven digits, then a digit or a letter."
            )
            .OnChild((c, _) => c.FormerUpn.Given && !LooksLikeOne(c.FormerUpn.Text!), FormerUPN),
        Query(
                "8770Q",
                "A child over five has neither a pupil number nor an accepted reason for having none.",
                "Ask the school for the UPN, or give a reason from UN2 to UN7."
            )
            .Until("2023-24")
            .OnChild(
                (c, s) =>
                    c.BirthDate.Value < s.Period.Reference.AddYears(-6)
                    && HasNoNumber(c)
                    && c.UpnUnknown.Text is not ("UN2" or "UN3" or "UN4" or "UN5" or "UN6" or "UN7"),
                UPN,
                UPNunknown,
                PersonBirthDate
            ),
        Query(
                "8770Q",
                "A child of school age has neither a pupil number nor an accepted reason for having none.",
                "Ask the school for the UPN, or give a reason from UN2 to UN7."
            )
            .From("2024-25")
            .OnChild(
                (c, s) =>
                    c.BirthDate.Value <= new DateOnly(s.Period.Year.EndsIn - 6, 8, 31)
                    && HasNoNumber(c)
                    && c.UpnUnknown.Text?.ToUpperInvariant()
                        is not ("UN2" or "UN3" or "UN4" or "UN5" or "UN6" or "UN7"),
                UPN,
                UPNunknown,
                PersonBirthDate
            ),
        Error(
                "8772",
                "UN7 says that the referral needed no further action, but a referral of this child went further.",
                "Give the UPN, or another reason for having none; or correct ReferralNFA."
            )
            .OnChild(
                (c, _) => c.UpnUnknown.Text == "UN7" && c.Episodes.Exists(e => e.NoFurtherAction.Value is not true),
                UPNunknown
            ),
    ];

    private static bool HasNoNumber(CinChild child) => !child.Upn.Given && child.Episodes.Exists(Compare.WentFurther);

    // A number cut off inside that range is judged on the characters it has.
    private static bool DigitsFromFifth(string upn) =>
        upn.Length >= 5 && upn.AsSpan(4, Math.Min(8, upn.Length - 4)).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool LooksLikeOne(string upn) =>
        upn.Length == 13
        && char.IsAsciiLetter(upn[0])
        && upn.AsSpan(1, 11).IndexOfAnyExceptInRange('0', '9') < 0
        && char.IsAsciiLetterOrDigit(upn[12]);
}
