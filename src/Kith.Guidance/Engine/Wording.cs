using System.Runtime.CompilerServices;

namespace Kith.Guidance;

/// <summary>Turns the words of rules into words for people.</summary>
/// <remarks>What a rule or a person says is put together once, and kept as long as they are: a child's page asks of every act.</remarks>
internal static class Wording
{
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, string> Lists = [];
    private static readonly ConditionalWeakTable<IQualified, string> People = [];

    /// <summary>"a social worker or a practice supervisor", of a list that a rule keeps.</summary>
    public static string AnyOf(IReadOnlyList<string> qualities) => Lists.GetValue(qualities, Joined);

    /// <summary>The same, of a list made for this once.</summary>
    public static string Joined(IReadOnlyList<string> qualities) =>
        qualities.Count == 0
            ? "someone named by the local protocol"
            : string.Join(" or ", qualities.Distinct().Select(One));

    /// <summary>"another practice supervisor".</summary>
    public static string Another(IReadOnlyList<string> qualities) =>
        "another " + string.Join(" or ", qualities.Select(Words));

    /// <summary>"a section 17 case".</summary>
    public static string Case(string stage) => $"{Article(Words(stage))} {Words(stage)} case";

    /// <summary>Who the person is, or whom to choose when that is not known.</summary>
    public static string Choose(IQualified person, string anyOf) => Is(person) ?? $"Choose {anyOf}.";

    /// <summary>Who the person is, or whom to ask when that is not known.</summary>
    public static string Instead(IQualified person, string anyOf) =>
        Is(person) is { } known ? $"{known} Ask {anyOf} to do it." : $"Ask {anyOf} to do it.";

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string? Is(IQualified person) =>
        People.GetValue(
            person,
            static one =>
                one is { Name: { } name, JobTitle: { Length: > 0 } job } ? $"{name} is {Article(job)} {job}." : ""
        )
            is { Length: > 0 } known
            ? known
            : null;

    private static string One(string quality) =>
        quality switch
        {
            Qualities.CaseHolder => "the person who holds the case",
            Qualities.LocalAuthority => "someone from the local authority",
            Qualities.FrontDoor => "a front door worker",
            Qualities.Partner => "someone from a partner agency",
            _ => $"{Article(Words(quality))} {Words(quality)}",
        };

    private static string Words(string id) => id.Replace('-', ' ');

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
}
