using System.Globalization;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.WorryQueue;

/// <summary>For how many children of a worry what was done, as the front door says once it is saved.</summary>
/// <param name="Referrals">It is a referral, and is decided there.</param>
/// <param name="Contacts">It is a contact where work goes on.</param>
/// <param name="Advice">The sender was given advice.</param>
/// <param name="Passed">It was passed to another authority.</param>
public sealed record ScreeningDone(int Referrals, int Contacts, int Advice, int Passed)
{
    private const string Begins = "worry.";

    /// <summary>As it stands in the address.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Begins}{Referrals}.{Contacts}.{Advice}.{Passed}");

    /// <summary>What to say of an address; null for one that says something else.</summary>
    public static string? Says(string? done)
    {
        if (done?.StartsWith(Begins, StringComparison.Ordinal) != true)
            return null;
        var numbers = done[Begins.Length..]
            .Split('.')
            .Select(part => byte.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .ToList();
        return numbers is [>= 0, >= 0, >= 0, >= 0]
            ? new ScreeningDone(numbers[0], numbers[1], numbers[2], numbers[3]).Sentence
            : null;
    }

    private string Sentence =>
        "Saved. "
        + string.Join(
            " ",
            new[]
            {
                Of(Referrals, "A referral waits for its decision"),
                Of(
                    Contacts,
                    "A contact went to those who work with the child, who decide what it changes and tell the sender"
                ),
                Of(Advice, "The sender has advice, and nothing is recorded on a child"),
                Of(Passed, "It was passed to another authority"),
            }.OfType<string>()
        );

    private static string? Of(int children, string says) => children == 0 ? null : $"{says}: {Say.Children(children)}.";
}
