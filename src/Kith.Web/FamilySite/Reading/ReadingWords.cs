using Kith.Casework.FamilySite;
using Kith.Web.Components;

namespace Kith.Web.FamilySite.Reading;

/// <summary>What the components say, in the words of the family’s site.</summary>
internal static class ReadingWords
{
    public static OwnWords Of(FamilyWords words) =>
        new()
        {
            Error = words.Say("page.error"),
            Problem = words.Say("page.problem"),
            Done = words.Say("page.done"),
            Skip = words.Say("page.skip"),
            Day = words.Say("date.day"),
            Month = words.Say("date.month"),
            Year = words.Say("date.year"),
            Password = new PasswordWords(
                words.Say("password.show"),
                words.Say("password.show-aloud"),
                words.Say("password.hide"),
                words.Say("password.hide-aloud"),
                words.Say("password.is-shown"),
                words.Say("password.is-hidden")
            ),
            Kept = new KeptWords(
                words.Say("kept.saved"),
                words.Say("kept.elsewhere"),
                words.Say("kept.away"),
                words.Say("kept.too-long"),
                words.Say("kept.too-old")
            ),
        };
}
