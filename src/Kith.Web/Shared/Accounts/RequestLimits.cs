using System.Collections.Frozen;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Kith.Web.Shared.Accounts;

/// <summary>How often requests of one kind are answered.</summary>
/// <param name="Name">What an endpoint calls it by, in <c>RequireRateLimiting</c>.</param>
/// <param name="CountedBy">Whose requests are counted together, and how many of them are answered.</param>
internal sealed record RequestLimit(string Name, Func<HttpContext, RateLimitPartition<string>> CountedBy);

/// <summary>
/// Answers an endpoint no more often than its limit allows. ASP.NET's own middleware makes its limiters where nothing can dispose them: each
/// holds a timer that keeps the site it belonged to in memory for as long as the program runs, and a program may start many sites.
/// </summary>
internal sealed class RequestLimits(IEnumerable<RequestLimit> limits) : IDisposable
{
    private readonly FrozenDictionary<string, PartitionedRateLimiter<HttpContext>> _limiters =
        limits.ToFrozenDictionary(limit => limit.Name, limit => PartitionedRateLimiter.Create(limit.CountedBy));

    /// <summary>Passes on what is within the limit of its endpoint, and says when to come again otherwise.</summary>
    internal async Task KeepAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } name)
        {
            using var lease = _limiters[name].AttemptAcquire(http);
            if (!lease.IsAcquired)
            {
                SignIn.SayWhen(
                    http,
                    lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.Zero
                );
                await Failure.ShowAsync(http, StatusCodes.Status429TooManyRequests);
                return;
            }
        }
        await next(http);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
            limiter.Dispose();
    }
}
