using System.Globalization;
using Kith.Store;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.FamilySite.Children;
using Kith.Web.FamilySite.Mail;
using Kith.Web.FamilySite.Reading;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;

namespace Kith.Web.FamilySite;

/// <summary>Marks an endpoint of the family’s site for those who are signed in there. A test fails on one with neither mark nor anonymity.</summary>
/// <param name="OfChild">True where it is about the child in its address.</param>
public sealed record ForFamily(bool OfChild);

/// <summary>Who may use an endpoint of the family’s site.</summary>
public static class FamilyNeeds
{
    /// <summary>The endpoint is for whoever is signed in on the family’s site, about nobody but themselves.</summary>
    public static RouteHandlerBuilder ForFamilies(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new ForFamily(false));

    /// <summary>
    /// The endpoint is about the child in its address, for whom the person has to be invited. The read is audited, and only then does
    /// the handler run, with the <see cref="FamilyChild"/> it names in its parameters.
    /// </summary>
    public static RouteHandlerBuilder ShowsFamilyChild(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireAuthorization().WithMetadata(new ForFamily(true));

    /// <summary>Adds what the site needs. That its session is looked for under its addresses, and no other is, stands in the start of the program.</summary>
    public static IServiceCollection AddFamilySite(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, FamilySessionHandler>(FamilySessionHandler.Name, null);
        return services
            .AddTransient<FamilyActs>()
            .AddTransient<OpenedPapers>()
            .AddTransient<FamilyLooks>()
            .AddTransient(HowToRead.WordsOf)
            .AddSingleton<KeptReading>()
            .AddSingleton<MailWork>()
            .AddSingleton<IOwnMessages, FamilyMessages>();
    }

    /// <summary>True for a request to the family’s site.</summary>
    public static bool IsHere(HttpContext http) =>
        http.Request.Path.StartsWithSegments(FamilyAddress.Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers for every endpoint of the site at once, before its handler runs.</summary>
    public static IApplicationBuilder UseFamilyNeeds(this IApplicationBuilder site) => site.Use(LookAsync);

    private static async Task LookAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ForFamily>() is not { OfChild: true })
        {
            await next(http);
            return;
        }
        var viewer = FamilyViewer.Of(http)!;
        var asked = Convert.ToString(http.Request.RouteValues["child"], CultureInfo.InvariantCulture);
        var access = viewer.Children.FirstOrDefault(one => one.Child.ToString() == asked);
        if (access is null)
        {
            // Of any other child not even that there is one.
            await http
                .RequestServices.GetRequiredService<Audit>()
                .DidAsync(viewer.Id, Purposes.Refused, SeenChild.PageOf(http), stop: http.RequestAborted);
            await FamilyRefusals.NotThere().ExecuteAsync(http);
            return;
        }
        await OutsideLooks.AuditAsync(http, viewer.Id, access.Child, "Family");
        http.Items[typeof(FamilyChild)] = new FamilyChild(access);
        await next(http);
    }
}
