using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Tests.Cases;
using Kith.Tests.Site;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Access;

/// <summary>An address of the site, made of an endpoint's pattern.</summary>
/// <param name="Path">The address.</param>
/// <param name="Marked">Who may use it, as the endpoint says; null for anybody.</param>
/// <param name="Act">The act that it is the page of; empty where it is of none.</param>
/// <param name="Child">The child that it is about; null where it is about none.</param>
internal sealed record Address(string Path, Authorised? Marked, string Act, Guid? Child)
{
    /// <summary>True when somebody who stands so to the child may use it.</summary>
    public bool IsFor(Answer answer) =>
        (Marked!.Unseen || answer.Allows(Marked.OnChild!.Value))
        && (Marked.Only is null || answer.Relation == Marked.Only)
        && ((Marked.Act ?? (Act.Length > 0 ? Act : null)) is not { } act || answer.May(act, Shipped.Access));
}

internal static class Addresses
{
    public static IEnumerable<RouteEndpoint> Endpoints(this TestSite site) =>
        site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static IEnumerable<RouteEndpoint> Endpoints(this TestSite site, string method) =>
        site.Endpoints()
            .Where(endpoint =>
                (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains(method)
            );

    /// <summary>Every address of a method: those about a child for each of the children, the others once.</summary>
    public static IEnumerable<Address> AddressesOf(this TestSite site, string method, params Guid[] children) =>
        from endpoint in site.Endpoints(method)
        let pattern = endpoint.RoutePattern.RawText!
        where
            method == "POST" || pattern is not ("/" or "/sign-in" or "{*path:nonfile}" or "/calendar/feed/{secret}.ics")
        // Another site, with people of its own: FamilySiteWalkTests walks it.
        where !pattern.StartsWith("/family", StringComparison.Ordinal)
        // And PartnerSignInTests walks this one.
        where !pattern.StartsWith("/partner", StringComparison.Ordinal)
        // And ChildCardTests this one.
        where pattern != "/me" && !pattern.StartsWith("/me/", StringComparison.Ordinal)
        // And ApiWalkTests what is for systems.
        where pattern != "/api" && !pattern.StartsWith("/api/", StringComparison.Ordinal)
        // What was asked is another for each child: PartnerSiteTests makes codes for it.
        where !pattern.Contains("{grant}", StringComparison.Ordinal)
        // Whom it is about is another for each child: FamilyPageTests opens it.
        where !pattern.Contains("{relative}", StringComparison.Ordinal)
        // Which challenge is another for each child: ChallengeSightPageTests opens them.
        where !pattern.Contains("{challenge}", StringComparison.Ordinal)
        // Which paper is another for each child too: PapersTests opens them.
        where !pattern.Contains("{paper}", StringComparison.Ordinal)
        // Of which document there is a draft as well: DocumentPagesTests opens one.
        where !pattern.Contains("/drafts/{document}", StringComparison.Ordinal)
        // So is which file: OpeningTests opens them.
        where !pattern.Contains("{file}", StringComparison.Ordinal)
        // A receipt is for a number that was given.
        where pattern != "/allegations/reported"
        from act in pattern.Contains("{act}", StringComparison.Ordinal)
            ? Acts.All.Select(act => act.Name).Where(HasPage)
            : [""]
        from child in pattern.Contains("{child}", StringComparison.Ordinal) ? children.Cast<Guid?>() : [null]
        select new Address(Fill(pattern, child, act), endpoint.Metadata.GetMetadata<Authorised>(), act, child);

    // One act of each scope is enough here: EveryActTests opens and saves the page of each.
    private static bool HasPage(string act) =>
        act is "make-home-visit" or "record-address" or "receive-referral" or "tell-referrer";

    private static string Fill(string pattern, Guid? child, string act) =>
        pattern == "/guidance/duties/{origin}/{id}"
            ? "/guidance/duties/wt-2023/referral-decider"
            : pattern
                .Replace("{child}", child.ToString(), StringComparison.Ordinal)
                .Replace("{act}", act, StringComparison.Ordinal)
                .Replace("{user}", "amira", StringComparison.Ordinal)
                .Replace("{agency}", $"{MadeAgency.Id}", StringComparison.Ordinal)
                .Replace("{worry}", $"{MadeWorry.Id}", StringComparison.Ordinal)
                .Replace("{entry}", "note", StringComparison.Ordinal)
                .Replace("{allegation}", $"{MadeAllegation.Id}", StringComparison.Ordinal)
                .Replace("{context}", $"{MadeContext.Id}", StringComparison.Ordinal)
                .Replace("{telling}", $"{MadeContext.Telling}", StringComparison.Ordinal)
                .Replace("{system}", $"{MadeAgency.Contact}", StringComparison.Ordinal)
                .Replace("{contact}", $"{MadeAgency.Contact}", StringComparison.Ordinal)
                .Replace("{document}", "child-in-need-plan-for-parent", StringComparison.Ordinal)
                .Replace("{language}", "pl", StringComparison.Ordinal)
                .Replace("{part}", "papers", StringComparison.Ordinal)
                .Replace("{edition}", "wt-2023", StringComparison.Ordinal)
                .Replace("{version:int}", "1", StringComparison.Ordinal)
                .Replace("{version}", "2", StringComparison.Ordinal);
}
