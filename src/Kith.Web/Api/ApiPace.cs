using System.Threading.RateLimiting;
using Kith.Web.Shared.Accounts;

namespace Kith.Web.Api;

/// <summary>How much one system may ask for. The numbers are the operator's, in <c>appsettings.json</c>.</summary>
/// <param name="RequestsAMinute">How often one system is answered in a minute.</param>
public sealed record ApiBounds(int RequestsAMinute);

/// <summary>How often one system is answered.</summary>
internal static class ApiPace
{
    internal const string Policy = "systems";

    internal static void AddLimit(IServiceCollection services) =>
        services.AddSingleton(new RequestLimit(Policy, CountedBy));

    private static RateLimitPartition<string> CountedBy(HttpContext http)
    {
        var bounds = http.RequestServices.GetRequiredService<ApiBounds>();
        return RateLimitPartition.GetFixedWindowLimiter(
            ApiCaller.Of(http)?.Id ?? "",
            _ => new() { PermitLimit = bounds.RequestsAMinute, Window = TimeSpan.FromMinutes(1) }
        );
    }
}
