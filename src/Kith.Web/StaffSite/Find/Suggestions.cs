using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.StaffSite.Addresses;
using Microsoft.AspNetCore.RateLimiting;

namespace Kith.Web.StaffSite.Find;

/// <summary>Who may be meant by what somebody is typing: the few who fit best, of those that a search would show them.</summary>
/// <remarks>Why showing them is a look, and how it is written down: docs/adr/0010-suggestions-are-looks.md.</remarks>
public static class Suggestions
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 8;

    private const string Address = "/search/suggestions.json";
    private const string AdultsAddress = "/search/adults.json";
    internal const string Policy = "suggestions";

    // Some of those who fit may be kept from whoever types.
    private const int MostLookedAt = 24;

    private static readonly TimeSpan Typing = TimeSpan.FromMinutes(10);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, ShowAsync).Needs(Permission.FindChildren).RequireRateLimiting(Policy);
        routes.MapGet(AdultsAddress, ShowAdultsAsync).Needs(Permission.FindChildren).RequireRateLimiting(Policy);
    }

    /// <summary>How often one person is answered in a minute.</summary>
    internal static void AddLimit(IServiceCollection services) =>
        services.AddSingleton(
            new RequestLimit(
                Policy,
                http =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        SignedIn.Of(http)?.Id ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = http.RequestServices.GetRequiredService<Bounds>().SuggestionsAMinute,
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
            )
        );

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        Bounds bounds,
        HttpContext http,
        string? q = null
    )
    {
        var (text, stop) = (bounds.Search(q), http.RequestAborted);
        if (
            !FindChild.MaySuggest(text, bounds) || await FindChild.IsAtTheBoundAsync(viewer, audit, bounds, clock, stop)
        )
            return TypedResults.Json(Array.Empty<Suggestion>());
        var found = await FindChild.NamedAsync(viewer, database, text, Most, clock, stop, MostLookedAt);
        await audit.SuggestedAsync(
            viewer.Id,
            [.. found.Select(child => child.Id)],
            $"GET {Address}",
            text,
            Typing,
            stop
        );
        return TypedResults.Json(found.ConvertAll(Suggestion.Of));
    }

    // Somebody of a family is known through children: each of those who is named is looked at.
    private static async Task<IResult> ShowAdultsAsync(
        SignedIn viewer,
        KnownAdults adults,
        Audit audit,
        AuthorityClock clock,
        Bounds bounds,
        HttpContext http,
        string? q = null
    )
    {
        var (text, stop) = (bounds.Search(q), http.RequestAborted);
        if (
            !FindChild.MaySuggest(text, bounds) || await FindChild.IsAtTheBoundAsync(viewer, audit, bounds, clock, stop)
        )
            return TypedResults.Json(Array.Empty<SuggestedAdult>());
        var found = (await adults.NamedAsync(viewer, text, Most, stop)).Select(SuggestedAdult.Of).ToList();
        await audit.SuggestedAsync(
            viewer.Id,
            [.. found.SelectMany(adult => adult.Through).Distinct()],
            $"GET {AdultsAddress}",
            text,
            Typing,
            stop
        );
        return TypedResults.Json(found);
    }
}

/// <summary>A child who may be meant, as a list that opens while somebody types says it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Says">Born, number, and why the child was found.</param>
/// <param name="Number">The authority’s number for the child.</param>
/// <param name="Opens">The address of the record; null for somebody who may not open it.</param>
internal sealed record Suggestion(string Name, string Says, string Number, string? Opens)
{
    public static Suggestion Of(FoundChild child) =>
        new(
            child.Name,
            string.Join(
                " · ",
                new[]
                {
                    child.BornOn is { } born ? $"born {Say.ShortDate(born)}"
                    : child.ExpectedOn is { } due ? $"expected {Say.ShortDate(due)}"
                    : "date of birth not known",
                    child.Number,
                    child.Why,
                }.Where(part => part.Length > 0)
            ),
            child.Number,
            child.Answer.Allowed ? ChildAddress.Of(child.Id) : null
        );
}

/// <summary>Somebody of a family who may be meant.</summary>
/// <param name="Name">Name.</param>
/// <param name="Says">Of which children they are what.</param>
/// <param name="Person">The person.</param>
internal sealed record SuggestedAdult(string Name, string Says, Guid Person)
{
    // Enough to say who it is, without a look at every child of a large family.
    private const int MostChildren = 3;

    /// <summary>The children who are named.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Through { get; private init; } = [];

    public static SuggestedAdult Of(IGrouping<Guid, KnownTie> ties)
    {
        KnownTie[] said = [.. ties.DistinctBy(tie => tie.Child.Id).Take(MostChildren)];
        return new(said[0].Name, Said(said), said[0].Under) { Through = [.. said.Select(tie => tie.Child.Id)] };
    }

    /// <summary>Of which children somebody is what: mother of Kai Bellamy, grandmother of Jo Marsh.</summary>
    public static string Said(IEnumerable<KnownTie> ties) =>
        string.Join(
            ", ",
            ties.GroupBy(tie => tie.Relationship)
                .Select(kin => $"{kin.Key} of {string.Join(" and ", kin.Select(tie => tie.Child.Name))}")
        );
}
