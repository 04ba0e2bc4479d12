using Kith.Casework.Access;
using Kith.Casework.People.Agencies;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;
using Microsoft.AspNetCore.RateLimiting;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>Whom of an agency somebody may mean who types a name, a team or the agency: nobody of a family is among them.</summary>
public static class AgencySuggestions
{
    private const int Most = 8;
    private const int MostAgencies = 12;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/agencies/suggestions.json", ShowAsync)
            .Needs(Permission.FindChildren)
            .RequireRateLimiting(Suggestions.Policy);

    private static async Task<IResult> ShowAsync(
        AgencyBook book,
        EventStore records,
        Bounds bounds,
        CancellationToken stop,
        string? q = null
    )
    {
        var words = SearchName.Words(bounds.Search(q));
        if (words.Sum(word => word.Length) < 3)
            return TypedResults.Json(Array.Empty<SuggestedContact>());
        var found = await book.FittingAsync(string.Join(' ', words), MostAgencies, stop);
        var agencies = await records.LoadAgenciesAsync([.. found.Select(agency => agency.Id)], stop);
        return TypedResults.Json(agencies.SelectMany(agency => Of(agency, words)).Take(Most).ToList());
    }

    // Those whom the words name, or all of an agency whose own name fits, and then the agency itself.
    private static IEnumerable<SuggestedContact> Of(AgencyRecord agency, IReadOnlyList<string> words)
    {
        var own = AgencyRow.SameName(agency.Now!.Name);
        var left = words.Where(word => !own.Contains($" {word}", StringComparison.Ordinal)).ToList();
        var named = agency.Contacts.Where(one =>
            SearchName.Of(one.Team, one.Name, one.Role) is var said
            && left.TrueForAll(word => said.Contains($" {word}", StringComparison.Ordinal))
        );
        return named
            .Select(one => SuggestedContact.Of(agency.Now, one))
            .Concat(left.Count == 0 ? [SuggestedContact.Of(agency.Now, null)] : []);
    }
}

/// <summary>Somebody of an agency, as a list that opens while somebody types says it, with what a choice fills in.</summary>
/// <param name="Name">Who.</param>
/// <param name="Says">What they do, and where.</param>
/// <param name="Fills">The answers of the row, by the names of its questions.</param>
internal sealed record SuggestedContact(string Name, string Says, IReadOnlyDictionary<string, string> Fills)
{
    internal static SuggestedContact Of(AgencyDescribed agency, AgencyContactRecorded? one)
    {
        var name = one?.Name ?? one?.Team ?? agency.Name;
        Dictionary<string, string?> fills = new(StringComparer.Ordinal)
        {
            ["name"] = name,
            ["role"] = one?.Role ?? (one?.Name is null ? null : one.Team),
            ["agency"] = agency.Name,
            ["kind"] = agency.Kind is { } kind ? ChildRows.Code(kind) : null,
            ["telephone"] = one?.Telephone ?? agency.Telephone,
            ["email"] = one?.Email ?? agency.Email,
        };
        return new(
            name,
            string.Join(
                " · ",
                new[]
                {
                    one?.Role,
                    one?.Name is null ? null : one.Team,
                    name == agency.Name ? null : agency.Name,
                }.OfType<string>()
            ),
            // What is not known here takes the place of nothing.
            fills.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!)
        );
    }
}
