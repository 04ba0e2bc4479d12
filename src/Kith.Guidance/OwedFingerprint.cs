using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kith.Guidance;

/// <summary>
/// Fingerprints of what the rules say is owed: equal where every record gets the same clocks, or the same approvals. They are
/// taken of the rules as read, so that a comment, another order of a file's lines, or a duty of another kind changes neither.
/// </summary>
public static class OwedFingerprint
{
    /// <summary>Of the clocks, with the calendar they count by; in hexadecimal.</summary>
    public static string OfClocks(GuidanceLibrary library) =>
        Of(library, book => Duties<ClockRule>(book).Prepend(book.Days.Described));

    /// <summary>Of what has to be approved; in hexadecimal.</summary>
    public static string OfApprovals(GuidanceLibrary library) => Of(library, Duties<ApprovalRule>);

    private static string Of(GuidanceLibrary library, Func<Rulebook, IEnumerable<string>> say)
    {
        ArgumentNullException.ThrowIfNull(library);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? before = null;
        foreach (var (from, book) in library.Timeline)
        {
            var says = string.Join('\n', say(book));
            // An edition or a version of the protocol that owes the same goes on where the one before ended.
            if (says == before)
                continue;
            hash.AppendData(Encoding.UTF8.GetBytes($"{(before is null ? 0 : from.DayNumber)}\n{says}\n\n"));
            before = says;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // In the order in which the book goes through them: of two clocks that start with one fact it decides which comes first.
    private static IEnumerable<string> Duties<TRule>(Rulebook book)
        where TRule : Rule =>
        book
            .Duties.Values.Where(duty => duty.Rule is TRule)
            .Select(duty =>
                JsonSerializer.Serialize(new Said<TRule>(duty.Id, duty.Says, duty.Stage, duty.Origin, (TRule)duty.Rule))
            );

    private sealed record Said<TRule>(string Id, string Says, string Stage, string Origin, TRule Rule);
}
